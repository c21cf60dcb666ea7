import { describe, expect, it } from 'vitest'
import type { Accident } from '../api/types'
import { clock, escalation, event, listed } from '../testing'
import { Board } from './board'

const acknowledged = escalation({ acknowledgedAt: '2026-03-28T02:05:00Z', acknowledgedBy: 'city' })

describe('the board', () => {
  it('takes an event once, however often it comes', () => {
    const board = new Board()
    expect(board.apply(event(1, { escalation: escalation() })).effect).toBe('arrived')
    expect(board.apply(event(1, { escalation: escalation() })).effect).toBe('duplicate')
    expect(board.rows.size).toBe(1)
  })

  it('does not let an older event undo a newer one', () => {
    const board = new Board()
    board.apply(event(3, { escalation: acknowledged }))
    expect(board.apply(event(2, { escalation: escalation({ step: 2 }) })).effect).toBe('duplicate')
    expect(board.rows.get('e1')?.acknowledgedBy).toBe('city')
  })

  it('takes events of different escalations of one case in any order', () => {
    const board = new Board()
    board.apply(event(2, { escalation: escalation({ escalationId: 'e2' }) }))
    expect(board.apply(event(1, { escalation: escalation() })).effect).toBe('arrived')
    expect([...board.rows.keys()].sort()).toEqual(['e1', 'e2'])
  })

  it('notices that an event of a case is missing, over escalations, clocks, supervisions and suspicions alike', () => {
    const board = new Board()
    expect(board.apply(event(5, { escalation: escalation() })).gap).toBe(false)
    expect(board.apply(event(6, { clock: clock() }, 'clock-opened')).gap).toBe(false)
    expect(board.apply(event(7, {}, 'supervision-listed')).gap).toBe(false)
    expect(board.apply(event(8, {}, 'lift-applied')).gap).toBe(false)
    expect(board.apply(event(9, {}, 'misreport-suspected')).gap).toBe(false)
    expect(board.apply(event(10, {}, 'pattern-ruled')).gap).toBe(false)
    expect(board.apply(event(12, { escalation: acknowledged })).gap).toBe(true)
    expect(board.apply(event(11, { clock: clock() }, 'clock-met')).gap).toBe(false)
    expect(board.apply(event(14, {}, 'misreport-ruled')).gap).toBe(true)
  })

  it('sees no gap between the journals of different services', () => {
    const board = new Board()
    const accident = { accidentId: 'c1', grade: 'ORDINARY' } as Accident
    board.apply(event(1, { escalation: escalation() }))
    expect(board.apply(event(9, { accident }, 'accident-supplemented')).gap).toBe(false)
    expect(board.apply(event(2, { escalation: acknowledged })).gap).toBe(false)
  })

  it('calls an escalation that climbs to the next desk an arrival again', () => {
    const board = new Board()
    board.apply(event(1, { escalation: escalation() }))
    const climbed = escalation({ step: 2, desk: '370000' })
    expect(board.apply(event(2, { escalation: climbed })).effect).toBe('arrived')
  })
})

describe('the list read after the stream opened', () => {
  it('fills what the stream did not tell', () => {
    const board = new Board()
    const mark = board.mark()
    board.apply(event(4, { escalation: escalation() }))
    board.reconcile([listed(4), listed(2, { escalationId: 'e2', caseId: 'c2' })], mark)
    expect(board.rows.size).toBe(2)
  })

  it('never overwrites an event that is newer than the list', () => {
    const board = new Board()
    const mark = board.mark()
    board.apply(event(2, { escalation: acknowledged }))
    board.reconcile([listed(1)], mark)
    expect(board.rows.get('e1')?.acknowledgedBy).toBe('city')
  })

  it('is itself overtaken by a later event, and ignores an earlier one', () => {
    const board = new Board()
    board.reconcile([listed(3)], board.mark())
    expect(board.apply(event(2, { escalation: escalation({ step: 9 }) })).effect).toBe('duplicate')
    expect(board.apply(event(4, { escalation: acknowledged })).effect).toBe('applied')
  })

  it('drops what it lacks, but not what arrived while it was read', () => {
    const board = new Board()
    board.apply(event(1, { escalation: escalation({ escalationId: 'gone' }) }))
    const mark = board.mark()
    board.apply(event(1, { escalation: escalation({ escalationId: 'fresh', caseId: 'c2' }) }))
    board.reconcile([], mark)
    expect([...board.rows.keys()]).toEqual(['fresh'])
  })

  it('keeps what a later list brought when an earlier one answers late', () => {
    const board = new Board()
    const early = board.mark()
    board.reconcile([listed(1)], board.mark())
    board.reconcile([], early)
    expect(board.rows.has('e1')).toBe(true)
  })
})

describe('clocks and answers', () => {
  it('prefers an event of a clock to its listing', () => {
    const board = new Board()
    board.apply(event(2, { clock: clock({ metAt: '2026-03-28T02:20:00Z' }) }, 'clock-met'))
    board.mergeClocks([clock()])
    expect(board.clocks.get('k1')?.value.metAt).toBe('2026-03-28T02:20:00Z')
  })

  it('takes a clock from every event that people caused, the newest one whatever the order', () => {
    const board = new Board()
    const until = '2026-03-29T02:30:00Z'
    const waiver = { reason: 'no builder', by: 'li', waivedAt: '2026-03-28T02:25:00Z' }
    board.apply(event(1, { clock: clock() }, 'clock-opened'))
    expect(board.apply(event(3, { clock: clock({ dueAt: until }) }, 'clock-extended'))).toEqual({
      effect: 'applied',
      gap: true,
    })
    expect(board.apply(event(2, { clock: clock() }, 'clock-extension-requested')).effect).toBe('duplicate')
    expect(board.clocks.get('k1')?.value.dueAt).toBe(until)
    const waived = clock({ dueAt: until, progress: { extensions: 1, waiver } })
    expect(board.apply(event(4, { clock: waived }, 'clock-waived'))).toEqual({
      effect: 'applied',
      gap: false,
    })
    expect(board.apply(event(5, {}, 'supervision-extended')).gap).toBe(false)
    board.prune(Date.parse('2026-03-29T00:00:00Z'))
    expect(board.clocks.size).toBe(0)
  })

  it('confirms our own acknowledgement and still takes its event', () => {
    const board = new Board()
    board.apply(event(1, { escalation: escalation() }))
    board.confirm(acknowledged)
    expect(board.rows.get('e1')?.acknowledgedBy).toBe('city')
    expect(board.apply(event(2, { escalation: acknowledged })).effect).toBe('applied')
  })

  it('forgets what was acknowledged long ago and keeps what is open', () => {
    const board = new Board()
    board.apply(event(1, { escalation: acknowledged }))
    board.apply(event(2, { clock: clock({ metAt: '2026-03-28T02:20:00Z' }) }, 'clock-met'))
    board.apply(event(1, { escalation: escalation({ escalationId: 'open', caseId: 'c2' }) }))
    board.prune(Date.parse('2026-03-29T00:00:00Z'))
    expect([...board.rows.keys()]).toEqual(['open'])
    expect(board.clocks.size).toBe(0)
  })
})
