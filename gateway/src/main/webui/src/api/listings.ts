import { apiWith, type Api } from './http'
import type { Page } from './types'

export const LISTING_STATES = ['listed', 'continued', 'lifted'] as const
export type ListingState = (typeof LISTING_STATES)[number]

/** An announcement (公告); its words only when one listing is read. */
export interface Announcement {
  kind: 'LISTING' | 'CONTINUATION' | 'LIFTING'
  round: number
  number: string
  /** Short name of the event that it makes public, and when that happened. */
  fact: string
  factAt: string
  publishedAt: string
  text?: string
}

/** A listed supervision (挂牌督办) as everybody reads it. */
export interface PublicListing {
  supervisionId: string
  status: ListingState
  number?: string
  round: number
  issuerName: string
  region: string
  place: string
  subject: 'HAZARD' | 'ACCIDENT'
  caseNumber: string
  grade: string
  type?: string
  project?: string
  listedAt: string
  continuedAt?: string
  rectifyBy: string
  /** The deadline that was announced, where a later one was granted. */
  extendedFrom?: string
  liftedAt?: string
  publishedAt: string
  /** The government that lists it too. */
  government?: { name: string; number?: string; decidedOn: string }
  announcements: Announcement[]
}

/** Calls of somebody who is not logged in. */
export const anybody: Api = apiWith(undefined)

export const publicListings = (
  api: Api,
  query: { region?: string | undefined; status?: ListingState | undefined; cursor?: string | undefined },
  signal?: AbortSignal,
) => api<Page<PublicListing>>('/listings', { query: { ...query, limit: 50 }, signal })

export const publicListing = (api: Api, id: string, signal?: AbortSignal) =>
  api<PublicListing>(`/listings/${encodeURIComponent(id)}`, { signal })
