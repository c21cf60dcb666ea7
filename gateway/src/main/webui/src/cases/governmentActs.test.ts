import { expect, it } from 'vitest'
import type { GovernmentListing, Supervision } from '../api/supervision'
import type { Claims, Role } from '../session/claims'
import { escalation } from '../testing'
import { ordersFor } from './nextActs'

const as = (role: Role, login = 'li', region = '370300'): Claims => ({
  login,
  name: login,
  roles: [role],
  region,
  desk: undefined,
  enterprise: undefined,
})

const asked: GovernmentListing = {
  desk: '370300',
  round: 1,
  reason: 'late',
  by: 'li',
  proposedAt: '2026-04-11T01:00:00Z',
}

const listing = (changes: Partial<Supervision> = {}): Supervision => ({
  supervisionId: 's/1',
  caseId: 'c1',
  status: 'LISTED',
  level: 'CITY',
  desk: '370300',
  summary: { ...escalation().summary, subject: 'HAZARD', grade: 'MAJOR' },
  progress: { round: 1, number: 'GP-1' },
  ...changes,
})

const offered = (supervision: Supervision, claims: Claims) =>
  ordersFor(supervision, claims)
    .map(({ name }) => name)
    .filter((name) => name.startsWith('government'))

const refused = { listed: false, reason: 'no', decidedOn: '2026-04-12', by: 'wang' }

it('offers the leader of the supervising authority alone to propose a major hazard', () => {
  expect(offered(listing(), as('duty-leader'))).toEqual(['government.propose'])
  expect(offered(listing({ status: 'TREATING' }), as('duty-leader'))).toEqual(['government.propose'])
  expect(offered(listing(), as('duty-leader', 'li', '370000'))).toEqual([])
  expect(offered(listing(), as('duty-officer'))).toEqual([])
  expect(offered(listing({ status: 'PASSED' }), as('duty-leader'))).toEqual([])
})

it('offers it for no accident and no general hazard', () => {
  const { summary } = listing()
  if (summary == null) throw new Error('it has a summary')
  expect(offered(listing({ summary: { ...summary, subject: 'ACCIDENT' } }), as('duty-leader'))).toEqual([])
  expect(offered(listing({ summary: { ...summary, grade: 'GENERAL' } }), as('duty-leader'))).toEqual([])
})

it('lets another person of that authority record the decision', () => {
  const waiting = listing({ government: asked })
  expect(offered(waiting, as('duty-leader'))).toEqual([])
  expect(offered(waiting, as('principal', 'wang'))).toEqual(['government.list', 'government.refuse'])
  expect(offered(waiting, as('principal', 'wang', '370302'))).toEqual([])
  const [list] = ordersFor(waiting, as('principal', 'wang'))
  expect(list?.path).toBe('/supervisions/s%2F1/government-decision')
  expect(list?.body).toEqual({ listed: true })
})

it('offers it once more in the round after a refusal', () => {
  const government = { ...asked, decision: refused }
  expect(offered(listing({ government }), as('duty-leader'))).toEqual([])
  const next = listing({ government, progress: { round: 2, number: 'GP-2' } })
  expect(offered(next, as('duty-leader'))).toEqual(['government.propose'])
  const listed = { ...asked, decision: { ...refused, listed: true, number: 'n' } }
  expect(offered({ ...next, government: listed }, as('duty-leader'))).toEqual([])
})
