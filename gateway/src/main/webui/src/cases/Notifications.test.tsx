// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { NO_ANSWER, ProblemError } from '../api/problem'
import type { Accident, Notification } from '../api/types'
import type { Role } from '../session/claims'
import type { Session } from '../session/session'
import { clock } from '../testing'
import { inANewBrowser, pick, show, type Sent } from '../testingSession'
import { Clocks } from './Clocks'
import { Notifications } from './Notifications'

inANewBrowser()

const COUNTY = '370302'
const told = (party: Notification['party'], changes: Partial<Notification> = {}): Notification => ({
  party,
  form: 'PHONE',
  desk: COUNTY,
  notifiedAt: '2026-03-28T02:10:00Z',
  ...changes,
})

let notifications: Notification[]
let reads: string[]
let sent: Sent[]
let answer: () => Promise<unknown>

beforeEach(() => {
  notifications = []
  reads = []
  sent = []
  answer = () => Promise.resolve({})
})

async function openAs(...roles: Role[]) {
  const api = ((path, call) => {
    if (call?.method !== undefined) {
      sent.push([path, call.body, call.headers?.['idempotency-key']])
      return answer()
    }
    if (call?.query?.['caseId'] === 'c1' || path === '/accidents/c1') reads.push(path)
    if (path === '/clocks') return Promise.resolve({ items: [clock({ rule: 'CN-6' })] })
    const facts: Accident = {
      accidentId: 'c1',
      number: 'SG-1',
      grade: 'ORDINARY',
      region: COUNTY,
      notifications,
    }
    return Promise.resolve(path === '/accidents/c1' ? facts : { items: [] })
  }) as Session['api']
  const claims = { login: 'li', name: 'Li', roles, region: COUNTY, desk: COUNTY }
  await show(
    { claims, api },
    <>
      <Clocks caseId="c1" />
      <Notifications caseId="c1" />
    </>,
  )
  await screen.findByRole('table', { name: 'Who was told' })
}

const user = () => userEvent.setup({ delay: null })

const lines = () =>
  within(screen.getByRole('table', { name: 'Who was told' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell'))
    .map((cells) => cells.map((cell) => cell.textContent))

async function openDialog() {
  await user().click(screen.getByRole('button', { name: 'Record that somebody was told' }))
  return within(await screen.findByRole('dialog'))
}

type Dialog = Awaited<ReturnType<typeof openDialog>>

const choose = (dialog: Dialog, label: string, option: string) => pick(dialog.getByLabelText(label), option)

async function fill(dialog: Dialog) {
  await choose(dialog, 'Party', 'Police')
  await choose(dialog, 'In which form', 'by phone')
  await user().type(dialog.getByLabelText('Told at'), '2026-03-28 10:10{Enter}')
}

const sends = (dialog: Dialog) => user().click(dialog.getByRole('button', { name: 'Send' }))

/** With the year in front once it is another one. */
const AT_TEN_PAST: unknown = expect.stringMatching(/03-28 10:10$/)

const POLICE = { party: 'POLICE', form: 'PHONE', notifiedAt: '2026-03-28T10:10:00+08:00' }

it('lists everybody who has to be told, and how and by whom they were', async () => {
  notifications = [
    told('POLICE'),
    told('POLICE', { form: 'WRITTEN', desk: '370300' }),
    told('MARKET_SUPERVISION', { form: 'ONLINE' }),
  ]
  await openAs('auditor')
  const all = [
    ['Own government', 'Not yet', '—', '—'],
    ['Police', AT_TEN_PAST, 'by phone', '山东省淄博市淄川区'],
    ['Police', AT_TEN_PAST, 'in writing', '山东省淄博市'],
    ['Human resources and social security', 'Not yet', '—', '—'],
    ['Trade union', 'Not yet', '—', '—'],
    ['Procuratorate', 'Not yet', '—', '—'],
    ['Market supervision (special equipment)', AT_TEN_PAST, 'online', '山东省淄博市淄川区'],
  ]
  // The names of regions come later than the rest.
  await waitFor(() => expect(lines()).toEqual(all))
  // Whoever only looks has nothing to press but what shows more.
  expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual([
    'Evidence of CN-6',
  ])
})

it('waits for the government of the place, whatever the city told its own', async () => {
  notifications = [told('GOVERNMENT', { desk: '370300' })]
  await openAs('auditor')
  const governments = () => lines().filter(([party]) => party === 'Own government')
  expect(governments().map(([, at]) => at)).toEqual(['Not yet', AT_TEN_PAST])
})

it('records who was told, and reads facts and clocks anew', async () => {
  await openAs('duty-officer')
  const dialog = await openDialog()
  await fill(dialog)
  reads = []
  answer = () => {
    notifications = [told('POLICE')]
    return Promise.resolve({})
  }
  await sends(dialog)
  await waitFor(() => expect(lines()[1]?.slice(0, 2)).toEqual(['Police', AT_TEN_PAST]))
  expect(sent).toEqual([['/accidents/c1/notifications', POLICE, expect.stringMatching(/./)]])
  expect(reads).toEqual(expect.arrayContaining(['/accidents/c1', '/clocks']))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

it('takes the time of the server on demand', async () => {
  await openAs('duty-leader')
  const dialog = await openDialog()
  await user().click(dialog.getByRole('button', { name: 'Now' }))
  expect(dialog.getByLabelText<HTMLInputElement>('Told at').value).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/)
})

it('offers nobody whom this desk has told', async () => {
  notifications = [told('POLICE'), told('UNION', { desk: '370300' })]
  await openAs('duty-leader')
  const dialog = await openDialog()
  await user().click(dialog.getByLabelText('Party'))
  await screen.findByTitle('Trade union')
  expect(screen.queryByTitle('Police')).toBeNull()
})

it('sends the same again under the same key when the answer was lost', async () => {
  answer = () => Promise.reject(new ProblemError({ status: 0, code: NO_ANSWER }))
  await openAs('duty-officer')
  const dialog = await openDialog()
  await fill(dialog)
  await sends(dialog)
  await dialog.findByRole('alert')
  await sends(dialog)
  await waitFor(() => expect(sent).toHaveLength(2))
  expect(sent[1]).toEqual(sent[0])
  await choose(dialog, 'In which form', 'online')
  await sends(dialog)
  await waitFor(() => expect(sent).toHaveLength(3))
  expect(sent[2]?.[2]).not.toBe(sent[0]?.[2])
})

it('says at their fields why it was refused', async () => {
  const faults = [
    { pointer: '/party', code: 'already-notified' },
    { pointer: '/notifiedAt', code: 'in-future', params: { serverTime: '2026-03-28T02:00:00Z' } },
  ]
  answer = () => Promise.reject(new ProblemError({ status: 422, code: 'faulty', faults }))
  await openAs('duty-officer')
  const dialog = await openDialog()
  await fill(dialog)
  await sends(dialog)
  await dialog.findByText('Already on record')
  await dialog.findByText('Must not be later than the server time 2026-03-28 10:00:00')
})
