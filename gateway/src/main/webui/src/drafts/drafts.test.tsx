// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { User, UserManager } from 'oidc-client-ts'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { NO_ANSWER, ProblemError } from '../api/problem'
import type { Supervision } from '../api/supervision'
import { Acts } from '../cases/Acts'
import type { Act } from '../cases/nextActs'
import { FilingPage } from '../filing/FilingPage'
import { ListingDialog } from '../notices/ListingDialog'
import { sessionOf } from '../session/session'
import { inANewBrowser, open, Server } from '../testingSession'
import { dropDraftsOfOthers, readDraft, writeDraft } from './store'

inANewBrowser()

const LIFT: Act = { name: 'lift', path: '/supervisions/s1/lift', fields: ['reason'] }
const RESTORED = /^Draft restored/

let server: Server

beforeEach(() => {
  server = new Server()
})

afterEach(() => {
  dropDraftsOfOthers()
})

const user = () => userEvent.setup({ delay: null })

async function openLift(login: string, caseId = 'c1') {
  cleanup()
  await open(server, <Acts acts={[LIFT]} label="Next" caseId={caseId} />, login)
  await user().click(screen.getByRole('button', { name: 'Lift the listing' }))
  const dialog = await screen.findByRole('dialog')
  return { dialog, reason: within(dialog).getByLabelText<HTMLTextAreaElement>('Reason') }
}

it('brings a reason back to its own case and login, until it is sent', async () => {
  await user().type((await openLift('wang')).reason, 'treated')
  expect((await openLift('wang', 'c2')).reason.value).toBe('')
  expect((await openLift('li')).reason.value).toBe('')
  const { dialog, reason } = await openLift('wang')
  expect(reason.value).toBe('treated')
  await within(dialog).findByText(RESTORED)
  await user().click(within(dialog).getByRole('button', { name: 'Send' }))
  await waitFor(() => expect(server.sent.map(([, body]) => body)).toEqual([{ reason: 'treated' }]))
  await waitFor(() => expect(readDraft('wang', `lift c1 ${LIFT.path}`)).toBeUndefined())
  const again = await openLift('wang')
  expect(again.reason.value).toBe('')
  expect(screen.queryByText(RESTORED)).toBeNull()
})

it('begins anew when the draft is discarded, or deleted word by word', async () => {
  await user().type((await openLift('wang')).reason, 'treated')
  const { dialog } = await openLift('wang')
  await user().click(within(dialog).getByRole('button', { name: 'Discard the draft' }))
  const reason = within(dialog).getByLabelText<HTMLTextAreaElement>('Reason')
  expect(reason.value).toBe('')
  await user().type(reason, 'x{Backspace}')
  await openLift('wang')
  expect(screen.queryByText(RESTORED)).toBeNull()
})

it('brings back moments as wall-clock times, and what the form began with when they are discarded', async () => {
  const proposed = { supervisionId: 's1', caseId: 'c1', reason: 'overdue' } as Supervision
  const dialog = async () => {
    cleanup()
    await open(server, <ListingDialog supervision={proposed} onClose={() => undefined} />, 'wang')
    return screen.findByLabelText<HTMLInputElement>('Rectify by')
  }
  await user().type(await dialog(), '2027-01-01 08:00{Enter}')
  await user().type(screen.getByLabelText('Reason'), ' twice')
  expect((await dialog()).value).toBe('2027-01-01 08:00')
  expect(screen.getByLabelText<HTMLTextAreaElement>('Reason').value).toBe('overdue twice')
  await user().click(screen.getByRole('button', { name: 'Discard the draft' }))
  expect(screen.getByLabelText<HTMLInputElement>('Rectify by').value).toBe('')
  expect(screen.getByLabelText<HTMLTextAreaElement>('Reason').value).toBe('overdue')
})

it('files once, though the answer was lost and the page loaded anew', async () => {
  const page = async () => {
    cleanup()
    await open(server, <FilingPage />, 'wang', 'reporter')
  }
  const files = async (times: number) => {
    await user().click(screen.getByRole('button', { name: 'File' }))
    await waitFor(() => expect(server.sent).toHaveLength(times))
  }
  server.answers = [
    () => Promise.reject(new ProblemError({ status: 0, code: NO_ANSWER })),
    () => Promise.resolve({ number: 'SG-1', accidentId: 'a1', receivedAt: '2026-03-28T02:00:00Z' }),
  ]
  writeDraft('wang', 'file ACCIDENT', { region: ['370000', '370300'] })
  await page()
  await user().type(screen.getByLabelText('What happened'), 'a fall')
  await user().click(screen.getByRole('button', { name: 'Now' }))
  await files(1)
  await screen.findByRole('button', { name: 'Send again' })
  await page()
  await screen.findByText(RESTORED)
  await files(2)
  expect(server.sent[1]).toEqual(server.sent[0])
  await user().click(await screen.findByRole('button', { name: 'File another' }))
  expect(screen.getByLabelText<HTMLTextAreaElement>('What happened').value).toBe('')
  await page()
  expect(screen.queryByText(RESTORED)).toBeNull()
})

it('asks before the page is left only while the storage refuses a draft', async () => {
  const isAsked = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
  await user().type((await openLift('wang')).reason, 'stored')
  expect(isAsked()).toBe(false)
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  await user().type((await openLift('wang')).reason, ', and this is not')
  expect(isAsked()).toBe(true)
  const { dialog, reason } = await openLift('wang')
  expect(reason.value).toBe('stored, and this is not')
  await user().click(within(dialog).getByRole('button', { name: 'Send' }))
  await waitFor(() => expect(isAsked()).toBe(false))
})

it('leaves nothing to the next login, nor after a logout', () => {
  writeDraft('wang', 'file ACCIDENT', { course: 'a fall' })
  writeDraft('wang2', 'file ACCIDENT', { course: 'a fire' })
  dropDraftsOfOthers('wang')
  expect(readDraft('wang', 'file ACCIDENT')).toEqual({ course: 'a fall' })
  expect(readDraft('wang2', 'file ACCIDENT')).toBeUndefined()
  const payload = Buffer.from(JSON.stringify({ preferred_username: 'wang' })).toString('base64url')
  const manager = { signoutRedirect: () => Promise.resolve() } as unknown as UserManager
  sessionOf(manager, { access_token: `header.${payload}.signature` } as unknown as User).logout()
  expect(readDraft('wang', 'file ACCIDENT')).toBeUndefined()
})
