import { expect, it } from 'vitest'
import type { Clock, ClockProgress } from '../api/clock'
import type { Claims, Role } from '../session/claims'
import { clock } from '../testing'
import { actsOn } from './clockActs'

const at = (region: string, ...roles: Role[]): Claims => ({
  login: 'li',
  name: 'Li',
  roles,
  region,
  desk: undefined,
  enterprise: undefined,
})

const names = (changes: Partial<Clock>, claims: Claims) =>
  actsOn(clock(changes), claims).map(({ name }) => name)

const mayExtend = { by: 'CITY', until: '2026-04-10T16:00:00Z', left: 2 } as const
const request = {
  until: '2026-04-09T16:00:00Z',
  reason: 'rain',
  by: 'wang',
  requestedAt: '2026-03-28T02:10:00Z',
}
const asked: ClockProgress = { extensions: 0, request }
const possible = { mayExtend, mayWaive: { by: 'CITY' }, mayFulfil: true } as const

it('offers nothing that the list does not call possible', () => {
  expect(names({}, at('370000', 'principal'))).toEqual([])
  expect(names({ progress: asked }, at('370000', 'principal'))).toEqual([])
})

it('lets every desk ask and record, and leaders of the level waive', () => {
  expect(names(possible, at('370300', 'duty-officer'))).toEqual(['fulfil', 'extend'])
  expect(names(possible, at('370302', 'duty-leader'))).toEqual(['fulfil', 'extend'])
  expect(names(possible, at('370300', 'duty-leader'))).toEqual(['fulfil', 'extend', 'waive'])
  expect(names(possible, at('370000', 'principal'))).toEqual(['fulfil', 'extend', 'waive'])
  expect(names(possible, at('370300', 'inspector', 'notice-clerk', 'auditor'))).toEqual([])
})

it('lets nobody ask for a time that cannot be counted', () => {
  expect(names({ mayExtend: { by: 'CITY', until: null, left: 1 } }, at('370300', 'duty-leader'))).toEqual([])
})

it('has a request decided by a leader of the level who did not ask, and asks for no second one', () => {
  const waiting = { mayExtend, progress: asked }
  expect(names(waiting, at('370300', 'duty-leader'))).toEqual(['grant', 'refuse'])
  expect(names(waiting, at('370302', 'duty-leader'))).toEqual([])
  expect(names(waiting, at('370300', 'duty-officer'))).toEqual([])
  const own = { ...asked, request: { ...request, by: 'li' } }
  expect(names({ mayExtend, progress: own }, at('370300', 'principal'))).toEqual([])
})

it('asks again after a decision', () => {
  const decision = { granted: false, reason: 'no', by: 'zhao', decidedAt: '2026-03-28T02:20:00Z' }
  const decided = { mayExtend, progress: { ...asked, decision } }
  expect(names(decided, at('370300', 'duty-leader'))).toEqual(['extend'])
})

it('decides on nothing once the time is over or the duty no more owed', () => {
  const leader = at('370300', 'duty-leader')
  const waiver = { reason: 'no builder', by: 'zhao', waivedAt: '2026-03-28T02:20:00Z' }
  const waiting = { mayExtend, progress: asked }
  expect(names({ ...waiting, breachedAt: '2026-03-28T02:31:00Z' }, leader)).not.toContain('grant')
  expect(names({ ...waiting, metAt: '2026-03-28T02:20:00Z' }, leader)).not.toContain('grant')
  expect(names({ mayExtend, progress: { ...asked, waiver } }, leader)).not.toContain('grant')
})
