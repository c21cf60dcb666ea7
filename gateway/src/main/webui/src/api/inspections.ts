import type { Api } from './http'
import type { Page } from './types'

/** An enterprise beside its newest inspection in a region. */
export interface Watched {
  uscc: string
  /** Absent when it is in no register. */
  name?: string
  /** A key enterprise (重点企业), which is inspected more often. */
  key: boolean
  reasons: string[]
  /** Under construction in the region. */
  projects: number
  intervalDays: number
  lastInspectedAt?: string
  dueAt: string
  overdue: boolean
  daysOverdue: number
}

export interface WatchedQuery {
  region?: string | undefined
  key?: string | undefined
  overdue?: string | undefined
  cursor?: string | undefined
}

export const inspectionsDue = (api: Api, query: WatchedQuery, signal?: AbortSignal) =>
  api<Page<Watched>>('/inspections/due', { query: { ...query, limit: 20 }, ...(signal && { signal }) })
