// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { ProblemError } from '../api/problem'
import { clock, event } from '../testing'
import { inANewBrowser } from '../testingSession'
import { notice, open, Server } from './testing'

inANewBrowser()

let server: Server

beforeEach(() => {
  server = new Server()
})

const user = () => userEvent.setup({ delay: null })
const rows = () => within(screen.getByRole('table')).getAllByRole('row').slice(1)
const address = () => screen.getByTestId('address').textContent
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString()
const recorded = { at: '2026-04-01T02:00:00Z', by: 'li', recordedAt: '2026-04-01T02:00:05Z' }

it('shows of each document from whom to whom it is, how far it came, and until when an answer is owed', async () => {
  server.held = [
    notice({ replyBy: inAnHour() }),
    notice({ noticeId: 'n2', kind: 'REMINDER', status: 'served', overdueSince: '2026-04-13T16:00:00Z' }),
    notice({ noticeId: 'n3', kind: 'TRANSFER', status: 'replied', reply: recorded, exercise: true }),
    notice({ noticeId: 'n4', kind: 'SUPERVISION_LIFTING', replyBy: undefined }),
  ]
  await open(server, '/notices', 'auditor')
  await screen.findAllByText(/淄川区/)
  const [first, second, third, fourth] = rows().map((row) => row.textContent)
  expect(first).toMatch(/淄建督〔2026〕1号.*Supervision order.*YH-1.*淄博市 → 淄川区.*Issued.*left/)
  expect(first).not.toContain('Overdue')
  expect(second).toMatch(/Reminder.*Received Overdue.*over/)
  expect(third).toMatch(/Exercise.*Handover.*Answered.*Answered 04-01 10:00$/)
  const timers = rows().map((row) => within(row).queryAllByRole('timer').length)
  expect(timers).toEqual([1, 1, 0, 0])
  expect(fourth).toMatch(/supervision is lifted.*Issued —$/)
  const links = within(rows()[0] as HTMLElement).getAllByRole('link')
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['/cases/notice/n1', '/cases/hazard/c1'])
})

it('asks the server for what the address says, and keeps in the address what is chosen', async () => {
  await open(server, '/notices?caseId=c1&region=370302', 'duty-officer')
  await screen.findByText('No notice matches')
  expect(server.lastOf('/notices')).toEqual({ caseId: 'c1', region: '370302', limit: 50 })
  fireEvent.click(screen.getByRole('radio', { name: 'Returned' }))
  await waitFor(() => expect(server.lastOf('/notices')).toMatchObject({ status: 'returned', caseId: 'c1' }))
  expect(address()).toBe('/notices?caseId=c1&region=370302&status=returned')
  fireEvent.click(screen.getByRole('radio', { name: 'Overdue, unanswered' }))
  await waitFor(() => expect(server.lastOf('/notices')).toMatchObject({ overdue: 'true' }))
  expect(server.lastOf('/notices')?.['status']).toBeUndefined()
  expect(address()).toBe('/notices?caseId=c1&region=370302&overdue=true')
  await user().click(screen.getByRole('button', { name: 'Show the notices of all cases' }))
  await waitFor(() => expect(server.lastOf('/notices')?.['caseId']).toBeUndefined())
  fireEvent.click(screen.getByRole('radio', { name: 'All' }))
  await waitFor(() => expect(address()).toBe('/notices?region=370302'))
})

it('looks for the region that is chosen', async () => {
  await open(server, '/notices', 'duty-officer')
  await screen.findByText('No notices')
  await user().click(screen.getByRole('combobox', { name: 'Region' }))
  await user().click(await screen.findByText('山东省'))
  await waitFor(() => expect(server.lastOf('/notices')).toMatchObject({ region: '370000' }))
  expect(address()).toBe('/notices?region=370000')
})

it('receives a document right in the list, and leads to where others are answered and reviewed', async () => {
  server.held = [
    notice({ mayReceive: true, mayReply: true }),
    notice({ noticeId: 'n2', status: 'replied', reply: recorded, mayReview: true }),
    notice({ noticeId: 'n3' }),
  ]
  await open(server, '/notices', 'duty-leader')
  await screen.findByRole('button', { name: 'Receive' })
  const linkIn = (index: number, name: string) =>
    within(rows()[index] as HTMLElement)
      .getByRole('link', { name })
      .getAttribute('href')
  expect(linkIn(0, 'Answer')).toBe('/cases/notice/n1')
  expect(linkIn(1, 'Review')).toBe('/cases/notice/n2')
  expect(screen.getAllByRole('button', { name: /Receive|Answer|Accept|Return/ })).toHaveLength(1)
  await user().click(screen.getByRole('button', { name: 'Receive' }))
  const dialog = await screen.findByRole('dialog')
  const before = server.asked.length
  await user().click(within(dialog).getByRole('button', { name: 'Send' }))
  await waitFor(() => expect(server.sent).toEqual([['/notices/n1/receipt', {}]]))
  await waitFor(() => expect(server.asked.length).toBeGreaterThan(before))
})

it('counts city by city how documents are answered, and leads to those that are late', async () => {
  server.replies = [
    { city: '370300', asked: 12, inTime: 5, late: 2, open: 5, overdue: 3 },
    { city: '370100', asked: 1, inTime: 1, late: 0, open: 0, overdue: 0 },
  ]
  await open(server, '/notices?view=cities', 'duty-leader')
  await screen.findByText('济南市', { exact: false })
  const year = new Date().getFullYear()
  expect(server.lastOf('/notices/replies')).toEqual({ from: `${year}-01-01`, to: '' })
  const cells = rows().map((row) =>
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  )
  expect(cells.map(([, ...figures]) => figures)).toEqual([
    ['12', '5', '2', '5', '3'],
    ['1', '1', '0', '0', '0'],
  ])
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    '/notices?region=370300&overdue=true',
  ])
  await user().click(screen.getByRole('link', { name: /: 3 overdue and unanswered/ }))
  await waitFor(() => expect(server.lastOf('/notices')).toMatchObject({ region: '370300', overdue: 'true' }))
})

it('counts the days that the address names', async () => {
  await open(server, '/notices?view=cities&from=2025-02-01&to=2025-02-28', 'auditor')
  await screen.findByText('No notice of this time asks for an answer')
  expect(server.lastOf('/notices/replies')).toEqual({ from: '2025-02-01', to: '2025-02-28' })
  const until = screen.getByLabelText('Issued until')
  await user().clear(until)
  await user().type(until, '2025-03-31{Enter}')
  await waitFor(() => expect(server.lastOf('/notices/replies')).toMatchObject({ to: '2025-03-31' }))
  expect(address()).toBe('/notices?view=cities&from=2025-02-01&to=2025-03-31')
})

it('says when the figures cannot be had, and asks again', async () => {
  server.failure = new ProblemError({ status: 503, code: 'unavailable' })
  await open(server, '/notices?view=cities', 'auditor')
  expect((await screen.findByRole('alert')).textContent).toContain('cannot answer now')
  server.failure = undefined
  await user().click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByText('No notice of this time asks for an answer')
})

it.each([
  ['a document that was answered', event(1, {}, 'notice-replied')],
  ['a limit of an answer', event(1, { clock: clock({ to: 'ISSUER' }) }, 'clock-opened')],
])('reads the list anew when it hears of %s', async (_, told) => {
  server.held = [notice()]
  await open(server, '/notices', 'duty-officer')
  await screen.findByText('Issued', { selector: 'td span' })
  server.held = [notice({ status: 'returned' })]
  server.tells(told)
  await screen.findByText('Returned', { selector: 'td span' })
})
