// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes, useLocation } from 'react-router'
import { expect, it } from 'vitest'
import type { Call } from '../api/http'
import type { Report, ReportLine } from '../api/situation'
import type { Role } from '../session/claims'
import type { Session } from '../session/session'
import { inANewBrowser, show } from '../testingSession'
import { ReportPage } from './ReportPage'
import { Reports } from './Reports'
import { situation } from './testing'

inANewBrowser()

const line = (changes: Partial<ReportLine> = {}): ReportLine => ({
  situationId: 's1',
  number: 'XS-530100-2026-Q3',
  version: 2,
  kind: 'QUARTER',
  region: '530100',
  period: '2026-Q3',
  from: '2026-07-01',
  until: '2026-09-30',
  accidents: 36,
  accidentsChange: '9.09',
  deaths: 38,
  deathsChange: '-',
  reportedAt: '2026-09-30T16:05:00Z',
  ...changes,
})

const report = (version: number): Report => ({
  situationId: 's1',
  number: 'XS-530100-2026-Q3',
  version,
  ...(version > 1 && { reason: '补报一起事故' }),
  kind: 'QUARTER',
  region: '530100',
  period: '2026-Q3',
  from: '2026-07-01',
  until: '2026-09-30',
  caliber: 'HOUSING',
  figures: situation(),
  reportedAt: '2026-09-30T16:05:00Z',
})

class Server {
  asked: [string, Call['query']][] = []
  sent: [string, unknown, string | undefined][] = []
  list: ReportLine[] = [line()]
  newest = 2

  readonly api = ((path, call) => {
    if (!path.startsWith('/situation-reports')) return Promise.resolve({ items: [] })
    if (call?.method === 'POST') {
      this.sent.push([path, call.body, call.headers?.['idempotency-key']])
      this.newest++
      return Promise.resolve(report(this.newest))
    }
    this.asked.push([path, call?.query])
    if (path === '/situation-reports') return Promise.resolve({ items: this.list })
    return Promise.resolve(report(Number(call?.query?.['version'] ?? this.newest)))
  }) as Session['api']
}

const Address = () => {
  const { pathname, search } = useLocation()
  return <p data-testid="address">{pathname + search}</p>
}

const open = (server: Server, at: string, role: Role, region = '530000') =>
  show(
    { claims: { login: 'wang', name: 'W', roles: [role], region }, api: server.api },
    <>
      <Address />
      <Routes>
        <Route path="list" element={<Reports region="530100" />} />
        <Route path="situation/reports/:id" element={<ReportPage />} />
      </Routes>
    </>,
    at,
  )

const user = () => userEvent.setup({ delay: null })
const cells = () =>
  within(screen.getByRole('table', { name: 'Situation reports' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .slice(0, 7)
        .map((cell) => cell.textContent),
    )

it('lists the reports of a region, and opens one by the keyboard', async () => {
  const server = new Server()
  server.list.push(
    line({
      situationId: 's2',
      number: 'XS-530100-2026-09',
      period: '2026-09',
      version: 1,
      daysSinceLarger: 1234,
    }),
  )
  await open(server, '/list', 'principal')
  await screen.findByRole('link', { name: 'XS-530100-2026-Q3' })
  await screen.findAllByText('昆明市')
  expect(cells()).toEqual([
    ['XS-530100-2026-Q3', '昆明市', '2026-Q3', '36 (+9.09%)', '38 (—)', '—', '2'],
    ['XS-530100-2026-09', '昆明市', '2026-09', '36 (+9.09%)', '38 (—)', '1,234', '1'],
  ])
  screen.getByRole('link', { name: 'XS-530100-2026-Q3' }).focus()
  await user().keyboard('{Enter}')
  const heading = await screen.findByRole('heading', { level: 1, name: 'XS-530100-2026-Q3' })
  expect(document.activeElement).toBe(heading)
})

it('asks for the quarters alone, and says that there is none yet', async () => {
  const server = new Server()
  server.list = []
  await open(server, '/list', 'auditor')
  await screen.findByText(/No situation report yet/)
  await user().click(screen.getByRole('radio', { name: 'Quarterly' }))
  await waitFor(() =>
    expect(server.asked.at(-1)).toEqual([
      '/situation-reports',
      { region: '530100', kind: 'QUARTER', cursor: undefined, limit: 20 },
    ]),
  )
  expect(screen.getByTestId('address').textContent).toBe('/list?reports=QUARTER')
})

it('shows a report with its figures, and why it was made anew, and leads to the version before', async () => {
  await open(new Server(), '/situation/reports/s1', 'agency')
  await screen.findByText('补报一起事故')
  screen.getByText('2026-07-01 – 2026-09-30')
  screen.getByRole('table', { name: 'Timeliness of filing' })
  screen.getByText('1,234')
  await user().click(screen.getByRole('link', { name: 'Version 1' }))
  await waitFor(() => expect(screen.queryByText('补报一起事故')).toBeNull())
  expect(screen.getByTestId('address').textContent).toBe('/situation/reports/s1?version=1')
  await user().click(await screen.findByRole('link', { name: 'Newest version' }))
  await screen.findByText('补报一起事故')
})

it('is made anew by a leader of the region, with a reason, once however often it is sent', async () => {
  const server = new Server()
  await open(server, '/situation/reports/s1', 'duty-leader')
  await user().click(await screen.findByRole('button', { name: 'Make anew' }))
  await user().click(screen.getByRole('button', { name: 'Send' }))
  await screen.findByText('This is needed')
  expect(server.sent).toEqual([])
  await user().type(screen.getByLabelText('Why it was made anew'), ' 再次补报 ')
  await user().click(screen.getByRole('button', { name: 'Send' }))
  await screen.findByRole('link', { name: 'Version 2' })
  expect(server.sent).toEqual([
    ['/situation-reports/s1/versions', { reason: '再次补报' }, expect.any(String)],
  ])
})

it.each([
  ['duty-officer', '530000'],
  ['duty-leader', '530102'],
] as const)('is not made anew by a %s of %s', async (role, region) => {
  await open(new Server(), '/situation/reports/s1', role, region)
  await screen.findByText('补报一起事故')
  expect(screen.queryByRole('button', { name: 'Make anew' })).toBeNull()
})

it('is no page for those who only report', async () => {
  const server = new Server()
  await open(server, '/situation/reports/s1', 'reporter')
  expect(screen.queryByRole('heading', { name: 'XS-530100-2026-Q3' })).toBeNull()
  expect(server.asked).toEqual([])
})
