import type { Api } from './http'
import type { Page, Summary } from './types'

export const MEASURE_STATUSES = ['open', 'done', 'accepted', 'returned'] as const
export type MeasureStatus = (typeof MEASURE_STATUSES)[number]

/** A line of a plan (整改方案) as it is written: what was found, what is done about it, until when and by whom. */
export interface PlanItem {
  matter: string
  measure: string
  /** The last day in time, in China. */
  dueOn: string
  unit: string
  uscc?: string | undefined
  person: string
}

/** A measure (整改措施) of the plan by which a document is answered, and how far it came. */
export interface Measure extends PlanItem {
  measureId: string
  noticeId: string
  caseId: string
  /** Of the document, like its number. */
  kind: string
  number: string
  no: number
  status: MeasureStatus
  issuer: string
  addressee: string
  summary: Summary
  region: string
  exercise?: boolean
  setAt: string
  /** The limit of what is owed now: the end of the day, or what is set anew once it was returned. */
  owedBy: string
  done?: { at: string; by: string; recordedAt: string; result: string }
  review?: { accepted: boolean; reason: string; by: string; at: string }
  overdueSince?: string
  mayComplete?: boolean
  mayReview?: boolean
}

export interface MeasureQuery {
  region?: string | undefined
  status?: MeasureStatus | undefined
  overdue?: 'true' | undefined
  /** Part of the name of the unit. */
  unit?: string | undefined
  cursor?: string | undefined
}

/** How the measures about the matters of a city are done. */
export interface MeasureCounts {
  city: string
  asked: number
  done: number
  overdue: number
}

export const measure = (api: Api, id: string, signal?: AbortSignal) =>
  api<Measure>(`/measures/${encodeURIComponent(id)}`, { signal })

/** Those that are due first come first. */
export const measures = (api: Api, query: MeasureQuery, signal?: AbortSignal) =>
  api<Page<Measure>>('/measures', { query: { ...query, limit: 50 }, signal })

/** The most overdue first. */
export const measuresByCity = (api: Api, signal?: AbortSignal) =>
  api<{ items: MeasureCounts[] }>('/measures/cities', { signal })

/** Answers a document by a plan of measures. */
export const filePlan = (api: Api, noticeId: string, items: PlanItem[]) =>
  api<unknown>(`/notices/${encodeURIComponent(noticeId)}/plan`, { method: 'POST', body: { items } })

/** Whether it is to be done: it never was, or what was done is returned. */
export const isOwed = ({ status }: Pick<Measure, 'status'>) => status === 'open' || status === 'returned'

export const isLate = (measure: Pick<Measure, 'status' | 'overdueSince'>) =>
  isOwed(measure) && measure.overdueSince !== undefined
