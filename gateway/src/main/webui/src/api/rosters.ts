import type { Api } from './http'
import type { OfficeHolder } from './duty'
import type { Page } from './types'

/** Duty rosters (值班表) of desks, and who is on duty. */

export interface DutyShift {
  from: string
  to: string
  /** Ids of people of the roster. */
  people: string[]
}

export interface Roster {
  name: string
  desk: string
  from: string
  /** First moment of which it does not speak any more. */
  to: string
  activeFrom: string
  people: OfficeHolder[]
  roles: { target: string; shifts: DutyShift[] }[]
  /** Times at which it names nobody for a role of which it speaks. */
  gaps: { target: string; from: string; to: string }[]
  hash: string
  importedBy: string
  importedAt: string
  /** The file; of one roster, for duty desks. */
  content?: string
}

export type DutyState = 'NAMED' | 'VACANT' | 'NO_ROSTER'

export interface Duty {
  target: string
  state: DutyState
  roster?: string
  people: (OfficeHolder & { phone?: string })[]
  /** Until when somebody is on duty without a break, and what is then. */
  until?: string
  then?: DutyState
}

export interface DeskDuty {
  desk: string
  at: string
  duties: Duty[]
}

const ROSTERS = '/rosters'

export const rosters = (
  api: Api,
  query: { desk: string | undefined; cursor: string | undefined },
  signal?: AbortSignal,
) => api<Page<Roster>>(ROSTERS, { query, signal })

export const roster = (api: Api, name: string, signal?: AbortSignal) =>
  api<Roster>(`${ROSTERS}/${encodeURIComponent(name)}`, { signal })

/** What was imported never changes: what is written differently becomes another roster. */
export const importRoster = (api: Api, content: string) =>
  api<Roster>(ROSTERS, { method: 'POST', text: { type: 'application/yaml', content } })

export const dutyOf = (api: Api, desk: string, signal?: AbortSignal) =>
  api<DeskDuty>(`/desks/${encodeURIComponent(desk)}/duty`, { signal })
