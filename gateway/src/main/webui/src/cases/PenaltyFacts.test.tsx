// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { Route, Routes } from 'react-router'
import { expect, it } from 'vitest'
import type { Penalty } from '../api/types'
import type { Session } from '../session/session'
import { clock } from '../testing'
import { inANewBrowser, show } from '../testingSession'
import { CasePage } from './CasePage'

inANewBrowser()

const penalty: Penalty = {
  penaltyId: 'c1',
  number: 'CF-2026-000001',
  decisionNumber: '淄建罚决字〔2026〕3号',
  kind: 'FINE',
  basis: '《中华人民共和国安全生产法》第一百零二条',
  safetyLaw: true,
  until: '2026-06-30',
  enterprise: { uscc: '91350100M000100Y43' },
  region: '370300',
  decidedAt: '2026-03-30T02:00:00Z',
  receivedAt: '2026-03-31T01:00:00Z',
  exercise: false,
  aggravations: ['REFUSED_STOP_ORDER'],
}

const publication = clock({
  rule: 'CN-PENALTY-PUBLIC',
  from: 'DECIDING_AUTHORITY',
  to: 'PUBLIC',
  desk: '370300',
  form: 'ONLINE',
  mayFulfil: true,
})

it('shows until when a penalty has to be published, and lets the desk record that it was', async () => {
  const lists: Record<string, unknown> = { '/penalties/c1': penalty, '/clocks': { items: [publication] } }
  const api = ((path) => Promise.resolve(lists[path] ?? { items: [] })) as Session['api']
  const claims = {
    login: 'li',
    name: 'Li',
    roles: ['duty-officer' as const],
    region: '370300',
    desk: '370300',
  }
  await show(
    { claims, api },
    <Routes>
      <Route path="cases/:subject/:id" element={<CasePage />} />
    </Routes>,
    '/cases/penalty/c1',
  )
  const worse = await screen.findByText('Made worse by')
  expect(worse.nextSibling?.textContent).toBe('Defied a decision to stop and rectify')
  expect(screen.getByText('Until').nextSibling?.textContent).toBe('2026-06-30')
  const clocks = within(await screen.findByRole('region', { name: 'Clocks' }))
  const [line] = (await clocks.findAllByRole('row')).slice(1)
  expect(line?.textContent).toMatch(/^CN-PENALTY-PUBLIC.*Deciding authority → Public/)
  await clocks.findByRole('button', { name: 'Record fulfilment' })
})
