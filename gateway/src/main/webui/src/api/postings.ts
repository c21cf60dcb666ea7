import type { Api } from './http'
import type { Page } from './types'

/** Postings of resident inspectors (驻点监管): who is sent where, by whom and for how long. */

export const POSTING_STATES = ['CURRENT', 'PLANNED', 'ENDED'] as const
export type PostingState = (typeof POSTING_STATES)[number]

export const POST_KINDS = ['REGION', 'PROJECT', 'HOUSE'] as const
export type PostKind = (typeof POST_KINDS)[number]

export interface Posting {
  postingId: string
  version: number
  /** Name of the account. */
  inspector: string
  /** For the sending authority and the person alone. */
  displayName?: string
  certificate: string
  /** The sending authority, such as `HOUSING-370400`. */
  authority: string
  authorityName: string
  place: { kind: PostKind; region: string; permitNo?: string; house?: string }
  /** First and last day, in China. */
  from: string
  to: string
  state: PostingState
  /** Days after today on which it still holds; of current ones. */
  daysLeft?: number
  renewable: boolean
  mine: boolean
  /** Without who and why when its term was over. */
  ended?: { at: string; by?: string; reason?: string }
  hazards: number
  majorHazards: number
}

export interface PostingQuery {
  region?: string | undefined
  inspector?: string | undefined
  mine?: 'true' | undefined
  state?: PostingState | undefined
  endingWithin?: number | undefined
  cursor?: string | undefined
}

/** Terms that end so soon are marked. */
export const NEAR_END_DAYS = 30

const POSTINGS = '/postings'

export const postings = (api: Api, query: PostingQuery, signal?: AbortSignal) =>
  api<Page<Posting>>(POSTINGS, { query: { ...query }, ...(signal && { signal }) })

/** Begins a posting. The same key with the same body is one posting, however often it is sent. */
export const startPosting = (api: Api, key: string, body: unknown) =>
  api<Posting>(POSTINGS, { method: 'POST', body, headers: { 'idempotency-key': key } })
