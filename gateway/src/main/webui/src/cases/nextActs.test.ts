import { describe, expect, it } from 'vitest'
import type { Supervision, SupervisionStatus } from '../api/supervision'
import type { Claims, Role } from '../session/claims'
import { escalation } from '../testing'
import { answersTo, listingOf, ordersFor } from './nextActs'

const as = (...roles: Role[]): Claims => ({
  login: 'x',
  name: 'x',
  roles,
  region: '370300',
  desk: undefined,
  enterprise: undefined,
})

const hazard = escalation().summary
const aboutHazard = escalation({ summary: { ...hazard, subject: 'HAZARD', grade: 'GENERAL' } })

const names = (acts: { name: string }[]) => acts.map(({ name }) => name)

describe('answers to a call', () => {
  it('never put off a call about an accident', () => {
    expect(names(answersTo(escalation(), as('duty-officer')))).toEqual(['acknowledge', 'reassign'])
  })

  it('put off a call about a hazard, once', () => {
    expect(names(answersTo(aboutHazard, as('duty-officer')))).toEqual(['acknowledge', 'snooze', 'reassign'])
    const snoozed = { ...aboutHazard, progress: { snoozedUntil: '2026-03-28T03:00:00Z' } }
    expect(names(answersTo(snoozed, as('principal')))).toEqual(['acknowledge', 'reassign'])
  })

  it('are done with what was taken on, once', () => {
    const taken = { ...aboutHazard, acknowledgedAt: '2026-03-28T02:01:00Z' }
    expect(names(answersTo(taken, as('duty-leader')))).toEqual(['resolve'])
    const done = { ...taken, progress: { resolvedAt: '2026-03-28T02:02:00Z' } }
    expect(answersTo(done, as('duty-leader'))).toEqual([])
  })

  it('are for desks', () => {
    expect(answersTo(aboutHazard, as('inspector', 'auditor'))).toEqual([])
  })
})

const supervision = (
  status: SupervisionStatus,
  progress: Partial<Supervision['progress']> = {},
): Supervision => ({
  supervisionId: 's1',
  caseId: 'c1',
  status,
  level: 'CITY',
  desk: '370300',
  summary: aboutHazard.summary,
  progress: { round: 1, number: 'GP-1', ...progress },
})

describe('listing what nobody proposed', () => {
  it('is for leaders, and the rules set the deadline of an accident', () => {
    const fields = (subject: 'HAZARD' | 'ACCIDENT') => listingOf('c1', subject, as('duty-leader'))[0]?.fields
    expect(fields('HAZARD')).toEqual(['rectifyBy', 'reason'])
    expect(fields('ACCIDENT')).toEqual(['reason'])
    expect(listingOf('c1', 'ACCIDENT', as('duty-officer'))).toEqual([])
  })
})

describe('orders about a listed supervision', () => {
  it.each<[SupervisionStatus, string[], string[], string[]]>([
    ['PROPOSED', ['list'], [], []],
    ['LISTED', ['step.PLAN_REVIEWED'], ['step.PLAN_REVIEWED'], ['step.PLAN_REVIEWED']],
    ['LIFT_APPLIED', ['pass', 'fail'], ['pass', 'fail'], []],
    ['PASSED', ['lift'], [], []],
    ['FAILED', ['continue'], [], []],
    ['LIFTED', [], [], []],
  ])('in %s are these for a leader, an inspector and an officer', (status, leader, inspector, officer) => {
    expect(names(ordersFor(supervision(status), as('duty-leader')))).toEqual(leader)
    expect(names(ordersFor(supervision(status), as('inspector')))).toEqual(inspector)
    expect(names(ordersFor(supervision(status), as('duty-officer')))).toEqual(officer)
    expect(ordersFor(supervision(status), as('auditor'))).toEqual([])
  })

  it('go through the treatment step by step to the application', () => {
    const after = (lastStep: 'PLAN_REVIEWED' | 'OPINION_GIVEN') =>
      names(ordersFor(supervision('TREATING', { lastStep }), as('inspector')))
    expect(after('PLAN_REVIEWED')).toEqual(['step.TREATED'])
    expect(after('OPINION_GIVEN')).toEqual(['apply'])
  })

  it('continue what is late', () => {
    const late = supervision('LISTED', { overdueSince: '2026-04-10T00:00:00Z' })
    expect(names(ordersFor(late, as('duty-leader')))).toEqual(['step.PLAN_REVIEWED', 'continue'])
  })

  it('have no steps for an accident', () => {
    const accident = { ...supervision('LISTED'), summary: escalation().summary }
    expect(names(ordersFor(accident, as('duty-officer')))).toEqual(['apply'])
  })
})
