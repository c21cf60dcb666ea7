import { describe, expect, it } from 'vitest'
import { NOTIFIED_PARTIES } from '../api/codes'
import type { Supervision, SupervisionStatus } from '../api/supervision'
import type { Accident, Notification } from '../api/types'
import type { Claims, Role } from '../session/claims'
import { escalation } from '../testing'
import { answersTo, listingOf, ordersFor, tellingOf } from './nextActs'

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

describe('recording who was told of an accident', () => {
  const accident = (...notifications: Notification[]): Accident => ({
    accidentId: 'a/1',
    number: 'SG-1',
    grade: 'ORDINARY',
    region: '370302',
    notifications,
  })
  const told = (party: Notification['party'], desk: string): Notification => ({
    party,
    form: 'PHONE',
    desk,
    notifiedAt: '2026-03-28T02:10:00Z',
  })
  const offered = (...known: Notification[]) =>
    tellingOf(accident(...known), as('duty-officer'))[0]?.choices?.party

  it('is for officers and leaders of a desk', () => {
    for (const role of ['duty-officer', 'duty-leader'] as const) {
      expect(tellingOf(accident(), as(role))).toMatchObject([
        { name: 'notify', path: '/accidents/a%2F1/notifications', fields: ['party', 'form', 'notifiedAt'] },
      ])
    }
    expect(tellingOf(accident(), as('principal', 'inspector', 'auditor', 'agency', 'reporter'))).toEqual([])
    expect(tellingOf(accident(), { ...as('duty-leader'), region: '' })).toEqual([])
  })

  it('leaves out whom this desk has told, but not whom another one has', () => {
    const others = ['HUMAN_RESOURCES', 'UNION', 'PROCURATORATE', 'MARKET_SUPERVISION']
    expect(offered(told('POLICE', '370300'), told('GOVERNMENT', '370300'))).toEqual(others)
    expect(offered(told('POLICE', '370302'))).toEqual(['GOVERNMENT', 'POLICE', ...others])
  })

  it('is over when everybody was told', () => {
    const all = NOTIFIED_PARTIES.map((party) => told(party, '370300'))
    expect(tellingOf(accident(...all), as('duty-leader'))).toEqual([])
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

  it('decide on what is proposed because it is late, each once, and never by raising it', () => {
    const late = supervision('LISTED', {
      overdueSince: '2026-04-10T00:00:00Z',
      proposals: ['STOP_WORK', 'INTERVIEW', 'RAISE_TO_PROVINCE'],
      enforced: ['STOP_WORK'],
    })
    const decided = ordersFor(late, as('duty-leader')).at(-1)
    expect(decided).toMatchObject({
      name: 'enforce.INTERVIEW',
      body: { consequence: 'INTERVIEW' },
      fields: ['heldAt', 'place', 'reason'],
    })
    expect(names(ordersFor(late, as('duty-leader')))).not.toContain('enforce.STOP_WORK')
    expect(names(ordersFor(late, as('inspector')))).toEqual(['step.PLAN_REVIEWED'])
  })

  it('have no steps for an accident', () => {
    const accident = { ...supervision('LISTED'), summary: escalation().summary }
    expect(names(ordersFor(accident, as('duty-officer')))).toEqual(['apply'])
  })

  it('let a leader of the province take over what a city listed about an accident', () => {
    const accident = { ...supervision('LISTED'), level: 'CITY' as const, summary: escalation().summary }
    const province = { ...as('duty-leader'), region: '370000' }
    expect(ordersFor(accident, province)[1]).toMatchObject({
      name: 'takeOver',
      path: '/supervisions/s1/continuation',
      fields: ['reason'],
    })
    for (const [listed, claims] of [
      [accident, as('duty-leader')],
      [accident, { ...as('duty-leader'), region: '000000' }],
      [accident, { ...as('duty-officer'), region: '370000' }],
      [{ ...accident, level: 'PROVINCE' as const }, province],
      [{ ...supervision('LISTED'), level: 'CITY' as const, summary: aboutHazard.summary }, province],
    ] satisfies [Supervision, Claims][]) {
      expect(names(ordersFor(listed, claims))).not.toContain('takeOver')
    }
  })
})
