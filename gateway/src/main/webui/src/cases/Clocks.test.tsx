// @vitest-environment jsdom
import { useQueryClient } from '@tanstack/react-query'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import type { Clock, ExtensionRequest } from '../api/clock'
import { ProblemError } from '../api/problem'
import type { Role } from '../session/claims'
import type { Session } from '../session/session'
import { clock } from '../testing'
import { inANewBrowser, show } from '../testingSession'
import { Clocks } from './Clocks'
import { Suspicions } from './Suspicions'

inANewBrowser()

const mayExtend = { by: 'CITY', until: '2027-04-10T16:00:00Z', left: 2 } as const
const request: ExtensionRequest = {
  until: '2027-04-08T16:00:00Z',
  reason: 'rain stopped the works',
  by: 'wang',
  requestedAt: '2027-03-28T02:10:00Z',
}
const running = clock({ startedAt: '2027-03-01T00:00:00Z', dueAt: '2027-04-01T16:00:00Z' })

let held: Clock
let sent: [string, unknown][]
let answer: () => Promise<unknown>
let suspicions: Promise<unknown>

beforeEach(() => {
  held = running
  sent = []
  answer = () => Promise.resolve({})
  suspicions = Promise.resolve({ items: [] })
})

async function openAs(...roles: Role[]) {
  const api = ((path, call) => {
    if (path === '/suspicions') return suspicions
    if (call?.method === undefined) return Promise.resolve({ items: path === '/clocks' ? [held] : [] })
    sent.push([path, call.body])
    return answer()
  }) as Session['api']
  await show({ claims: { login: 'li', roles, region: '370300', desk: '370300' }, api }, <Parts />)
  await screen.findByRole('table')
}

function Parts() {
  const queries = useQueryClient()
  return (
    <>
      <Clocks caseId="c1" />
      <Suspicions caseId="c1" />
      <button onClick={() => void queries.invalidateQueries()}>Read anew</button>
    </>
  )
}

const user = () => userEvent.setup({ delay: null })
const lines = () =>
  within(screen.getByRole('table', { name: 'Clocks' }))
    .getAllByRole('row')
    .slice(1)

async function press(name: string) {
  await user().click(await screen.findByRole('button', { name }))
  return within(await screen.findByRole('dialog'))
}

it('has one line for a clock about which nothing may be done and nobody decided', async () => {
  await openAs('duty-leader')
  expect(lines()).toHaveLength(1)
  expect(screen.getByRole('timer').textContent).toContain('left')
})

it.each([
  ['CN-2', 'COUNTY_DEPARTMENT', 'COUNTY_GOVERNMENT', 'County department → County government'],
  [
    'CN-6',
    'COUNTY_DEPARTMENT',
    'AGENCIES',
    'County department → Police, human resources, union, procuratorate',
  ],
  ['CN-8', 'COUNTY_DEPARTMENT', 'CITY_DEPARTMENT', 'County department → City department'],
  ['CN-8-PROVINCE', 'CITY_DEPARTMENT', 'PROVINCE_DEPARTMENT', 'City department → Provincial department'],
  ['CN-9', 'COUNTY_DEPARTMENT', 'CITY_DEPARTMENT', 'County department → City department'],
  ['CN-9-MAJOR', 'COUNTY_DEPARTMENT', 'CITY_DEPARTMENT', 'County department → City department'],
])('says in words who tells whom by %s', async (rule, from, to, hop) => {
  held = clock({ rule, from, to })
  await openAs('auditor')
  expect(lines()[0]?.textContent).toContain(`${rule}${hop}`)
})

it('shows who asked for how much time and why, and whose decision it awaits', async () => {
  held = { ...running, mayExtend, progress: { extensions: 0, request } }
  await openAs('duty-officer')
  expect(lines()[1]?.textContent).toMatch(
    /Extension requested until.*04-09 00:00.*awaits a leader, level: City.*rain stopped the works.*wang/,
  )
  expect(screen.queryByRole('group')).toBeNull()
})

it('shows from when a clock was extended, when it was breached, and that it is waived and counts no more', async () => {
  held = {
    ...running,
    breachedAt: '2027-04-01T16:00:01Z',
    progress: {
      firstDueAt: '2027-03-20T16:00:00Z',
      extensions: 1,
      request,
      decision: { granted: true, reason: 'seen on site', by: 'zhao', decidedAt: '2027-03-28T03:00:00Z' },
      waiver: { reason: 'no builder', by: 'sun', waivedAt: '2027-04-02T02:00:00Z' },
    },
  }
  await openAs('duty-leader')
  const [line, below] = lines()
  expect(line?.textContent).toMatch(
    /Waived .*04-02 10:00.*Breached .*04-02 00:00.*Extensions: 1, first due .*03-21 00:00/,
  )
  expect(below?.textContent).toMatch(/Extension granted seen on site zhao.*Waived no builder sun/)
  expect(screen.queryByRole('timer')).toBeNull()
})

it('tells a request that the end of the time overtook from one that waits', async () => {
  held = { ...running, breachedAt: '2027-04-01T16:00:01Z', progress: { extensions: 0, request } }
  await openAs('duty-leader')
  expect(lines()[1]?.textContent).toContain('not decided on')
})

it('asks for more time up to the limit it names', async () => {
  held = { ...running, mayExtend }
  await openAs('duty-officer')
  const dialog = await press('Request extension')
  dialog.getByText(/At the latest 2027-04-11 00:00:00 .* left: 2/)
  await user().type(dialog.getByLabelText('Extend until'), '2027-04-09 00:00{Enter}')
  await user().type(dialog.getByLabelText('Reason'), 'rain')
  answer = () => {
    held = { ...running, mayExtend, progress: { extensions: 0, request } }
    return Promise.resolve({})
  }
  await user().click(dialog.getByRole('button', { name: 'Send' }))
  await screen.findByText('awaits a leader, level: City')
  expect(sent).toEqual([['/clocks/k1/extension', { until: '2027-04-09T00:00:00+08:00', reason: 'rain' }]])
})

it('decides with a reason', async () => {
  held = { ...running, mayExtend, progress: { extensions: 0, request } }
  await openAs('duty-leader')
  const dialog = await press('Refuse extension')
  await user().type(dialog.getByLabelText('Reason'), 'enough time')
  await user().click(dialog.getByRole('button', { name: 'Send' }))
  const body = { granted: false, reason: 'enough time' }
  await waitFor(() => expect(sent).toEqual([['/clocks/k1/extension-decision', body]]))
})

it('ends with what was sent, though other parts of the page are read anew for longer', async () => {
  held = { ...running, mayExtend }
  await openAs('duty-officer')
  const dialog = await press('Request extension')
  await user().type(dialog.getByLabelText('Extend until'), '2027-04-09 00:00{Enter}')
  await user().type(dialog.getByLabelText('Reason'), 'rain')
  let finish: () => void = () => undefined
  answer = () => {
    held = { ...running, mayExtend, progress: { extensions: 0, request } }
    suspicions = new Promise((resolve) => (finish = () => resolve({ items: [] })))
    return Promise.resolve({})
  }
  await user().click(dialog.getByRole('button', { name: 'Send' }))
  await screen.findByText('awaits a leader, level: City')
  const decision = { granted: false, reason: 'no', by: 'zhao', decidedAt: '2027-03-28T03:00:00Z' }
  held = { ...running, mayExtend, progress: { extensions: 0, request, decision } }
  finish()
  await waitFor(() => expect(Object.keys(sessionStorage)).toEqual([]))
  await user().click(screen.getByRole('button', { name: 'Read anew' }))
  await screen.findByRole('button', { name: 'Request extension' })
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('says at its field that the time is too long, and in words why else it is refused', async () => {
  held = { ...running, mayExtend }
  await openAs('duty-officer')
  const dialog = await press('Request extension')
  await user().type(dialog.getByLabelText('Extend until'), '2027-05-01 00:00{Enter}')
  await user().type(dialog.getByLabelText('Reason'), 'rain')
  const faults = [{ pointer: '/until', code: 'later-than-allowed' }]
  answer = () => Promise.reject(new ProblemError({ status: 400, code: 'unreadable', faults }))
  await user().click(dialog.getByRole('button', { name: 'Send' }))
  await dialog.findByText('Later than the rules allow')
  answer = () => Promise.reject(new ProblemError({ status: 409, code: 'clock-past-due' }))
  await user().click(dialog.getByRole('button', { name: 'Send' }))
  await dialog.findByText('The limit has passed, so it cannot be extended')
})

it('waives with a reason', async () => {
  held = { ...running, mayWaive: { by: 'CITY' } }
  await openAs('principal')
  const dialog = await press('Waive')
  dialog.getByText('Waive · SD-1')
  await user().type(dialog.getByLabelText('Reason'), 'no builder')
  await user().click(dialog.getByRole('button', { name: 'Send' }))
  await waitFor(() => expect(sent).toEqual([['/clocks/k1/waiver', { reason: 'no builder' }]]))
})

it('records when and in which form the act was done, in the form of the rule unless said otherwise', async () => {
  held = { ...running, form: 'WRITTEN', mayFulfil: true }
  await openAs('duty-officer')
  const dialog = await press('Record fulfilment')
  await user().type(dialog.getByLabelText('Done at'), '2026-03-28 10:20{Enter}')
  await user().click(dialog.getByRole('button', { name: 'Send' }))
  const body = { at: '2026-03-28T10:20:00+08:00', form: 'WRITTEN' }
  await waitFor(() => expect(sent).toEqual([['/clocks/k1/fulfilment', body]]))
})
