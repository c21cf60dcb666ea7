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

async function open(role: string, months: Exposure[]) {
  const lists: Record<string, unknown[]> = {
    '/exposures': months,
    '/suspicions': [suspicion({ kind: 'SILENCE', rule: 'DET-SILENCE' })],
  }
  const asked: string[] = []
  const api = ((path, call) => {
    if (call?.query?.['caseId'] === 'c1') asked.push(path)
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

it('says of a county that it never filed, and shows no unit', async () => {
  await open('duty-officer', [county])
  await screen.findByRole('heading', { level: 1, name: 'LB-370302' })
  expect(screen.getByText('County, filed and expected')).toBeTruthy()
  expect(screen.getByText('Last filed').nextElementSibling?.textContent).toBe('Never')
  expect(screen.queryByText('Responsible unit')).toBeNull()
})
