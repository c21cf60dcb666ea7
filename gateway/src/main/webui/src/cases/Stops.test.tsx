// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { beforeEach, expect, it } from 'vitest'
import { ProblemError } from '../api/problem'
import type { Hazard } from '../api/types'
import type { Session } from '../session/session'
import { inANewBrowser, show } from '../testingSession'
import { CasePage } from './CasePage'

inANewBrowser()

const order = { scope: 'tower crane', conditions: 'checked again', orderedAt: '2026-04-10T01:00:00Z' }

let sent: [string, unknown][]
let refusal: ProblemError | undefined

beforeEach(() => {
  sent = []
  refusal = undefined
})

async function opens(progress: Partial<Hazard['progress']>) {
  const facts = {
    hazardId: 'h1',
    number: 'YH-1',
    level: 'MAJOR',
    region: '370302',
    progress: { stage: 'RECTIFYING', reopened: 0, ...progress },
  }
  const api = ((path, call) => {
    if (call?.body !== undefined) {
      sent.push([path, call.body])
      return refusal === undefined ? Promise.resolve({}) : Promise.reject(refusal)
    }
    return Promise.resolve(path === '/hazards/h1' ? facts : { items: [] })
  }) as Session['api']
  const claims = { login: 'li', name: 'Li', roles: ['inspector'], region: '370302', desk: '370302' }
  await show(
    { claims, api },
    <Routes>
      <Route path="cases/:subject/:id" element={<CasePage />} />
    </Routes>,
    '/cases/hazard/h1',
  )
  return within(await screen.findByRole('group', { name: 'Stopping the unit' }))
}

it('tells what the government said and lets its order be given by keyboard', async () => {
  const user = userEvent.setup()
  const acts = await opens({
    stopProposal: {
      desk: '370302',
      measure: 'STOP_BUSINESS',
      scope: 'all work',
      reason: 'never put right',
      by: 'x',
      proposedAt: '2026-04-11T01:00:00Z',
      decision: { approved: true, number: 'No. 3', decidedOn: '2026-04-12' },
    },
  })
  expect(screen.getByText('Asked of the government').nextSibling?.textContent).toContain(
    'approved: stop of business, No. 3',
  )
  acts.getByRole('button', { name: 'Order what was approved' }).focus()
  await user.keyboard('{Enter}')
  const dialog = within(await screen.findByRole('dialog'))
  const scope = dialog.getByLabelText<HTMLTextAreaElement>('What stands still')
  await expect.poll(() => document.activeElement).toBe(scope)
  expect(scope.value).toBe('all work')
  await user.type(dialog.getByLabelText('Conditions to go on'), 'checked')
  await user.click(dialog.getByRole('button', { name: 'Send' }))
  await expect
    .poll(() => sent)
    .toEqual([
      ['/hazards/h1/stop-work', { measure: 'STOP_BUSINESS', scope: 'all work', conditions: 'checked' }],
    ])
})

it('sends a cut of supplies in its parts and says at the field what is wrong', async () => {
  refusal = new ProblemError({
    status: 422,
    code: 'faulty',
    title: 'x',
    faults: [{ pointer: '/approval/document', code: 'blank' }],
  })
  const user = userEvent.setup()
  const acts = await opens({ stopWork: order })
  expect(screen.getByText('Stop-work order').nextSibling?.textContent).toBe(
    'stop of work · tower crane · checked again',
  )
  await user.click(acts.getByRole('button', { name: 'Cut off supplies' }))
  const dialog = within(await screen.findByRole('dialog'))
  const power = dialog.getByRole('checkbox', { name: 'power' })
  await expect.poll(() => document.activeElement).toBe(power)
  await user.click(power)
  await user.type(dialog.getByLabelText('How it was defied'), 'still at work')
  await user.type(dialog.getByLabelText('Danger of an accident'), 'may fall')
  await user.type(dialog.getByLabelText('Approved by (office of the head)'), 'office')
  await user.type(dialog.getByLabelText('Number of the approval'), 'No. 1')
  for (const now of dialog.getAllByRole('button', { name: 'Now' })) await user.click(now)
  const effective = dialog.getByLabelText('Cut off at')
  await user.type(effective, '2026-04-12 10:00{Enter}')
  await user.click(dialog.getByRole('button', { name: 'Send' }))
  await expect.poll(() => sent.length).toBe(1)
  expect(sent[0]).toEqual([
    '/hazards/h1/supply-cut',
    {
      supplies: ['POWER'],
      refusal: { seenAt: expect.any(String) as string, findings: 'still at work' },
      danger: 'may fall',
      approval: { by: 'office', document: 'No. 1', approvedAt: expect.any(String) as string },
      notifiedAt: expect.any(String) as string,
      effectiveAt: '2026-04-12T10:00:00+08:00',
    },
  ])
  expect(await dialog.findByText('Must not be blank')).toBeDefined()
})

it('says once why it is refused as a whole', async () => {
  refusal = new ProblemError({
    status: 403,
    code: 'same-person',
    title: 'x',
    faults: [{ pointer: '', code: 'same-person' }],
  })
  const user = userEvent.setup()
  const acts = await opens({
    supplyCut: {
      supplies: ['POWER', 'EXPLOSIVES'],
      danger: 'may fall',
      approval: { by: 'office', document: 'No. 1', approvedAt: '2026-04-10T02:00:00Z' },
      effectiveAt: '2026-04-11T02:00:00Z',
      resumedAt: '2026-04-13T02:00:00Z',
    },
  })
  expect(screen.getByText('Supplies cut off').nextSibling?.textContent).toContain('owed back since')
  await user.click(acts.getByRole('button', { name: 'Record that supplies are back' }))
  const dialog = within(await screen.findByRole('dialog'))
  await expect.poll(() => document.activeElement instanceof HTMLInputElement).toBe(true)
  await user.click(dialog.getByRole('button', { name: 'Now' }))
  await user.type(dialog.getByLabelText('Reason'), 'complied')
  await user.click(dialog.getByRole('button', { name: 'Send' }))
  const alert = await dialog.findByRole('alert')
  expect(alert.textContent).not.toContain('same-person')
})
