import type { Api } from './http'
import type { Page } from './types'

/** The library of published accidents (事故案例) and what was learned from them; everybody reads all of it. */

/** Kinds of dangerous works that a lesson may be about. */
export const WORK_KINDS = [
  'PIT',
  'FORMWORK',
  'UNUSUAL_LIFT',
  'CRANE',
  'HOIST',
  'SCAFFOLD',
  'ATTACHED_SCAFFOLD',
  'CANTILEVER_SCAFFOLD',
  'BASKET',
  'PLATFORM',
  'ODD_SCAFFOLD',
  'DEMOLITION',
  'BLASTING',
  'TUNNELLING',
  'CURTAIN_WALL',
  'STEEL_STRUCTURE',
  'GRID_STRUCTURE',
  'HAND_DUG_PILE',
  'UNDERWATER',
  'WHOLE_LIFTING',
  'NEW_TECHNIQUE',
] as const

export interface Lesson {
  text: string
  /** Codes of the criteria whose hazard would have shown it beforehand. */
  criteria: string[]
  types: string[]
  works: string[]
  toCheck?: string
  /** Whether it concerns what the list was asked for; absent where nothing was. */
  concerned?: boolean
}

export interface AccidentCase {
  caseId: string
  version: number
  /** As the trade calls it, such as `长沙市望城区“4·29”`. */
  name: string
  region: string
  /** The day it happened, in China. */
  day: string
  mark?: string
  type: string
  grade: string
  deaths: number
  injured?: number
  directLossCny?: number
  happened: string
  causes?: string
  source: string
  url?: string
  /** The accident of this ledger that it was. */
  accidentId?: string
  lessons: Lesson[]
  keeper: string
  /** The next one, in China; today's when it is today. */
  anniversary: string
  change: 'ADDED' | 'CHANGED' | 'ENDED'
  changedAt: string
  changedBy?: string
  mayChange: boolean
}

export interface CaseQuery {
  region?: string | undefined
  /** Month and day, `04-29`. */
  day?: string | undefined
  around?: 'today' | undefined
  days?: number | undefined
  type?: string | undefined
  criterion?: string | undefined
  work?: string | undefined
  text?: string | undefined
  ended?: 'true' | undefined
  limit?: number | undefined
  cursor?: string | undefined
}

const LIBRARY = '/case-library'

const pathOf = (id: string) => `${LIBRARY}/${encodeURIComponent(id)}`
const asRead = ({ version }: Pick<AccidentCase, 'version'>) => ({ 'if-match': `"${version}"` })

export const accidentCases = (api: Api, query: CaseQuery, signal?: AbortSignal) =>
  api<Page<AccidentCase>>(LIBRARY, { query: { ...query }, ...(signal && { signal }) })

export const accidentCase = (api: Api, id: string, signal?: AbortSignal) =>
  api<AccidentCase>(pathOf(id), { ...(signal && { signal }) })

/** All versions, the newest first. */
export const versionsOf = (api: Api, id: string, signal?: AbortSignal) =>
  api<{ items: AccidentCase[] }>(`${pathOf(id)}/history`, { ...(signal && { signal }) })

/** Adds a case. The same key with the same body is one case, however often it is sent. */
export const addCase = (api: Api, key: string, body: unknown) =>
  api<AccidentCase>(LIBRARY, { method: 'POST', body, headers: { 'idempotency-key': key } })

/** Replaces what was read. */
export const changeCase = (api: Api, read: AccidentCase, body: unknown) =>
  api<AccidentCase>(pathOf(read.caseId), { method: 'PUT', body, headers: asRead(read) })

export const endCase = (api: Api, read: AccidentCase) =>
  api<AccidentCase>(pathOf(read.caseId), { method: 'DELETE', headers: asRead(read) })

/** A criterion (条款) of a catalogue that is in force. */
export interface Criterion {
  code: string
  category: string
  text: string
}

export const criteriaToday = (api: Api, signal?: AbortSignal) =>
  api<{ catalogues: { items: Criterion[] }[] }>('/criteria', { ...(signal && { signal }) })
