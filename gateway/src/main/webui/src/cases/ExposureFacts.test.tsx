// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { Route, Routes } from 'react-router'
import { expect, it } from 'vitest'
import type { Exposure } from '../api/exposure'
import type { Session } from '../session/session'
import { suspicion } from '../suspicions/testing'
import { inANewBrowser, show } from '../testingSession'
import { CasePage } from './CasePage'

inANewBrowser()

const county: Exposure = {
  exposureId: 'c1',
  number: 'LB-370302',
  kind: 'REGION',
  region: '370302',
  from: '2026-03-01',
  until: '2026-03-31',
  projects: 3,
  dangerousWorks: 2,
  hazardsFiled: 0,
  accidentsFiled: 0,
  statedAt: '2026-04-01T16:00:00Z',
}

const march: Exposure = {
  ...county,
  number: 'LB-370302-91350100M000100Y43',
  kind: 'ENTERPRISE',
  enterprise: { uscc: '91350100M000100Y43', name: '某建筑公司' },
  lastFiledAt: '2026-02-11T01:00:00Z',
}

const table = {
  returnId: 't1',
  number: 'TB-370302-91350100M000100Y43-2026-Q1',
  period: '2026-Q1',
  dueAt: '2026-04-15T16:00:00Z',
  state: 'LATE',
}

async function open(role: string, months: Exposure[]) {
  const lists: Record<string, unknown[]> = {
    '/exposures': months,
    '/hazard-returns': [table],
    '/suspicions': [suspicion({ kind: 'SILENCE', rule: 'DET-SILENCE' })],
  }
  const asked: unknown[] = []
  const api = ((path, call) => {
    if (path === '/hazard-returns') asked.push(call?.query)
    return Promise.resolve({ items: lists[path] ?? [] })
  }) as Session['api']
  const claims = { login: 'li', name: 'Li', roles: [role], region: '370300', desk: '370300' }
  await show(
    { claims, api },
    <Routes>
      <Route path="cases/:subject/:id" element={<CasePage />} />
    </Routes>,
    '/cases/exposure/c1',
  )
  return asked
}

it('shows month by month what was filed and what there was to file from, and what is suspected', async () => {
  await open('duty-leader', [
    march,
    { ...march, from: '2026-02-01', until: '2026-02-28', hazardsFiled: 7, accidentsFiled: 1 },
  ])
  await screen.findByRole('heading', { level: 1, name: march.number })
  const rows = within(screen.getByRole('table', { name: 'Month by month' })).getAllByRole('row')
  expect(
    rows.slice(1).map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ),
  ).toEqual([
    ['2026-03-01 – 2026-03-31', '3', '2', '0', '0'],
    ['2026-02-01 – 2026-02-28', '3', '2', '7', '1'],
  ])
  expect(screen.getByText('某建筑公司 · 91350100M000100Y43')).toBeTruthy()
  expect(screen.getByText('Last filed').nextElementSibling?.textContent).toContain('02-11')
  const suspected = within(screen.getByRole('region', { name: 'Suspicions' }))
  expect((await suspected.findByRole('link')).getAttribute('href')).toBe('/suspicions/s1')
})

it.each([
  ['a unit', march, { region: '370302', uscc: '91350100M000100Y43', limit: 50 }],
  ['a county', county, { region: '370302', uscc: undefined, limit: 50 }],
])('leads to the tables of %s', async (_, month, query) => {
  const asked = await open('inspector', [month])
  const tables = within(await screen.findByRole('table', { name: 'Tables of hazards' }))
  expect(tables.getByRole('link', { name: table.number }).getAttribute('href')).toBe(
    '/cases/hazard_return/t1',
  )
  expect(asked).toEqual([query])
})

it('says of a county that it never filed, and shows no unit', async () => {
  await open('duty-officer', [county])
  await screen.findByRole('heading', { level: 1, name: 'LB-370302' })
  expect(screen.getByText('County, filed and expected')).toBeTruthy()
  expect(screen.getByText('Last filed').nextElementSibling?.textContent).toBe('Never')
  expect(screen.queryByText('Responsible unit')).toBeNull()
})
