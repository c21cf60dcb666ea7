// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { inANewBrowser, pick } from '../testingSession'
import { open, Server, suspicion } from './testing'

inANewBrowser()

let server: Server

beforeEach(() => {
  server = new Server()
})

const user = () => userEvent.setup({ delay: null })
const rows = () => within(screen.getByRole('table')).getAllByRole('row').slice(1)
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString()

it('shows first what waits for a person: what, about which case, by which rule, and how long there is', async () => {
  server.holds(
    suspicion({ ruleBy: inAnHour() }),
    suspicion({ suspicionId: 's2', kind: 'CLUSTER', ruleBy: '2026-03-29T02:00:00Z', exercise: true }),
    suspicion({ suspicionId: 's3', kind: 'REPEAT' }),
  )
  await open(server, '/suspicions', 'auditor')
  await screen.findAllByText(/淄川区/)
  expect(server.last).toEqual({ state: 'OPEN', limit: 50 })
  const [first, second, third] = rows().map((row) => row.textContent)
  for (const text of [
    'Suspected late report',
    'To be verified',
    'SG-1',
    '淄川区',
    'CN-S1',
    'CN@2026.4',
    'left',
  ]) {
    expect(first).toContain(text)
  }
  expect(first).not.toContain('Exercise')
  expect(second).toMatch(/Cluster of like accidents.*Exercise.*over/)
  expect(third).toMatch(/Repeated violation.*—$/)
  const links = within(rows()[0] as HTMLElement).getAllByRole('link')
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['/suspicions/s1', '/cases/accident/c1'])
})

it('asks the server for the state and the kind that are chosen, and keeps them in the address', async () => {
  const ruling = {
    verdict: 'CLEARED' as const,
    checked: 'x',
    reason: 'y',
    at: '2026-03-28T05:00:00Z',
    by: 'li',
  }
  server.holds(suspicion({ kind: 'FALSITY', ruling }))
  await open(server, '/suspicions?kind=FALSITY', 'duty-officer')
  await waitFor(() => expect(server.last).toEqual({ state: 'OPEN', kind: 'FALSITY', limit: 50 }))
  fireEvent.click(screen.getByRole('radio', { name: 'Ruled on' }))
  await waitFor(() => expect(server.last).toEqual({ state: 'RULED', kind: 'FALSITY', limit: 50 }))
  expect(screen.getByTestId('address').textContent).toBe('/suspicions?kind=FALSITY&state=RULED')
  await screen.findByText('Cleared')
  fireEvent.click(screen.getByRole('radio', { name: 'All' }))
  await waitFor(() => expect(server.last).toEqual({ kind: 'FALSITY', limit: 50 }))
  await pick(screen.getByRole('combobox', { name: 'Kind' }), 'All kinds')
  await waitFor(() => expect(server.last).toEqual({ limit: 50 }))
  expect(screen.getByTestId('address').textContent).toBe('/suspicions?state=ALL')
})

it('goes on along the cursor to the end', async () => {
  server.list = (query) =>
    query?.['cursor'] === undefined
      ? { items: [suspicion()], next: 'p2' }
      : { items: [suspicion({ suspicionId: 's2', kind: 'SILENCE' })] }
  await open(server, '/suspicions', 'inspector')
  await user().click(await screen.findByRole('button', { name: 'Load more' }))
  await screen.findByText('Unusual zero reports')
  expect(server.last).toEqual({ state: 'OPEN', cursor: 'p2', limit: 50 })
  expect(rows()).toHaveLength(2)
  expect(screen.queryByRole('button', { name: 'Load more' })).toBeNull()
})

it('says that nothing is suspected, and shows what then is without being asked', async () => {
  await open(server, '/suspicions', 'duty-leader')
  await screen.findByText('No suspicion matches')
  server.holds(suspicion())
  server.tells('misreport-suspected')
  await screen.findByText('Suspected late report')
  server.held = {}
  server.tells('pattern-ruled')
  await screen.findByText('No suspicion matches')
})

it('tells at the case what is suspected about it', async () => {
  const ruling = {
    verdict: 'CONFIRMED' as const,
    checked: 'x',
    reason: 'y',
    at: '2026-03-28T05:00:00Z',
    by: 'li',
  }
  server.holds(suspicion(), suspicion({ suspicionId: 's2', kind: 'CLOSURE', ruling }))
  await open(server, '/case', 'duty-officer')
  await screen.findByText('Closure proposed')
  expect(server.last).toMatchObject({ caseId: 'c1' })
  expect(rows().map((row) => row.textContent)).toEqual([
    expect.stringMatching(/Suspected late report.*To be verified.*CN-S1/),
    expect.stringMatching(/Closure proposed.*Confirmed/),
  ])
  await user().click(screen.getByRole('link', { name: /Closure proposed/ }))
  await screen.findByRole('heading', { level: 1, name: 'Closure proposed' })
})

it('says at a case without suspicions that there are none', async () => {
  await open(server, '/case', 'notice-clerk')
  await screen.findByText('Nothing is suspected')
})
