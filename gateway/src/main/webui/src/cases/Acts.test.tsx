// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { ProblemError } from '../api/problem'
import type { Session } from '../session/session'
import { inANewBrowser, show } from '../testingSession'
import { Acts } from './Acts'
import type { Act } from './nextActs'

inANewBrowser()

const LIFT: Act = { name: 'lift', path: '/supervisions/s1/lift', fields: ['reason'] }
const TAKE: Act = { name: 'acknowledge', path: '/escalations/e1/acknowledgement', fields: [] }

let sent: [string, unknown][]
let refusal: ProblemError | undefined

beforeEach(() => {
  sent = []
  refusal = undefined
})

async function offers(acts: Act[]) {
  const api = ((path: string, { body }: { body: unknown }) => {
    sent.push([path, body])
    return refusal === undefined ? Promise.resolve({}) : Promise.reject(refusal)
  }) as Session['api']
  const claims = {
    login: 'x',
    name: 'x',
    roles: ['duty-leader'],
    region: '370300',
    desk: '370300',
  }
  await show({ claims, api }, <Acts acts={acts} label="Next" caseId="c1" />)
  await screen.findByRole('group', { name: 'Next' })
}

it('asks for the reason and sends it, by keyboard alone', async () => {
  const user = userEvent.setup()
  await offers([LIFT])
  screen.getByRole('button', { name: 'Lift the listing' }).focus()
  await user.keyboard('{Enter}')
  const dialog = await screen.findByRole('dialog')
  await expect.poll(() => document.activeElement).toBe(within(dialog).getByLabelText('Reason'))
  await user.keyboard('treated well{Tab}{Tab}{Enter}')
  await expect.poll(() => sent).toEqual([['/supervisions/s1/lift', { reason: 'treated well' }]])
})

it('says why it was refused and keeps what was written', async () => {
  refusal = new ProblemError({ status: 409, code: 'review-not-passed', title: 'x' })
  const user = userEvent.setup()
  await offers([LIFT])
  await user.click(screen.getByRole('button', { name: 'Lift the listing' }))
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByLabelText('Reason'), 'treated')
  await user.click(within(dialog).getByRole('button', { name: 'Send' }))
  expect((await within(dialog).findByRole('alert')).textContent).toContain('The review on site is not passed')
  expect(within(dialog).getByLabelText<HTMLTextAreaElement>('Reason').value).toBe('treated')
})

it('sends what makes it worse only when something is ticked', async () => {
  const user = userEvent.setup()
  const path = '/supervisions/s1/enforcement'
  const body = { consequence: 'STOP_WORK' }
  await offers([{ name: 'enforce.STOP_WORK', path, fields: ['reason', 'aggravations'], body }])
  const decides = async (...worse: string[]) => {
    await user.click(screen.getByRole('button', { name: 'Decide: stop work' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByLabelText('Reason'), 'late')
    for (const name of worse) await user.click(dialog.getByRole('checkbox', { name }))
    await user.click(dialog.getByRole('button', { name: 'Send' }))
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  }
  await decides()
  await decides('Defied an order to rectify')
  expect(sent).toEqual([
    [path, { ...body, reason: 'late' }],
    [path, { ...body, reason: 'late', aggravations: ['REFUSED_RECTIFICATION'] }],
  ])
})

it('sends at once what needs no words', async () => {
  const user = userEvent.setup()
  await offers([TAKE])
  await user.click(screen.getByRole('button', { name: 'Acknowledge' }))
  await expect.poll(() => sent).toEqual([['/escalations/e1/acknowledgement', {}]])
})
