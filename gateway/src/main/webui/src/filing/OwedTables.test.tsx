// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { Session } from '../session/session'
import { inANewBrowser, show } from '../testingSession'
import { OwedTables } from './OwedTables'

inANewBrowser()

const line = (period: string) => ({
  returnId: period,
  number: `TB-${period}`,
  period,
  dueAt: '2027-01-15T16:00:00Z',
})

const answering = (lines: Record<string, unknown[]>) =>
  ((_, call) => Promise.resolve({ items: lines[String(call?.query?.['state'])] ?? [] })) as Session['api']

const reporter = { login: 'u', name: 'U', roles: ['reporter'], enterprise: '91350100M000100Y43' }

it('leads to the tables that are owed, the late ones first', async () => {
  const api = answering({
    LATE: [{ ...line('2026-Q3'), state: 'LATE' }],
    DUE: [{ ...line('2026-Q4'), state: 'DUE' }],
  })
  await show({ claims: reporter, api }, <OwedTables />)
  const rows = within(await screen.findByRole('table'))
    .getAllByRole('row')
    .slice(1)
  expect(rows.map((row) => within(row).getByRole('link').getAttribute('href'))).toEqual([
    '/cases/hazard_return/2026-Q3',
    '/cases/hazard_return/2026-Q4',
  ])
  expect(rows[0]?.textContent).toContain('Late')
})

it('says nothing where none is owed', async () => {
  const asked: unknown[] = []
  const api = ((_, call) => {
    asked.push(call?.query?.['state'])
    return Promise.resolve({ items: [] })
  }) as Session['api']
  await show({ claims: reporter, api }, <OwedTables />)
  await expect.poll(() => asked).toEqual(['LATE', 'DUE'])
  expect(screen.queryByRole('table')).toBeNull()
})
