// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { TraceEntry } from '../api/trace'
import type { Session } from '../session/session'
import { inANewBrowser, show } from '../testingSession'
import { Trace } from './Trace'

inANewBrowser()

const ENTRIES: TraceEntry[] = [
  {
    rule: 'SD-1',
    fired: true,
    event: 'cn.zhibao.escalation-raised.v1',
    evidence: {
      kind: 'FACT',
      event: 'cn.zhibao.accident-supplemented.v1',
      sequence: 2,
      report: 1,
      by: 'wang',
      recordedAt: '2026-03-28T02:00:00Z',
    },
  },
  { rule: 'SD-2', fired: false, reason: 'CONDITION_FALSE' },
]

it('names for a call the report that it follows from, and none for a rule that made nothing', async () => {
  const api = ((path) =>
    path === '/escalations/e1/trace'
      ? Promise.resolve({ entries: ENTRIES })
      : Promise.reject(new Error(path))) as Session['api']
  const claims = { login: 'li', roles: ['auditor' as const], region: '370300', desk: '370300' }
  await show({ claims, api }, <Trace escalationId="e1" />)
  await userEvent.setup({ delay: null }).click(screen.getByRole('button', { name: 'Why was this decided?' }))
  const table = await screen.findByRole('table', { name: 'Trace of the decision' })
  const [, made, other] = within(table).getAllByRole('row')
  expect(within(table).getByRole('columnheader', { name: 'Follows from' })).toBeTruthy()
  expect(made?.textContent).toContain('Continued report 1')
  expect(made?.textContent).toContain('wang')
  expect(made?.textContent).toContain('ledger no. 2')
  expect(other?.textContent).not.toContain('ledger no.')
})
