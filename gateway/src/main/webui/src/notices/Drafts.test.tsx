// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { beforeEach, expect, it } from 'vitest'
import type { Draft } from '../api/drafts'
import type { Call } from '../api/http'
import { ProblemError } from '../api/problem'
import type { Role } from '../session/claims'
import type { Session } from '../session/session'
import { inANewBrowser, show } from '../testingSession'
import { NoticesPage } from './NoticesPage'

inANewBrowser()

const draft = (changes: Partial<Draft> = {}): Draft => ({
  draftId: 'd1',
  status: 'drafted',
  revision: 2,
  issuer: '370300',
  kind: 'SUPERVISION_ORDER',
  region: '370302',
  subject: '深基坑支护',
  matter: '支护变形',
  requirement: '立即停工',
  responsibleUnit: '区住建局',
  responsiblePerson: '王某',
  contact: '赵某',
  source: 'LEADER_INSTRUCTION',
  sourceBy: '李市长',
  sourceOn: '2026-03-20',
  sourceWords: '限期整改',
  editors: ['wang'],
  createdAt: '2026-03-28T02:00:00Z',
  changedAt: '2026-03-28T02:00:00Z',
  mayChange: false,
  maySign: false,
  ...changes,
})

let held: Draft[]
let asked: [path: string, query: Call['query']][]
let sent: [method: string, path: string, body: unknown, condition: string | undefined][]
let answer: () => Promise<unknown>

beforeEach(() => {
  held = []
  asked = []
  sent = []
  answer = () => Promise.resolve({})
})

const api = ((path, call) => {
  if (call?.method !== undefined) {
    sent.push([call.method, path, call.body, call.headers?.['if-match']])
    return answer()
  }
  asked.push([path, call?.query])
  if (path === '/notices/drafts') return Promise.resolve({ items: held })
  const one = held.find(({ draftId }) => path === `/notices/drafts/${draftId}`)
  return Promise.resolve(one === undefined ? { items: [] } : { ...one, preview: '督办单 正文' })
}) as Session['api']

const open = (at: string, ...roles: Role[]) =>
  show(
    { claims: { login: 'wang', name: 'W', roles, region: '370300', desk: '370300' }, api },
    <Routes>
      <Route path="notices" element={<NoticesPage />} />
    </Routes>,
    at,
  )

const user = () => userEvent.setup({ delay: null })
const fill = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

async function choose(label: string, option: string) {
  await user().click(screen.getByRole('combobox', { name: label }))
  await user().click(await screen.findByText(option, { selector: '.ant-select-item-option-content' }))
}

it('shows drafts to those who write and sign them, and to nobody else', async () => {
  await open('/notices?view=drafts', 'inspector')
  expect(screen.queryByText('Drafts')).toBeNull()
  expect(asked.some(([path]) => path === '/notices/drafts')).toBe(false)
})

it('says to a clerk how to begin when there is no draft, and only to a clerk', async () => {
  await open('/notices?view=drafts', 'notice-clerk')
  await screen.findByText('No drafts. “New draft” begins one.')
  expect(screen.getByRole('button', { name: 'New draft' })).toBeTruthy()
})

it('narrows the drafts by status', async () => {
  held = [
    draft(),
    draft({
      draftId: 'd2',
      status: 'signed',
      signed: { by: 'li', at: '2026-03-28T03:00:00Z', number: '淄建督〔2026〕1号' },
    }),
  ]
  await open('/notices?view=drafts', 'duty-leader')
  await screen.findAllByText('淄川区')
  const rows = screen.getAllByRole('row')
  expect(rows[1]?.textContent).toMatch(
    /深基坑支护.*Supervision order.*淄川区.*Instruction of a leader.*Awaits signature.*wang/,
  )
  expect(rows[2]?.textContent).toContain('Issued 淄建督〔2026〕1号')
  expect(screen.queryByRole('button', { name: 'New draft' })).toBeNull()
  fireEvent.click(screen.getByRole('radio', { name: 'Returned for changes' }))
  await waitFor(() =>
    expect(asked.filter(([path]) => path === '/notices/drafts').at(-1)?.[1]).toMatchObject({
      status: 'returned',
    }),
  )
})

it('lets a leader read the document and sign exactly what was read', async () => {
  held = [draft({ maySign: true })]
  await open('/notices?view=drafts', 'duty-leader')
  await user().click(await screen.findByRole('button', { name: 'Read and sign' }))
  const dialog = await screen.findByRole('dialog')
  await within(dialog).findByText('督办单 正文')
  await user().click(within(dialog).getByRole('button', { name: 'Sign and issue' }))
  await waitFor(() => expect(sent).toEqual([['POST', '/notices/drafts/d1/signature', undefined, '"2"']]))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

it('returns a draft with a reason, and says why when it is refused', async () => {
  held = [draft({ maySign: true })]
  answer = () => Promise.reject(new ProblemError({ status: 409, code: 'withdrawn' }))
  await open('/notices?view=drafts', 'principal')
  await user().click(await screen.findByRole('button', { name: 'Read and sign' }))
  await user().click(await screen.findByRole('button', { name: 'Return for changes' }))
  const send = screen.getByRole('button', { name: 'Return for changes' })
  expect((send as HTMLButtonElement).disabled).toBe(true)
  fill('Reason for the return', ' 缺依据 ')
  await user().click(send)
  await waitFor(() =>
    expect(sent).toEqual([['POST', '/notices/drafts/d1/return', { reason: '缺依据' }, undefined]]),
  )
  expect((await screen.findByRole('alert')).textContent).toContain('withdrawn')
})

it('changes what was read, with what it says already, and withdraws it', async () => {
  held = [
    draft({
      mayChange: true,
      status: 'returned',
      returned: { reason: '缺依据', by: 'li', at: '2026-03-28T03:00:00Z' },
    }),
  ]
  await open('/notices?view=drafts', 'notice-clerk')
  await user().click(await screen.findByRole('button', { name: 'Open' }))
  await screen.findByText('Returned by li')
  await user().click(screen.getByRole('button', { name: 'Change' }))
  await screen.findByText('Send for signature')
  fill('Title', '深基坑支护变形')
  await user().click(screen.getByRole('button', { name: 'Send for signature' }))
  await waitFor(() => expect(sent).toHaveLength(1))
  const [method, path, body, condition] = sent[0] ?? []
  expect([method, path, condition]).toEqual(['PUT', '/notices/drafts/d1', '"2"'])
  expect(body).toEqual({
    kind: 'SUPERVISION_ORDER',
    region: '370302',
    subject: '深基坑支护变形',
    matter: '支护变形',
    requirement: '立即停工',
    responsibleUnit: '区住建局',
    responsiblePerson: '王某',
    contact: '赵某',
    source: 'LEADER_INSTRUCTION',
    sourceBy: '李市长',
    sourceOn: '2026-03-20',
    sourceWords: '限期整改',
  })
  await user().click(await screen.findByRole('button', { name: 'Withdraw' }))
  await waitFor(() => expect(sent.at(-1)).toEqual(['DELETE', '/notices/drafts/d1', undefined, '"2"']))
})

it('asks about an interview only in its notice, keeps the case, and puts faults at their fields', async () => {
  answer = () =>
    Promise.reject(
      new ProblemError({
        status: 422,
        code: 'faulty',
        faults: [{ pointer: '/caseId', code: 'unknown-case', params: {} }],
      }),
    )
  await open('/notices?view=drafts&about=c1', 'notice-clerk')
  await screen.findByText('Send for signature')
  expect(screen.getByLabelText<HTMLInputElement>('Case id').value).toBe('c1')
  expect(screen.queryByLabelText('Place of the interview')).toBeNull()
  await choose('Kind', 'Interview notice')
  await screen.findByLabelText('Place of the interview')
  await choose('Kind', 'Handover')
  await waitFor(() => expect(screen.queryByLabelText('Place of the interview')).toBeNull())
  await user().click(screen.getByRole('combobox', { name: 'Region of the addressee' }))
  await user().click(await screen.findByText('山东省'))
  await user().click(await screen.findByText('淄博市'))
  fill('Title', '移交')
  fill('Matter', '事实')
  fill('Requirement or advice', '依法处理')
  fill('Contact and phone', '赵某')
  await choose('Source', 'Other')
  await user().click(screen.getByRole('button', { name: 'Send for signature' }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]?.[2]).toEqual({
    kind: 'TRANSFER',
    region: '370300',
    subject: '移交',
    matter: '事实',
    requirement: '依法处理',
    contact: '赵某',
    source: 'OTHER',
    caseId: 'c1',
  })
  await screen.findByText('There is no such case in the own region')
})
