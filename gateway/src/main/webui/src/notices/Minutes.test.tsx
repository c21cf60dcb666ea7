// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import type { Minutes } from '../api/minutes'
import { ProblemError } from '../api/problem'
import { inANewBrowser } from '../testingSession'
import { notice, open, Server } from './testing'

inANewBrowser()

const PATH = '/notices/n1/minutes'
const HELD = '2026-03-29 09:30'

let server: Server
let known: Minutes | undefined
let asked: number

beforeEach(() => {
  known = undefined
  asked = 0
  server = new Server()
  const api = server.api
  const read = ((path, call) => {
    if (path !== PATH || call?.method !== undefined) return api(path, call)
    asked++
    return known === undefined
      ? Promise.reject(new ProblemError({ status: 404, code: 'not-found' }))
      : Promise.resolve(known)
  }) as typeof api
  Object.defineProperty(server, 'api', { value: read })
  server.held = [notice({ kind: 'INTERVIEW_NOTICE', mayRecord: true })]
})

const user = () => userEvent.setup({ delay: null })
const fill = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

async function begins() {
  await open(server, '/cases/notice/n1', 'notice-clerk')
  await user().click(await screen.findByRole('button', { name: 'Record the interview' }))
  await screen.findByRole('dialog')
  await user().type(screen.getByLabelText('Time of the interview'), `${HELD}{Enter}`)
}

it('records who came and what was said, one name and one requirement a line', async () => {
  await begins()
  fill('Place', '三楼会议室')
  fill('Who came', '王某\n\n 赵某 ')
  fill('What was said', '通报逾期情况')
  fill('Requirements', '立即停工\n五日内报方案')
  await user().click(screen.getByRole('button', { name: 'Send' }))
  await waitFor(() => expect(server.sent).toHaveLength(1))
  expect(server.sent[0]).toEqual([
    PATH,
    {
      attended: true,
      heldAt: '2026-03-29T09:30:00+08:00',
      place: '三楼会议室',
      said: '通报逾期情况',
      attendees: ['王某', '赵某'],
      requirements: ['立即停工', '五日内报方案'],
    },
  ])
})

it('records that nobody came with the reason alone, and says why when it is refused', async () => {
  server.answer = () => Promise.reject(new ProblemError({ status: 409, code: 'interview-already-recorded' }))
  await begins()
  fireEvent.click(screen.getByRole('radio', { name: 'Nobody came' }))
  await screen.findByLabelText('Why nobody came')
  fill('Why nobody came', '拒不到场')
  expect(screen.queryByLabelText('Requirements')).toBeNull()
  await user().click(screen.getByRole('button', { name: 'Send' }))
  await waitFor(() =>
    expect(server.sent).toEqual([
      [PATH, { attended: false, heldAt: '2026-03-29T09:30:00+08:00', absence: '拒不到场' }],
    ]),
  )
  expect((await screen.findByRole('alert')).textContent).toContain('recorded already')
})

it('shows the minutes and asks for none where there are some, or where none are announced', async () => {
  known = {
    noticeId: 'n1',
    attended: true,
    heldAt: '2026-03-29T01:30:00Z',
    by: 'li',
    recordedAt: '2026-03-29T02:00:00Z',
    text: '约谈纪要 正文',
  }
  await open(server, '/cases/notice/n1', 'notice-clerk')
  await screen.findByText('约谈纪要 正文')
  expect(screen.queryByRole('button', { name: 'Record the interview' })).toBeNull()
})

it('asks for no minutes where the document says that there are none, until somebody records them', async () => {
  const told = (interviewRecorded: boolean) =>
    notice({ kind: 'INTERVIEW_NOTICE', mayRecord: true, interviewRecorded })
  server.held = [told(false)]
  server.answer = () => {
    known = {
      noticeId: 'n1',
      attended: false,
      heldAt: '2026-03-29T01:30:00Z',
      by: 'li',
      recordedAt: '2026-03-29T02:00:00Z',
      text: '约谈纪要 正文',
    }
    server.held = [told(true)]
    return Promise.resolve(known)
  }
  await begins()
  expect(asked).toBe(0)
  fireEvent.click(screen.getByRole('radio', { name: 'Nobody came' }))
  await screen.findByLabelText('Why nobody came')
  fill('Why nobody came', '拒不到场')
  await user().click(screen.getByRole('button', { name: 'Send' }))
  await screen.findByText('约谈纪要 正文')
  expect(screen.queryByRole('button', { name: 'Record the interview' })).toBeNull()
})

it('asks for no minutes of a document that announces no interview', async () => {
  server.held = [notice({ caseId: 'n1', source: 'LEADER_INSTRUCTION', subject: '深基坑支护' })]
  await open(server, '/cases/notice/n1', 'auditor')
  await screen.findByText('Instruction of a leader · 深基坑支护')
  expect(screen.queryByText('Case')).toBeNull()
  expect(screen.queryByText('Minutes of the interview')).toBeNull()
})

it('finds documents by their source and keeps it in the address', async () => {
  server.held = [notice({ source: 'LEADER_INSTRUCTION', subject: '深基坑支护' })]
  await open(server, '/notices?source=LEADER_INSTRUCTION', 'duty-leader')
  await screen.findByText('深基坑支护')
  expect(server.lastOf('/notices')).toEqual({ source: 'LEADER_INSTRUCTION', limit: 50 })
  await user().click(screen.getByRole('combobox', { name: 'Source' }))
  await user().click(await screen.findByText('Any source', { selector: '.ant-select-item-option-content' }))
  await waitFor(() => expect(screen.getByTestId('address').textContent).toBe('/notices'))
})
