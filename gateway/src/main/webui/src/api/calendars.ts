import type { Api } from './http'

/** Tables of holidays, one a year, and how they come into force. */

export type CalendarState = 'DRAFT' | 'REPLACED' | 'APPROVED' | 'ACTIVE' | 'SUPERSEDED'

export interface Calendar {
  name: string
  year: number
  state: CalendarState
  basis: string
  hash: string
  importedBy: string
  importedAt: string
  approvedBy?: string
  approvedAt?: string
  /** Absent while that is open, and for what is in force from the beginning. */
  activeFrom?: string
  /** Days such as `2027-01-01`. */
  holidays: string[]
  makeUpDays: string[]
}

/** One table, read alone. */
export interface CalendarText extends Calendar {
  content: string
}

/** A year without a table in force, and how many cases wait for it. */
export interface MissingYear {
  year: number
  cases: number
}

export interface Calendars {
  items: Calendar[]
  missing: MissingYear[]
}

const CALENDARS = '/calendars'
const one = (name: string) => `${CALENDARS}/${encodeURIComponent(name)}`

export const calendars = (api: Api, signal?: AbortSignal) => api<Calendars>(CALENDARS, { signal })

export const calendar = (api: Api, name: string, signal?: AbortSignal) =>
  api<CalendarText>(one(name), { signal })

/** What was imported never changes: what is written differently becomes another table. */
export const importCalendar = (api: Api, content: string) =>
  api<CalendarText>(CALENDARS, { method: 'POST', text: { type: 'application/yaml', content } })

export const approveCalendar = (api: Api, name: string) =>
  api<CalendarText>(`${one(name)}/approval`, { method: 'POST' })
