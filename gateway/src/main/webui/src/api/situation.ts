import type { Api } from './http'
import type { Grade, HazardLevel, Page } from './types'

/** Figures of the situation (形势). Percentages are texts with two decimals, `-` where there is no base. */

export const FIGURES = ['accidents', 'deaths', 'seriousInjuries', 'minorInjuries', 'directLossCny'] as const

type Figure = (typeof FIGURES)[number]

export type Counts = Record<Figure, number>

export interface Change {
  difference: number
  percent: string
}

/** Figures of a period beside those of the same days of the year before. */
export interface Compared {
  now: Counts
  before: Counts
  change: Record<Figure, Change>
}

export interface Group extends Compared {
  key: string
  /** Equals share a place, and the next one is left out. */
  rank: number
  share: string
}

export interface Target extends Compared {
  met: boolean
}

export interface Targets {
  noneLarger: Target
  fewerOrdinary: Target
}

export interface LargerAccident {
  accidentId: string
  number: string
  grade: Grade
  occurredAt: string
}

export interface HazardPart {
  key: HazardLevel
  found: number
  fixed: number
  overdue: number
  medianDays?: number
  rate: string
}

export interface FilingPart {
  key: string
  rank: number
  filings: number
  inTime: number
  complete: number
  timeliness: string
  quality: string
}

export const COLUMNS = [
  'unitsInspected',
  'general',
  'generalFixed',
  'generalRate',
  'major',
  'majorFixed',
  'majorRate',
  'planned',
  'fiveInPlace',
  'listed',
  'listedByProvince',
  'fundsTenThousandCny',
] as const

/** The national return, column by column. */
export type NationalReturn = Record<(typeof COLUMNS)[number], number | string> & {
  /** Rules between the columns that do not hold. */
  broken: string[]
}

/** A situation, as it is now or as it was kept. Days are those of Asia/Shanghai, the last one included. */
export interface Situation {
  from: string
  until: string
  accidents: Compared & { doubleDrop: boolean }
  byType: Group[]
  byRegion: Group[]
  targets: Targets
  daysSinceLarger?: number
  lastLarger?: LargerAccident
  hazards: HazardPart[]
  nationalReturn: NationalReturn
  filing: FilingPart[]
}

/** What is counted; a region that is not said is the caller's own. */
export interface SituationQuery {
  region?: string
  period: string
  caliber: string
}

interface Accidents extends Compared {
  /** Its last day is the one before `end`. */
  period: { start: string; end: string }
  doubleDrop: boolean
  groups: Group[]
  daysSinceLarger?: number
  lastLarger?: LargerAccident
}

interface Counted {
  accidents: Accidents
  accidentsByType: Accidents
  accidentsByRegion: Accidents
  hazards: { groups: HazardPart[] }
  nationalReturn: NationalReturn
}

/** The situation as it is now. */
export async function situation(
  api: Api,
  query: SituationQuery,
  dayBefore: (day: string) => string,
  signal?: AbortSignal,
): Promise<Situation> {
  const call = { query: { ...query }, ...(signal && { signal }) }
  const [counted, targets, filing] = await Promise.all([
    api<Counted>('/statistics/situation', call),
    api<Targets>('/statistics/targets', call),
    api<{ groups: FilingPart[] }>('/statistics/quality', call),
  ])
  const { accidents } = counted
  return {
    from: accidents.period.start,
    until: dayBefore(accidents.period.end),
    accidents,
    byType: counted.accidentsByType.groups,
    byRegion: counted.accidentsByRegion.groups,
    targets,
    hazards: counted.hazards.groups,
    nationalReturn: counted.nationalReturn,
    filing: filing.groups,
    ...(accidents.lastLarger && { lastLarger: accidents.lastLarger }),
    ...(accidents.daysSinceLarger !== undefined && { daysSinceLarger: accidents.daysSinceLarger }),
  }
}

export const REPORT_KINDS = ['MONTH', 'QUARTER'] as const

export type ReportKind = (typeof REPORT_KINDS)[number]

interface ReportHead {
  situationId: string
  number: string
  /** From 1 on; made anew, it is the next one. */
  version: number
  /** Why it was made anew. */
  reason?: string
  kind: ReportKind
  region: string
  period: string
  from: string
  until: string
  reportedAt: string
}

/** A situation report in a list: its newest version. */
export interface ReportLine extends ReportHead {
  accidents: number
  accidentsChange: string
  deaths: number
  deathsChange: string
  daysSinceLarger?: number
}

/** A situation report of a month or quarter that is over; it never changes. */
export interface Report extends ReportHead {
  caliber: string
  figures: Omit<Situation, 'from' | 'until'>
}

export interface ReportQuery {
  region?: string | undefined
  kind?: string | undefined
  cursor?: string | undefined
}

export const reports = (api: Api, query: ReportQuery, signal?: AbortSignal) =>
  api<Page<ReportLine>>('/situation-reports', { query: { ...query, limit: 20 }, ...(signal && { signal }) })

export const report = (api: Api, id: string, version: number | undefined, signal?: AbortSignal) =>
  api<Report>(`/situation-reports/${encodeURIComponent(id)}`, {
    query: { version },
    ...(signal && { signal }),
  })

/** Makes a report anew. The same key with the same reason is one version, however often it is sent. */
export const reportAnew = (api: Api, id: string, key: string, reason: string) =>
  api<Report>(`/situation-reports/${encodeURIComponent(id)}/versions`, {
    method: 'POST',
    body: { reason },
    headers: { 'idempotency-key': key },
  })
