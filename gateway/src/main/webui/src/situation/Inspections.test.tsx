// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { Call } from '../api/http'
import type { Watched } from '../api/inspections'
import type { Session } from '../session/session'
import { inANewBrowser, show } from '../testingSession'
import { Inspections } from './Inspections'

inANewBrowser()

const watched = (changes: Partial<Watched> = {}): Watched => ({
  uscc: '91370302MA3C000001',
  name: '某建筑公司',
  key: true,
  reasons: ['OUT_OF_PROVINCE', 'HAD_ACCIDENT'],
  projects: 3,
  intervalDays: 30,
  lastInspectedAt: '2026-10-01T02:00:00Z',
  dueAt: '2026-10-31T02:00:00Z',
  overdue: true,
  daysOverdue: 27,
  ...changes,
})

class Server {
  asked: Call['query'][] = []
  list: Watched[] = [watched()]

  readonly api = ((path, call) => {
    if (path !== '/inspections/due') return Promise.resolve({ items: [] })
    this.asked.push(call?.query)
    return Promise.resolve({ items: this.list })
  }) as Session['api']
}

const open = (server: Server) =>
  show(
    { claims: { login: 'wang', name: 'W', roles: ['inspector'], region: '370300' }, api: server.api },
    <Inspections region="" />,
  )

const user = () => userEvent.setup({ delay: null })

it('lists overdue key enterprises with why they are key, and how late they are', async () => {
  const server = new Server()
  const other = watched({ uscc: 'OTHER', key: false, reasons: [], overdue: false, daysOverdue: 0 })
  delete other.name
  delete other.lastInspectedAt
  server.list.push(other)
  await open(server)
  await screen.findByText(/某建筑公司/)
  const [first, second] = within(screen.getByRole('table')).getAllByRole('row').slice(1)
  expect(first?.textContent).toMatch(/From outside the province, Had an accident330.*27$/)
  expect(second?.textContent).toMatch(/^OTHER.*No key enterprise330None.*—$/)
  expect(server.asked).toEqual([
    { region: undefined, key: 'true', overdue: 'true', cursor: undefined, limit: 20 },
  ])
})

it('asks for all that are overdue, and says that none is', async () => {
  const server = new Server()
  server.list = []
  await open(server)
  await screen.findByText('No inspection is overdue')
  await user().click(screen.getByRole('radio', { name: 'All overdue' }))
  await waitFor(() => expect(server.asked.at(-1)).toMatchObject({ overdue: 'true' }))
  expect(server.asked.at(-1)).not.toHaveProperty('key')
  await user().click(screen.getByRole('radio', { name: 'All enterprises' }))
  await screen.findByText('No enterprise on the register, and no project under construction')
})
