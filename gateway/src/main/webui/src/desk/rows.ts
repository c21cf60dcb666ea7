import { isOwed, type Clock } from '../api/clock'
import type { Level, Subject } from '../api/types'
import { isAcknowledged, type Board, type Casualty, type Row } from './board'

/** One line of the live desk: the escalation with everything known about its case and its clock. */
export interface DeskRow extends Row {
  deaths: number
  missing: number
  grade: string | undefined
  subject: Subject
  clock: Clock | undefined
  casualty: Casualty | undefined
  acknowledged: boolean
  fatal: boolean
}

export interface Filter {
  /** Desk id, or undefined for everything in the caller's scope. */
  desk: string | undefined
  level: Level | undefined
  text: string
  acknowledged: boolean
}

const NEWEST_MAX = 3

export interface Counters {
  open: number
  late: number
  breached: number
}

/** Builds the lines in order of urgency; a line whose facts did not change stays the same object. */
export function rowsOf(board: Board, built = new WeakMap<Row, DeskRow>()): DeskRow[] {
  const lineOf = (row: Row) => {
    const casualty = board.casualties.get(row.caseId)
    const clock = row.clockId == null ? undefined : board.clocks.get(row.clockId)?.value
    const before = built.get(row)
    if (before !== undefined && before.casualty === casualty && before.clock === clock) return before
    const line = deskRow(row, casualty, clock)
    built.set(row, line)
    return line
  }
  return [...board.rows.values()].map(lineOf).sort(byUrgency)
}

function deskRow(row: Row, casualty: Casualty | undefined, clock: Clock | undefined): DeskRow {
  const deaths = casualty?.deaths ?? row.summary.deaths
  return {
    ...row,
    deaths,
    missing: casualty?.missing ?? row.summary.missing,
    grade: casualty?.grade ?? row.summary.grade,
    subject: row.summary.subject,
    clock,
    casualty,
    acknowledged: isAcknowledged(row),
    fatal: deaths > 0,
  }
}

/** Deaths first, then what still waits for an answer, most deaths, nearest deadline. Independent of now: rows do not jump. */
export function byUrgency(a: DeskRow, b: DeskRow): number {
  return (
    Number(b.fatal) - Number(a.fatal) ||
    Number(a.acknowledged) - Number(b.acknowledged) ||
    b.deaths - a.deaths ||
    deadline(a) - deadline(b) ||
    Date.parse(b.raisedAt) - Date.parse(a.raisedAt) ||
    (a.escalationId < b.escalationId ? -1 : 1)
  )
}

/**
 * The cases that wait for an answer and called last, newest first, each by its newest call; deaths before all else, so that
 * a storm of hazards never hides one.
 */
export function newestOf(rows: DeskRow[]): DeskRow[] {
  const calls = rows
    .filter((row) => !row.acknowledged)
    .sort(
      (a, b) =>
        Number(b.fatal) - Number(a.fatal) ||
        Date.parse(b.raisedAt) - Date.parse(a.raisedAt) ||
        byUrgency(a, b),
    )
  const byCase = new Map<string, DeskRow>()
  for (const row of calls) {
    if (byCase.size === NEWEST_MAX) break
    if (!byCase.has(row.caseId)) byCase.set(row.caseId, row)
  }
  return [...byCase.values()]
}

function deadline(row: DeskRow): number {
  const acknowledgeBy = row.acknowledged ? Infinity : Date.parse(row.acknowledgeBy)
  const due = legalDue(row)
  const runs = due !== undefined && (row.clock === undefined || isOwed(row.clock))
  return Math.min(acknowledgeBy, runs ? due : Infinity)
}

export function legalDue(row: DeskRow): number | undefined {
  const due = row.clock?.dueAt ?? row.legalDueAt
  return due == null ? undefined : Date.parse(due)
}

export function filtered(rows: DeskRow[], filter: Filter, nameOf: (region: string) => string): DeskRow[] {
  const words = filter.text.trim().toLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter(
    (row) =>
      (filter.acknowledged || !row.acknowledged) &&
      (filter.desk === undefined || row.desk === filter.desk) &&
      (filter.level === undefined || row.level === filter.level) &&
      words.every((word) => searchText(row, nameOf).includes(word)),
  )
}

function searchText(row: DeskRow, nameOf: (region: string) => string): string {
  const { number, address, projectName, type } = row.summary
  return [number, address, projectName, type, row.region, nameOf(row.region), row.rule, row.desk]
    .join(' ')
    .toLowerCase()
}

/** Counts what is open, what waits beyond its acknowledgement time, and which legal clocks ran out unmet. */
export function countersOf(rows: DeskRow[], clocks: Iterable<Clock>, desk: string | undefined, now: number) {
  const open = rows.filter((row) => !row.acknowledged)
  const breached = new Set<string>()
  for (const clock of clocks) {
    if (clock.breachedAt != null && isOwed(clock) && (desk === undefined || clock.desk === desk)) {
      breached.add(clock.clockId)
    }
  }
  return {
    open: open.length,
    late: open.filter((row) => Date.parse(row.acknowledgeBy) < now).length,
    breached: breached.size,
  } satisfies Counters
}

export const casePath = ({ caseId, subject }: Pick<DeskRow, 'caseId' | 'subject'>) =>
  `/cases/${subject.toLowerCase()}/${encodeURIComponent(caseId)}`
