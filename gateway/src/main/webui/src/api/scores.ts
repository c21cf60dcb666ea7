import type { Api } from './http'
import type { Page, Subject } from './types'

/** Scores of firms (安全生产条件动态考核): 100 less the points that the facts of a period cost. */

/** A fact that costs points. */
export interface Loss {
  /** Absent when the case lies outside of the own region. */
  caseId?: string
  subject: Subject
  region: string
  rule: string
  /** Its kind, as the rule calls it. */
  loss: string
  points: number
  happenedAt: string
  knownAt: string
  lapsesAt: string
}

export interface Score {
  /** Unified social credit code. */
  unit: string
  name?: string
  score: number
  /** Points of all facts together; they may be more than there are to lose. */
  lost: number
  facts: number
  lastAt: string
  losses?: Loss[]
}

export interface ScoreQuery {
  unit?: string | undefined
  below?: number | undefined
  cursor?: string | undefined
}

export const scores = (api: Api, query: ScoreQuery, signal?: AbortSignal) =>
  api<Page<Score>>('/scores', { query: { ...query, limit: 50 }, ...(signal && { signal }) })

export const score = (api: Api, unit: string, signal?: AbortSignal) =>
  api<Score>(`/scores/${encodeURIComponent(unit)}`, { ...(signal && { signal }) })
