// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import type { Clock } from '../api/clock'
import { ProblemError } from '../api/problem'
import type { TraceEntry } from '../api/trace'
import type { Session } from '../session/session'
import { clock } from '../testing'
import { inANewBrowser, show } from '../testingSession'
import { Clocks } from './Clocks'

inANewBrowser()

const BEGUN = {
  kind: 'FACT',
  event: 'cn.zhibao.accident-reported.v1',
  eventId: 'e1',
  sequence: 1,
  report: 0,
  by: 'wang',
  claimedAt: '2026-03-28T01:50:00Z',
  recordedAt: '2026-03-28T02:00:00Z',
}

const told = (event: string, evidence?: TraceEntry['evidence']): TraceEntry => ({
  rule: 'SD-1',
  fired: true,
  event: `cn.zhibao.${event}.v1`,
  ...(evidence === undefined ? {} : { evidence }),
})

let asked: string[]
let traces: Record<string, TraceEntry[]>

beforeEach(() => {
  asked = []
  traces = {}
})

async function openWith(...clocks: Clock[]) {
  const api = ((path) => {
    if (path === '/clocks') return Promise.resolve({ items: clocks })
    asked.push(path)
    const entries = traces[path]
    return entries === undefined
      ? Promise.reject(new ProblemError({ status: 404, code: 'not-found' }))
      : Promise.resolve({ entries })
  }) as Session['api']
  const claims = { login: 'li', roles: ['auditor' as const], region: '370300', desk: '370300' }
  await show({ claims, api }, <Clocks caseId="c1" />)
  await screen.findByRole('table')
}

const user = () => userEvent.setup({ delay: null })
const button = (rule: string) => screen.getByRole('button', { name: `Evidence of ${rule}` })

async function evidenceOf(rule: string) {
  await user().click(button(rule))
  const panel = await screen.findByRole('group', { name: `Evidence of ${rule}` })
  await within(panel).findAllByRole('term')
  return within(panel)
    .getAllByRole('term')
    .map((term) => `${term.textContent}: ${term.nextElementSibling?.textContent}`)
}

it('reads the evidence of a clock when somebody opens it, and of that one alone', async () => {
  traces['/clocks/k2/trace'] = [told('clock-opened', BEGUN)]
  await openWith(clock(), clock({ clockId: 'k2', rule: 'CN-3' }))
  expect(asked).toEqual([])
  expect(button('CN-3').getAttribute('aria-expanded')).toBe('false')
  await evidenceOf('CN-3')
  expect(asked).toEqual(['/clocks/k2/trace'])
  expect(button('CN-3').getAttribute('aria-expanded')).toBe('true')
  expect(button('SD-1').getAttribute('aria-expanded')).toBe('false')
})

it('says which reports began and stopped it, who sent them and when, and leaves warnings out', async () => {
  traces['/clocks/k1/trace'] = [
    told('clock-opened', BEGUN),
    told('clock-near-due', { kind: 'TIME', recordedAt: '2026-03-28T02:15:00Z' }),
    told('clock-met', {
      ...BEGUN,
      event: 'cn.zhibao.accident-supplemented.v1',
      sequence: 4,
      report: 2,
      by: 'zhao',
      recordedAt: '2026-03-28T02:20:00Z',
    }),
    { rule: 'SD-2', fired: false, reason: 'CONDITION_FALSE' },
  ]
  await openWith(clock({ metAt: '2026-03-28T02:20:00Z' }))
  const [began, stopped, ...rest] = await evidenceOf('SD-1')
  expect(began).toMatch(
    /^Began: First report Actor wang Claimed time .*09:50.* Recorded .*10:00.* ledger no\. 1$/,
  )
  expect(stopped).toMatch(/^Stopped: Continued report 2 Actor zhao .*10:20.* ledger no\. 4$/)
  expect(rest).toEqual([])
})

it('says what a person did, another fact by its name, and that time needs nobody', async () => {
  const at = '2026-03-28T02:10:00Z'
  traces['/clocks/k1/trace'] = [
    told('clock-opened', { kind: 'TIME', recordedAt: at }),
    told('clock-extended', { kind: 'EXTENSION_DECISION', by: 'sun', recordedAt: at }),
    told('clock-waived', { kind: 'WAIVER', by: 'qian', recordedAt: at }),
  ]
  traces['/clocks/k2/trace'] = [
    told('clock-opened', {
      kind: 'FACT',
      event: 'cn.zhibao.agency-notified.v1',
      sequence: 3,
      recordedAt: at,
    }),
  ]
  const progress = { extensions: 1, waiver: { reason: 'no builder', by: 'qian', waivedAt: at } }
  await openWith(clock({ progress }), clock({ clockId: 'k2', rule: 'CN-6' }))
  const [began, extended, waived, ...rest] = await evidenceOf('SD-1')
  expect(began).toMatch(/^Began: A moment was reached Recorded .*10:10/)
  expect(extended).toMatch(/^Extended: Extension decided Actor sun /)
  expect(waived).toMatch(/^Waived: Duty waived Actor qian /)
  expect(rest).toEqual([])
  const [told6, stopped6] = await evidenceOf('CN-6')
  expect(told6).toMatch(/^Began: (?!FACT|cn\.).+ Actor Not recorded /)
  expect(stopped6).toBe('Stopped: Not stopped yet')
})

it('says of a clock from before evidence was recorded that it was not', async () => {
  traces['/clocks/k1/trace'] = [told('clock-opened'), told('clock-met')]
  await openWith(clock({ metAt: '2026-03-28T02:20:00Z' }))
  expect(await evidenceOf('SD-1')).toEqual(['Began: Not recorded', 'Stopped: Not recorded'])
})

it('opens and closes by the keyboard alone', async () => {
  traces['/clocks/k1/trace'] = [told('clock-opened', BEGUN)]
  await openWith(clock())
  button('SD-1').focus()
  await user().keyboard('{Enter}')
  const panel = await screen.findByRole('group', { name: 'Evidence of SD-1' })
  expect(button('SD-1').getAttribute('aria-controls')).toBe(panel.id)
  await user().keyboard(' ')
  expect(screen.queryByRole('group', { name: 'Evidence of SD-1' })).toBeNull()
})

it('says so when the evidence cannot be read', async () => {
  await openWith(clock())
  await user().click(button('SD-1'))
  const panel = await screen.findByRole('group', { name: 'Evidence of SD-1' })
  expect(await within(panel).findByRole('alert')).toBeTruthy()
})
