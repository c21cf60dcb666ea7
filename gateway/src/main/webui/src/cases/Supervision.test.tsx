// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { Announcement } from '../api/listings'
import type { GovernmentListing, Supervision as Listed, SupervisionEntry } from '../api/supervision'
import type { Session } from '../session/session'
import { inANewBrowser, show } from '../testingSession'
import { Supervision } from './Supervision'

inANewBrowser()

const rectifyBy = '2026-04-20T16:00:00Z'

const listed: Listed = {
  supervisionId: 's1',
  caseId: 'c1',
  status: 'LISTED',
  level: 'CITY',
  desk: '370300',
  listedAt: '2026-04-05T01:00:00Z',
  rectifyBy,
  progress: { round: 1, number: 'GP-1' },
}

const announcements: Announcement[] = [
  {
    kind: 'LISTING',
    round: 1,
    number: '淄建督公〔2026〕1号',
    fact: 'supervision-listed',
    factAt: '2026-04-05T01:00:00Z',
    publishedAt: '2026-04-05T01:00:02Z',
  },
]

async function lifeOf(entry: Omit<SupervisionEntry, 'version' | 'by'>) {
  const entries: SupervisionEntry[] = [{ version: 9, by: 'zhao', ...entry }]
  const api = ((path) =>
    Promise.resolve(
      path.endsWith('/history')
        ? { entries }
        : path === '/listings/s1'
          ? { announcements }
          : { items: path === '/supervisions' ? [listed] : [] },
    )) as Session['api']
  const claims = { login: 'li', roles: ['inspector' as const], region: '370300' }
  await show({ claims, api }, <Supervision caseId="c1" subject="HAZARD" />)
  const life = await screen.findByRole('list', { name: 'Life of the supervision' })
  return within(life).getByRole('listitem').textContent
}

it('says which announcement made it public, of which fact and when, and leads to it', async () => {
  await lifeOf({
    event: 'supervision-listed',
    at: '2026-04-05T01:00:00Z',
    data: { supervision: { reason: 'overdue', rectifyBy } },
  })
  const published = await screen.findByRole('list', { name: 'Public' })
  expect(published.textContent).toMatch(/1号 Published .*04-05 09:00 because of /)
  expect(within(published).getByRole('link').getAttribute('href')).toBe('/public/listings/s1')
})

it('tells in its life from when to when a deadline was extended', async () => {
  const told = await lifeOf({
    event: 'supervision-extended',
    at: '2026-04-09T02:00:00Z',
    data: { from: '2026-04-10T16:00:00Z', supervision: { reason: 'overdue', rectifyBy } },
  })
  expect(told).toMatch(/Listing extended .*04-11 00:00 → .*04-21 00:00 zhao/)
})

it('tells in its life and where it stands what the government decided', async () => {
  const government: GovernmentListing = {
    desk: '370300',
    round: 1,
    reason: 'late',
    by: 'li',
    proposedAt: '2026-04-11T01:00:00Z',
    decision: { listed: true, number: '淄政督〔2026〕3号', decidedOn: '2026-04-12', by: 'wang' },
  }
  listed.government = government
  const told = await lifeOf({
    event: 'government-listing-decided',
    at: '2026-04-12T02:00:00Z',
    data: { supervision: { reason: 'overdue', rectifyBy, government } },
  })
  delete listed.government
  expect(told).toMatch(/Decision of the government 淄政督〔2026〕3号 zhao/)
  expect(screen.getByText(/^Listed by the government of .*3号/)).toBeDefined()
})

it('tells in its life what made a decision about a late one worse', async () => {
  const told = await lifeOf({
    event: 'supervision-enforced',
    at: '2026-04-21T02:00:00Z',
    data: {
      consequence: 'STOP_WORK',
      aggravations: ['REFUSED_RECTIFICATION'],
      reason: 'late',
      supervision: { reason: 'overdue', rectifyBy },
    },
  })
  expect(told).toContain('Defied an order to rectify')
})
