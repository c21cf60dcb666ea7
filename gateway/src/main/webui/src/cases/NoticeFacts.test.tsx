// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { ProblemError } from '../api/problem'
import type { Notice } from '../api/notices'
import type { Role } from '../session/claims'
import { notice, open, Server } from '../notices/testing'
import { clock, escalation } from '../testing'
import { inANewBrowser } from '../testingSession'

inANewBrowser()

let server: Server

beforeEach(() => {
  server = new Server()
})

const user = () => userEvent.setup({ delay: null })
const part = (name: string) => within(screen.getByRole('region', { name }))
const factOf = (title: string) =>
  screen
    .getAllByRole('term')
    .find(({ textContent }) => textContent === title)
    ?.parentElement?.querySelector('dd')?.textContent

async function openNotice(changes: Partial<Notice>, ...roles: Role[]) {
  server.held = [notice({ text: '你单位应于期限内整改。', ...changes })]
  await open(server, '/cases/notice/n1', ...(roles.length === 0 ? ['duty-leader' as const] : roles))
  await screen.findByRole('heading', { level: 1 })
}

it('shows where a document stands, what it says, what was answered, and its clocks and calls', async () => {
  server.clocks = [clock({ caseId: 'n1', rule: 'CN-REPLY-ORDER', from: 'ADDRESSEE', to: 'ISSUER' })]
  const aboutIt = { ...escalation().summary, subject: 'NOTICE' as const, grade: 'REMINDER' as never }
  server.escalations = [escalation({ caseId: 'n1', kind: 'CLOCK_BREACHED', summary: aboutIt })]
  await openNotice({
    kind: 'REMINDER',
    status: 'returned',
    about: { noticeId: 'n0', number: '淄建督〔2026〕0号' },
    reminder: 2,
    receipt: { at: '2026-03-29T02:00:00Z', by: 'li', recordedAt: '2026-03-29T02:00:40Z' },
    reply: { at: '2026-04-01T02:00:00Z', by: 'zhao', recordedAt: '2026-04-02T02:00:00Z' },
    review: { accepted: false, reason: '没有照片', by: 'wang', at: '2026-04-03T02:00:00Z' },
    replyText: '已经整改。',
    basis: '本系统默认',
  })
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('淄建督〔2026〕1号')
  expect(factOf('Received')).toBe('03-29 10:00 li')
  expect(factOf('Answered')).toBe('04-01 10:00 zhao recorded 04-02 10:00')
  expect(factOf('Reviewed')).toBe('Returned 没有照片 wang 04-03 10:00')
  expect(factOf('Reply by')).toMatch(/04-14 00:00.*over/)
  expect(factOf('Reminder no.')).toBe('2')
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'))
  expect(links).toEqual(
    expect.arrayContaining(['/cases/notice/n0', '/cases/hazard/c1', '/notices?caseId=c1']),
  )
  const text = part('Text of the notice').getByRole('article')
  expect([text.textContent, text.lang]).toEqual(['你单位应于期限内整改。', 'zh-CN'])
  expect(part('Text of the answer').getByRole('article').textContent).toBe('已经整改。')
  screen.getByText('Basis of the term: 本系统默认')
  const [line] = (await part('Clocks').findAllByRole('row')).slice(1)
  expect(line?.textContent).toMatch(/^CN-REPLY-ORDER.*Addressee → Issuer/)
  await part('Escalations and why').findByText('Clock breached')
  expect(screen.queryByRole('group', { name: 'What may be done about this notice' })).toBeNull()
})

it('owes nothing for a document that asks for no answer', async () => {
  await openNotice({ kind: 'SUPERVISION_LIFTING', replyBy: undefined })
  const titles = screen.getAllByRole('term').map(({ textContent }) => textContent)
  expect(titles).not.toContain('Reply by')
  expect(titles).not.toContain('Received')
})

it.each<[keyof Notice, string[]]>([
  ['mayReceive', ['Receive']],
  ['mayReply', ['Answer']],
  ['mayReview', ['Accept and close', 'Return']],
])('offers what %s says and nothing else', async (may, names) => {
  await openNotice({ [may]: true })
  const acts = within(screen.getByRole('group', { name: 'What may be done about this notice' }))
  expect(acts.getAllByRole('button').map((button) => button.textContent)).toEqual(names)
})

it('answers with a text, at the moment that is named, and says at its field what is wrong with it', async () => {
  server.answer = () =>
    Promise.reject(
      new ProblemError({
        status: 422,
        code: 'faulty',
        faults: [
          { pointer: '/at', code: 'before-issued', params: { notBefore: '2026-03-28T02:00:00Z' } },
          { pointer: '/text', code: 'too-long', params: { max: 4000, length: 4001 } },
        ],
      }),
    )
  await openNotice({ mayReply: true })
  await user().click(screen.getByRole('button', { name: 'Answer' }))
  const dialog = within(await screen.findByRole('dialog'))
  await expect.poll(() => document.activeElement).toBe(dialog.getByLabelText('Text of the answer'))
  await user().click(dialog.getByRole('button', { name: 'Send' }))
  await dialog.findByText(/Please enter|required/i)
  expect(server.sent).toEqual([])
  await user().type(dialog.getByLabelText('Text of the answer'), '已经整改。')
  await user().type(dialog.getByLabelText('Answered at'), '2026-03-28 09:00{Enter}')
  await user().click(dialog.getByRole('button', { name: 'Send' }))
  await dialog.findByText('Must not be before it was issued, 2026-03-28 10:00:00')
  await dialog.findByText('At most 4000 characters, these are 4001')
  expect(server.sent).toEqual([
    ['/notices/n1/reply', { text: '已经整改。', at: '2026-03-28T09:00:00+08:00' }],
  ])
  expect(dialog.getByLabelText<HTMLTextAreaElement>('Text of the answer').value).toBe('已经整改。')
})

it('keeps an answer that was not sent, and reads the document anew after one that was', async () => {
  await openNotice({ mayReply: true })
  const write = async () => {
    await user().click(screen.getByRole('button', { name: 'Answer' }))
    return within(await screen.findByRole('dialog'))
  }
  let dialog = await write()
  await user().type(dialog.getByLabelText('Text of the answer'), '已经整改。')
  await user().keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  dialog = await write()
  await waitFor(() =>
    expect(dialog.getByLabelText<HTMLTextAreaElement>('Text of the answer').value).toBe('已经整改。'),
  )
  server.held = [notice({ status: 'replied', replyText: '已经整改。' })]
  await user().click(dialog.getByRole('button', { name: 'Send' }))
  await screen.findByRole('region', { name: 'Text of the answer' })
  expect(server.sent).toEqual([['/notices/n1/reply', { text: '已经整改。' }]])
  expect(screen.queryByRole('button', { name: 'Answer' })).toBeNull()
})

it('returns an answer with a reason, and says why that is not possible', async () => {
  server.answer = () => Promise.reject(new ProblemError({ status: 409, code: 'already-reviewed' }))
  await openNotice({ status: 'replied', mayReview: true })
  await user().click(screen.getByRole('button', { name: 'Return' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user().type(dialog.getByLabelText('Reason for the return'), '没有照片')
  await user().click(dialog.getByRole('button', { name: 'Send' }))
  expect((await dialog.findByRole('alert')).textContent).toContain('This answer is reviewed already')
  expect(server.sent).toEqual([['/notices/n1/review', { accepted: false, reason: '没有照片' }]])
})

it('lists at the case it is about how far its documents came', async () => {
  server.held = [notice({ overdueSince: '2026-04-13T16:00:00Z' })]
  await open(server, '/cases/accident/c1', 'notice-clerk')
  const documents = await screen.findByRole('table', { name: 'Notices of this case' })
  const [line] = within(documents).getAllByRole('row').slice(1)
  expect(line?.textContent).toMatch(/淄建督〔2026〕1号.*Supervision order.*Issued Overdue/)
  expect(server.lastOf('/notices')).toEqual({ caseId: 'c1', limit: 50 })
})

it('asks for no documents on behalf of who may not read them', async () => {
  await open(server, '/cases/accident/c1', 'reporter')
  await screen.findByRole('heading', { level: 2, name: 'History' })
  expect(server.asked.filter(([path]) => path.startsWith('/notices'))).toEqual([])
  expect(screen.queryByRole('link', { name: 'Notices of this case' })).toBeNull()
})

it('shows no document to who may not read them', async () => {
  await open(server, '/cases/notice/n1', 'reporter')
  await screen.findByText('There is no such page')
  expect(server.asked).toEqual([])
})
