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

/** An inspection that found nothing. */
export interface InspectionFiling {
  uscc: string
  region: string | undefined
  inspectedAt: string
  note: string
}

/** Records an inspection. The same key with the same body is one inspection, however often it is sent. */
export const recordInspection = (api: Api, key: string, body: InspectionFiling) =>
  api<unknown>('/inspections', { method: 'POST', body, headers: { 'idempotency-key': key } })

export const inspectionsDue = (api: Api, query: WatchedQuery, signal?: AbortSignal) =>
  api<Page<Watched>>('/inspections/due', { query: { ...query, limit: 20 }, ...(signal && { signal }) })
