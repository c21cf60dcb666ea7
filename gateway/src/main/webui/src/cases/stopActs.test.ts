import { expect, it } from 'vitest'
import type { StopProposal, SupplyCut } from '../api/stops'
import type { Hazard, HazardProgress } from '../api/types'
import type { Claims, Role } from '../session/claims'
import { stopActs } from './stopActs'

const as = (role: Role, region = '370302'): Claims => ({
  login: 'li',
  name: 'li',
  roles: [role],
  region,
  desk: undefined,
  enterprise: undefined,
})

const hazard = (progress: Partial<HazardProgress> = {}): Hazard => ({
  hazardId: 'h/1',
  number: 'YH-1',
  level: 'MAJOR',
  region: '370302',
  progress: { stage: 'RECTIFYING', reopened: 0, ...progress },
})

const asked: StopProposal = {
  desk: '370302',
  measure: 'STOP_BUSINESS',
  scope: 'all work',
  reason: 'never put right',
  by: 'x',
  proposedAt: '2026-04-11T01:00:00Z',
}
const approved: StopProposal = {
  ...asked,
  decision: { approved: true, number: 'No. 3', decidedOn: '2026-04-12' },
}
const refused: StopProposal = {
  ...asked,
  decision: { approved: false, reason: 'talk first', decidedOn: '2026-04-12' },
}
const order = { scope: 'crane', conditions: 'checked', orderedAt: '2026-04-10T01:00:00Z' }
const cut: SupplyCut = {
  supplies: ['POWER'],
  danger: 'may fall',
  approval: { by: 'office', document: 'No. 1', approvedAt: '2026-04-10T02:00:00Z' },
  effectiveAt: '2026-04-11T02:00:00Z',
}

const names = (one: Hazard, claims: Claims) => stopActs(one, claims).map(({ name }) => name)

it('offers an authority of the place to ask its government', () => {
  expect(names(hazard(), as('inspector'))).toEqual(['stop.propose'])
  expect(names(hazard(), as('duty-leader', '370300'))).toEqual(['stop.propose'])
  expect(names(hazard(), as('inspector', '370200'))).toEqual([])
  expect(names(hazard(), as('reporter'))).toEqual([])
  expect(names(hazard(), as('principal'))).toEqual([])
})

it.each(['CLOSED', 'WITHDRAWN', 'MERGED'] as const)('offers nothing of a case that is %s', (stage) => {
  expect(names(hazard({ stage }), as('inspector'))).toEqual([])
})

it('offers to record the answer while none is known, by who answers for the place of the government', () => {
  const waiting = hazard({ stopProposal: { ...asked, desk: '370300' } })
  expect(names(waiting, as('inspector', '370300'))).toEqual(['stop.approve', 'stop.refuse'])
  expect(names(waiting, as('inspector'))).toEqual([])
  const [first] = stopActs(waiting, as('inspector', '370300'))
  expect(first?.path).toBe('/hazards/h%2F1/stop-decision')
  expect(first?.body).toEqual({ approved: true })
})

it('offers the order that was approved, and to ask again what was refused', () => {
  expect(stopActs(hazard({ stopProposal: approved }), as('inspector'))).toEqual([
    {
      name: 'stop.order',
      path: '/hazards/h%2F1/stop-work',
      fields: ['scope', 'conditions'],
      initial: { scope: 'all work' },
      body: { measure: 'STOP_BUSINESS' },
    },
  ])
  expect(names(hazard({ stopProposal: refused }), as('inspector'))).toEqual(['stop.propose'])
})

it('offers only what goes further than the order in force', () => {
  const measures = (measure: 'STOP_WORK' | 'STOP_BUSINESS' | 'CLOSE') =>
    stopActs(hazard({ stopWork: { ...order, measure } }), as('inspector')).find(
      ({ name }) => name === 'stop.propose',
    )?.choices?.measure
  expect(measures('STOP_WORK')).toEqual(['STOP_BUSINESS', 'CLOSE'])
  expect(measures('STOP_BUSINESS')).toEqual(['CLOSE'])
  expect(measures('CLOSE')).toBeUndefined()
})

it('offers to cut off supplies from stopped work, and to restore them', () => {
  expect(names(hazard({ stopWork: order }), as('inspector'))).toEqual(['stop.propose', 'supply.cut'])
  expect(names(hazard({ stopWork: { ...order, measure: 'CUT_POWER' } }), as('inspector'))).toEqual([
    'stop.propose',
  ])
  expect(names(hazard({ stopWork: order, supplyCut: cut }), as('inspector'))).toEqual([
    'stop.propose',
    'supply.restore',
  ])
  expect(names(hazard({ supplyCut: cut }), as('inspector'))).toEqual(['stop.propose', 'supply.restore'])
})
