import type { Api } from './http'
import type { Enterprise, Page } from './types'

/** Columns of the table of hazards, in the order of the form. */
export const COLUMNS = [
  'unitsInspected',
  'general',
  'generalFixed',
  'major',
  'majorFixed',
  'planned',
  'fiveInPlace',
  'listed',
  'listedByProvince',
  'fundsTenThousandCny',
] as const

/** What was filed once. */
export interface FiledTable {
  no: number
  filedAt: string
  signedBy: string
  signedOn: string
  reason?: string
  figures: Record<(typeof COLUMNS)[number], number>
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
type OwedTable = Omit<Table, 'history'>

/** Those that are owed: the late ones, and then those that are still in time; at most fifty of each. */
export async function owedTables(api: Api, signal?: AbortSignal): Promise<OwedTable[]> {
  const pages = await Promise.all(
    ['LATE', 'DUE'].map((state) =>
      api<Page<OwedTable>>('/hazard-returns', { query: { state, limit: 50 }, signal }),
    ),
  )
  return pages.flatMap(({ items }) => items)
}
