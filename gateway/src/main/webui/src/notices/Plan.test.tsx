// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import type { Measure } from '../api/measures'
import { ProblemError } from '../api/problem'
import { event } from '../testing'
import { inANewBrowser } from '../testingSession'
import { notice, open, Server } from './testing'

inANewBrowser()

let server: Server

beforeEach(() => {
  server = new Server()
})

const user = () => userEvent.setup({ delay: null })
const rows = () => within(screen.getByRole('table')).getAllByRole('row').slice(1)
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString()

const measure = (changes: Partial<Measure> = {}): Measure => ({
  measureId: 'm1',
  noticeId: 'n1',
  caseId: 'c1',
  kind: 'SUPERVISION_ORDER',
  number: '淄建督〔2026〕1号',
  no: 1,
  status: 'open',
  issuer: '370300',
  addressee: '370302',
  summary: notice().summary,
  region: '370302',
  matter: '临边防护缺失',
  measure: '补齐防护栏杆',
  dueOn: '2026-04-20',
  unit: '某建筑公司',
  person: '张某',
  setAt: '2026-03-28T02:00:00Z',
  owedBy: inAnHour(),
  ...changes,
})

const done = { at: '2026-04-01T02:00:00Z', by: 'li', recordedAt: '2026-04-01T02:00:05Z', result: '已补齐' }

it('shows of each measure of a document what is done until when by whom, and how far it came', async () => {
  server.held = [
    notice({
      plan: [
        measure(),
        measure({ measureId: 'm2', no: 2, overdueSince: '2026-04-20T16:00:00Z' }),
        measure({ measureId: 'm3', no: 3, status: 'done', done }),
        measure({
          measureId: 'm4',
          no: 4,
          status: 'accepted',
          done,
          review: { accepted: true, reason: '属实', by: 'w', at: done.at },
        }),
      ],
    }),
  ]
  await open(server, '/cases/notice/n1', 'auditor')
  await screen.findByText('4 measures, 2 to be done')
  const table = screen.getByRole('table', { name: 'Plan of measures' })
  const [first, second, third, fourth] = within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent)
  expect(first).toMatch(/^1临边防护缺失补齐防护栏杆2026-04-20.*left.*某建筑公司张某Open/)
  expect(first).not.toContain('Overdue')
  expect(second).toContain('Overdue')
  expect(third).toMatch(/Done, to be reviewed/)
  expect(fourth).toMatch(/Accepted.*属实/)
  expect(within(table).getAllByRole('timer')).toHaveLength(2)
  expect(within(table).getAllByRole('link')[0]?.getAttribute('href')).toBe('/cases/measure/m1')
  expect(screen.queryByRole('button', { name: 'File a plan of measures' })).toBeNull()
})

it('says nothing of a plan where there is none and none may be filed', async () => {
  server.held = [notice()]
  await open(server, '/cases/notice/n1', 'auditor')
  await screen.findByText('Text of the notice')
  expect(screen.queryByText('Plan of measures')).toBeNull()
})

it('lets what is done be recorded and looked at, as the service says', async () => {
  server.held = [
    notice({
      plan: [
        measure({ mayComplete: true }),
        measure({ measureId: 'm2', no: 2, status: 'done', done, mayReview: true }),
      ],
    }),
  ]
  await open(server, '/cases/notice/n1', 'duty-leader')
  await user().click(await screen.findByRole('button', { name: 'Done' }))
  let dialog = await screen.findByRole('dialog')
  await user().type(within(dialog).getByLabelText('What was done'), '已补齐')
  await user().click(within(dialog).getByRole('button', { name: 'Send' }))
  await waitFor(() =>
    expect(server.sent).toEqual([['/notices/n1/measures/1/completion', { result: '已补齐' }]]),
  )
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await user().click(screen.getByRole('button', { name: 'Return' }))
  dialog = await screen.findByRole('dialog')
  await user().type(within(dialog).getByLabelText('Reason for the return'), '缺照片')
  await user().click(within(dialog).getByRole('button', { name: 'Send' }))
  await waitFor(() =>
    expect(server.sent[1]).toEqual(['/notices/n1/measures/2/review', { accepted: false, reason: '缺照片' }]),
  )
})

it('files a plan of several measures by the keyboard, and shows each fault at its place', async () => {
  server.held = [notice({ mayReply: true })]
  const faulty = new ProblemError({
    status: 422,
    code: 'faulty',
    faults: [{ pointer: '/items/1/unit', code: 'too-long', params: { max: 200, length: 201 } }],
  })
  server.answer = () => Promise.reject(faulty)
  await open(server, '/cases/notice/n1', 'duty-officer')
  await user().click(await screen.findByRole('button', { name: 'File a plan of measures' }))
  const dialog = await screen.findByRole('dialog')
  const fill = async (n: number) => {
    const line = await within(dialog).findByRole('group', { name: new RegExp(`^Measure ${n}`) })
    const write = (label: string, value: string) =>
      fireEvent.change(within(line).getByLabelText(label), { target: { value } })
    write('What was found', `问题${n}`)
    write('Measure', `措施${n}`)
    await user().type(within(line).getByLabelText('Due on'), `2030-01-0${n}{Enter}`)
    write('Unit', '某公司')
    write('Person', '张某')
    return line
  }
  await fill(1)
  await user().keyboard('{Control>}{Enter}{/Control}')
  const second = await fill(2)
  await user().click(within(dialog).getByRole('button', { name: 'Add a measure' }))
  await user().click(await within(dialog).findByRole('button', { name: 'Remove measure 3' }))
  await user().click(within(dialog).getByRole('button', { name: 'Send' }))
  const sent = [1, 2].map((n) => ({
    matter: `问题${n}`,
    measure: `措施${n}`,
    dueOn: `2030-01-0${n}`,
    unit: '某公司',
    person: '张某',
  }))
  await waitFor(() => expect(server.sent).toEqual([['/notices/n1/plan', { items: sent }]]))
  expect(await within(second).findByText('At most 200 characters, these are 201')).toBeTruthy()
  server.answer = () => Promise.resolve({})
  await user().click(within(dialog).getByRole('button', { name: 'Send' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(server.sent).toHaveLength(2)
})

it('lists the measures that the address asks for, and keeps in the address what is chosen', async () => {
  server.measures = [measure({ mayComplete: true }), measure({ measureId: 'm2', no: 2, exercise: true })]
  await open(server, '/notices?view=measures&region=370302&overdue=true', 'duty-officer')
  await screen.findAllByText('补齐防护栏杆')
  expect(server.lastOf('/measures')).toEqual({ region: '370302', overdue: 'true', limit: 50 })
  expect(rows()).toHaveLength(2)
  expect(rows()[1]?.textContent).toContain('Exercise')
  fireEvent.click(screen.getByRole('radio', { name: 'Returned' }))
  await waitFor(() => expect(server.lastOf('/measures')).toMatchObject({ status: 'returned' }))
  expect(server.lastOf('/measures')?.['overdue']).toBeUndefined()
  const before = server.asked.length
  server.tells(event(1, {}, 'measure-done'))
  await waitFor(() => expect(server.asked.length).toBeGreaterThan(before), { timeout: 5_000 })
})

it('counts city by city what is done and late, and leads to what is late', async () => {
  server.counts = [{ city: '370300', asked: 12, done: 5, overdue: 3 }]
  await open(server, '/notices?view=measure-cities', 'auditor')
  await screen.findByText('12')
  expect(rows()[0]?.textContent).toMatch(/1253$/)
  const link = screen.getByRole('link', { name: /3 overdue and not done/ })
  expect(link.getAttribute('href')).toBe('/notices?view=measures&region=370300&overdue=true')
})

it('shows a measure on a page of its own, with its clocks', async () => {
  server.measures = [measure({ status: 'returned', done, uscc: '91350100M000100Y43' })]
  await open(server, '/cases/measure/m1', 'auditor')
  await screen.findByText('淄建督〔2026〕1号-1')
  expect(screen.getByText(/某建筑公司 91350100M000100Y43/)).toBeTruthy()
  expect(screen.getByText(/已补齐/)).toBeTruthy()
  expect(screen.getByRole('link', { name: '淄建督〔2026〕1号' }).getAttribute('href')).toBe(
    '/cases/notice/n1',
  )
})
