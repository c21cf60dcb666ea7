// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { Accident } from '../api/types'
import type { Role } from '../session/claims'
import type { Session } from '../session/session'
import { inANewBrowser, show, type Sent } from '../testingSession'
import { AccidentFacts } from './AccidentFacts'

inANewBrowser()

const user = userEvent.setup({ delay: null })
const GOES_ON = 'Report that the rescue goes on'
const ENDED = 'Report that the rescue has ended'

/** Shows an accident, which afterwards says of the rescue what was sent. */
async function openAs(role: Role, changes: Partial<Accident>) {
  const sent: Sent[] = []
  let facts: Accident = { accidentId: 'c1', number: 'SG-1', grade: 'ORDINARY', region: '370302', ...changes }
  const api = ((path, call) => {
    if (call?.method === undefined) return Promise.resolve(path === '/accidents/c1' ? facts : { items: [] })
    sent.push([path, call.body, call.headers?.['idempotency-key']])
    facts = { ...facts, ...(call.body as Partial<Accident>) }
    return Promise.resolve({})
  }) as Session['api']
  await show({ claims: { login: 'li', roles: [role], region: '370302' }, api }, <AccidentFacts id="c1" />)
  await screen.findByRole('heading', { name: /SG-1/ })
  return sent
}

const shown = () => screen.getByText('Rescue').nextElementSibling?.textContent
const buttons = () =>
  within(screen.getByRole('group', { name: 'Follow-up on the rescue' })).getAllByRole('button')

it.each([
  [undefined, 'not reported'],
  [{ rescued: 2 }, 'not reported'],
  [{ responseUnderWay: true }, 'Under way'],
  [{ responseUnderWay: false }, 'Ended'],
])('shows of %o: %s', async (exposure, text) => {
  await openAs('auditor', exposure === undefined ? {} : { exposure })
  expect(shown()).toBe(text)
  expect(screen.queryByRole('button')).toBeNull()
})

it('reports with the keyboard alone that the rescue has ended, and shows it', async () => {
  const sent = await openAs('duty-officer', { exposure: { responseUnderWay: true } })
  expect(buttons().map(({ textContent }) => textContent)).toEqual([GOES_ON, ENDED])
  screen.getByRole('button', { name: ENDED }).focus()
  await user.keyboard('{Enter}')
  const dialog = within(await screen.findByRole('dialog'))
  dialog.getByRole('button', { name: 'Send' }).focus()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(shown()).toBe('Ended'))
  expect(sent.map(([path, body]) => [path, body])).toEqual([
    ['/accidents/c1/supplements', { exposure: { responseUnderWay: false } }],
  ])
  expect(buttons().map(({ textContent }) => textContent)).toEqual([GOES_ON])
})

it('reports that it still goes on only with what is new', async () => {
  const sent = await openAs('reporter', { exposure: { responseUnderWay: true } })
  await user.click(screen.getByRole('button', { name: GOES_ON }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Send' }))
  await dialog.findByText(/^Please enter Measures taken/)
  expect(sent).toEqual([])
  await user.type(dialog.getByLabelText(/^Measures taken/), '已支护')
  await user.click(dialog.getByRole('button', { name: 'Send' }))
  await waitFor(() =>
    expect(sent.map(([, body]) => body)).toEqual([
      { exposure: { responseUnderWay: true }, measures: '已支护' },
    ]),
  )
})

it('is over with the final report', async () => {
  await openAs('duty-leader', { status: 'CONCLUDED' })
  expect(screen.queryByRole('group')).toBeNull()
})
