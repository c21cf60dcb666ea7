import type { Api } from './http'
import type { COLUMNS } from './situation'
import type { Enterprise, Page } from './types'

/** A column of the table of hazards. */
type TableColumn = (typeof COLUMNS)[number]

/** The rates of rectification, computed from the figures and never typed. */
export const RATES = ['generalRate', 'majorRate'] as const

type Rate = (typeof RATES)[number]

export const isRate = (column: TableColumn): column is Rate => RATES.some((rate) => rate === column)

/** What was filed once; rates as percentages, `-` where nothing was found. */
export interface FiledTable extends Record<Rate, string> {
  no: number
  filedAt: string
  signedBy: string
  signedOn: string
  reason?: string
  figures: Record<Exclude<TableColumn, Rate>, number>
  broken: string[]
}

/** The table of a quarter or year that a unit owes or filed. */
export interface Table {
  returnId: string
  number: string
  region: string
  enterprise: Enterprise
  period: string
  dueAt: string
  state: 'DUE' | 'LATE' | 'FILED'
  late: boolean
  filings: number
  /** Newest first. */
  history: FiledTable[]
}

export const tableOf = (api: Api, id: string, signal?: AbortSignal) =>
  api<Table>(`/hazard-returns/${encodeURIComponent(id)}`, { signal })

/** What is said of a table; a correction has a reason. */
export interface SignedTable {
  signedBy: string
  signedOn: string
  reason?: string
}

export const fileTable = (api: Api, table: Table, signed: SignedTable, key: string) =>
  api<unknown>('/hazard-returns', {
    method: 'POST',
    body: { region: table.region, enterprise: table.enterprise, period: table.period, ...signed },
    headers: { 'idempotency-key': key },
  })

/** A line of the list, which says nothing of what was filed when. */
export type TableLine = Omit<Table, 'history'>

/** Those that are owed: the late ones, and then those that are still in time; at most fifty of each. */
export async function owedTables(api: Api, signal?: AbortSignal): Promise<TableLine[]> {
  const pages = await Promise.all(
    ['LATE', 'DUE'].map((state) =>
      api<Page<TableLine>>('/hazard-returns', { query: { state, limit: 50 }, signal }),
    ),
  )
  return pages.flatMap(({ items }) => items)
}

/** The tables of a county, or of one unit in it; at most fifty. */
export const tablesOf = (
  api: Api,
  { region, enterprise }: { region: string; enterprise?: Enterprise },
  signal?: AbortSignal,
) => api<Page<TableLine>>('/hazard-returns', { query: { region, uscc: enterprise?.uscc, limit: 50 }, signal })
