import { describe, expect, it } from 'vitest'
import type { Accident } from '../api/types'
import { clock, escalation, event } from '../testing'
import { Board, type Row } from './board'
import { countersOf, filtered, newestOf, rowsOf, type DeskRow, type Filter } from './rows'

const NOW = Date.parse('2026-03-28T02:20:00Z')
const everything: Filter = { desk: undefined, level: undefined, text: '', acknowledged: false }
const summary = escalation().summary

function boardOf(...changes: Parameters<typeof escalation>[0][]): Board {
  const board = new Board()
  changes.forEach((change, index) =>
    board.apply(event(1, { escalation: escalation({ caseId: `c${index}`, ...change }) })),
  )
  return board
}

const ids = (rows: DeskRow[]) => rows.map((row) => row.escalationId)

describe('the newest rows', () => {
  it('are those that wait and came last, deaths first, three at most', () => {
    const board = boardOf(
      { escalationId: 'old death', summary: { ...summary, deaths: 30 }, raisedAt: '2026-03-28T02:00:00Z' },
      { escalationId: 'hazard', raisedAt: '2026-03-28T02:09:00Z' },
      { escalationId: 'new death', summary: { ...summary, deaths: 1 }, raisedAt: '2026-03-28T02:08:00Z' },
      { escalationId: 'done', raisedAt: '2026-03-28T02:10:00Z', acknowledgedAt: '2026-03-28T02:11:00Z' },
      { escalationId: 'older hazard', raisedAt: '2026-03-28T02:07:00Z' },
    )
    expect(ids(newestOf(rowsOf(board)))).toEqual(['new death', 'old death', 'hazard'])
  })

  it('name a case once, by its newest call', () => {
    const board = boardOf(
      { escalationId: 'first call', caseId: 'a', raisedAt: '2026-03-28T02:00:00Z' },
      { escalationId: 'second call', caseId: 'a', raisedAt: '2026-03-28T02:09:00Z' },
      { escalationId: 'other case', caseId: 'b', raisedAt: '2026-03-28T02:08:00Z' },
    )
    expect(ids(newestOf(rowsOf(board)))).toEqual(['second call', 'other case'])
  })
})

describe('the order of rows', () => {
  it('puts deaths on top, most deaths first, whatever the deadlines', () => {
    const board = boardOf(
      { escalationId: 'soon', acknowledgeBy: '2026-03-28T02:01:00Z' },
      { escalationId: 'one', summary: { ...summary, deaths: 1 } },
      { escalationId: 'three', summary: { ...summary, deaths: 3 }, acknowledgeBy: '2026-03-29T00:00:00Z' },
    )
    expect(ids(rowsOf(board))).toEqual(['three', 'one', 'soon'])
  })

  it('then takes the nearer of both deadlines, and what is acknowledged last', () => {
    const board = boardOf(
      { escalationId: 'done', acknowledgedAt: '2026-03-28T02:01:00Z' },
      { escalationId: 'later', acknowledgeBy: '2026-03-28T03:00:00Z' },
      { escalationId: 'legal', acknowledgeBy: '2026-03-28T03:00:00Z', legalDueAt: '2026-03-28T02:05:00Z' },
    )
    expect(ids(rowsOf(board))).toEqual(['legal', 'later', 'done'])
  })

  it('follows a limit that was extended, and forgets one that is owed no more', () => {
    const board = boardOf(
      { escalationId: 'first', clockId: 'k1', legalDueAt: '2026-03-28T02:02:00Z' },
      { escalationId: 'second', clockId: 'k2', legalDueAt: '2026-03-28T02:03:00Z' },
      { escalationId: 'third', acknowledgeBy: '2026-03-28T02:04:00Z' },
    )
    const waiver = { reason: 'no builder', by: 'li', waivedAt: '2026-03-28T02:01:00Z' }
    const extended = clock({ caseId: 'c0', dueAt: '2026-03-28T02:05:00Z' })
    board.apply(event(2, { clock: extended }, 'clock-extended'))
    const waived = clock({ clockId: 'k2', caseId: 'c1', progress: { extensions: 0, waiver } })
    board.apply(event(2, { clock: waived }, 'clock-waived'))
    expect(ids(rowsOf(board))).toEqual(['third', 'first', 'second'])
  })

  it('moves a case up when a later report tells of deaths', () => {
    const board = boardOf(
      { escalationId: 'a', acknowledgeBy: '2026-03-28T02:01:00Z' },
      { escalationId: 'b', caseId: 'house' },
    )
    const accident = {
      accidentId: 'house',
      grade: 'ESPECIALLY_MAJOR',
      casualties: { deaths: 54 },
    } as Accident
    board.apply(event(7, { accident }, 'accident-regraded'))
    const [first] = rowsOf(board)
    expect(first).toMatchObject({ escalationId: 'b', deaths: 54, grade: 'ESPECIALLY_MAJOR', fatal: true })
  })

  it('keeps the same object for a row whose facts did not change', () => {
    const board = boardOf({ escalationId: 'a' }, { escalationId: 'b' })
    const built = new WeakMap<Row, DeskRow>()
    const before = rowsOf(board, built)
    board.apply(event(2, { escalation: escalation({ escalationId: 'b', caseId: 'c1', step: 2 }) }))
    const after = rowsOf(board, built)
    expect(after.find((row) => row.escalationId === 'a')).toBe(before.find((row) => row.escalationId === 'a'))
    expect(after.find((row) => row.escalationId === 'b')?.step).toBe(2)
  })
})

describe('the filter', () => {
  const rows = rowsOf(
    boardOf(
      { escalationId: 'zibo', summary: { ...summary, projectName: '般阳花园' } },
      { escalationId: 'jinan', desk: '370100', level: 'PROVINCE', region: '370102' },
      { escalationId: 'done', acknowledgedAt: '2026-03-28T02:01:00Z' },
    ),
  )
  const nameOf = (region: string) => (region === '370102' ? '山东省济南市历下区' : '')

  it('leaves out what is acknowledged unless asked', () => {
    expect(filtered(rows, everything, nameOf)).toHaveLength(2)
    expect(filtered(rows, { ...everything, acknowledged: true }, nameOf)).toHaveLength(3)
  })

  it('narrows by desk, level and every word of the text', () => {
    expect(ids(filtered(rows, { ...everything, desk: '370300' }, nameOf))).toEqual(['zibo'])
    expect(ids(filtered(rows, { ...everything, level: 'PROVINCE' }, nameOf))).toEqual(['jinan'])
    expect(ids(filtered(rows, { ...everything, text: ' 般阳 sg-1 ' }, nameOf))).toEqual(['zibo'])
    expect(ids(filtered(rows, { ...everything, text: '济南' }, nameOf))).toEqual(['jinan'])
  })
})

describe('the counters', () => {
  it('count open, late and breached, a met clock and a waived one not among them', () => {
    const rows = rowsOf(
      boardOf({ escalationId: 'late' }, { escalationId: 'open', acknowledgeBy: '2026-03-28T02:30:00Z' }),
    )
    const clocks = [
      clock({ breachedAt: '2026-03-28T02:10:00Z' }),
      clock({ clockId: 'k2', breachedAt: '2026-03-28T02:10:00Z', metAt: '2026-03-28T02:15:00Z' }),
      clock({
        clockId: 'k4',
        breachedAt: '2026-03-28T02:10:00Z',
        progress: { extensions: 0, waiver: { reason: 'x', by: 'li', waivedAt: '2026-03-28T02:15:00Z' } },
      }),
      clock({ clockId: 'k3', desk: '370300', breachedAt: '2026-03-28T02:10:00Z' }),
    ]
    expect(countersOf(rows, clocks, undefined, NOW)).toEqual({ open: 2, late: 1, breached: 2 })
    expect(countersOf(rows, clocks, '370300', NOW).breached).toBe(1)
  })
})
