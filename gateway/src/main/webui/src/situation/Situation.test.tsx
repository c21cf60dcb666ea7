// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes, useLocation } from 'react-router'
import { expect, it, vi } from 'vitest'
import type { Call } from '../api/http'
import type { Situation } from '../api/situation'
import type { Role } from '../session/claims'
import type { Session } from '../session/session'
import { inANewBrowser, show } from '../testingSession'
import { SituationPage } from './SituationPage'
import { situation } from './testing'

inANewBrowser()

/** Answers as the three endpoints of the statistics do. */
class Server {
  asked: [string, Call['query']][] = []
  counted: Situation = situation()

  readonly api = ((path, call) => {
    if (!path.startsWith('/statistics')) return Promise.resolve({ items: [] })
    this.asked.push([path, call?.query])
    const { accidents, byType, byRegion, hazards, nationalReturn, targets, filing } = this.counted
    if (path === '/statistics/targets') return Promise.resolve(targets)
    if (path === '/statistics/quality') return Promise.resolve({ groups: filing })
    const { daysSinceLarger, lastLarger } = this.counted
    const period = { start: '2021-01-01', end: '2022-01-01' }
    return Promise.resolve({
      accidents: { ...accidents, period, daysSinceLarger, lastLarger, groups: [] },
      accidentsByType: { groups: byType },
      accidentsByRegion: { groups: byRegion },
      hazards: { groups: hazards },
      nationalReturn,
    })
  }) as Session['api']

  downloads: [string, Call['query']][] = []

  readonly download = ((path, call) => {
    this.downloads.push([path, call?.query])
    return Promise.resolve({ name: 'figures.csv', content: new Blob(['x']) })
  }) as Session['download']
}

const Address = () => <p data-testid="address">{useLocation().search}</p>

const open = (server: Server, at: string, role: Role, region = '530000') =>
  show(
    {
      claims: { login: 'wang', name: 'W', roles: [role], region },
      api: server.api,
      download: server.download,
    },
    <>
      <Address />
      <Routes>
        <Route path="situation" element={<SituationPage />} />
      </Routes>
    </>,
    at,
  )

const user = () => userEvent.setup({ delay: null })
const table = (name: string) => screen.findByRole('table', { name })
const lines = async (name: string) =>
  within(await table(name))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    )

it('counts the days without a graver accident, and leads to the last one', async () => {
  const server = new Server()
  await open(server, '/situation?period=2021', 'principal')
  const days = within(
    await screen.findByRole('region', { name: 'Without a larger accident or a graver one' }),
  )
  days.getByText('1,234')
  days.getByText(/as of 2021-12-31/)
  expect(days.getByRole('link', { name: 'SG-2018-7' }).getAttribute('href')).toBe('/cases/accident/a1')
})

it('says that there never was a graver accident', async () => {
  const server = new Server()
  delete server.counted.daysSinceLarger
  delete server.counted.lastLarger
  await open(server, '/situation', 'auditor')
  await screen.findByText('No larger accident and no graver one is on file.')
})

it('compares with the year before as the API rounds, and has a dash where there was nothing', async () => {
  await open(new Server(), '/situation?period=2021', 'duty-leader')
  expect(await lines('Accidents')).toEqual([
    ['Accidents (number)', '36', '33', '+3', '+9.09%'],
    ['Deaths (persons)', '38', '35', '+3', '+8.57%'],
    ['Serious injuries (persons)', '0', '0', '0', '—'],
    ['Minor injuries (persons)', '0', '0', '0', '—'],
    ['Direct loss (CNY)', '0', '0', '0', '—'],
  ])
  expect(await lines('Targets')).toEqual([
    ['No larger accident or graver one', 'Accidents: 0', 'Accidents: 0', '—', 'Met'],
    ['Fewer ordinary accidents', 'Accidents: 36', 'Accidents: 33', '+9.09%', 'Not met'],
  ])
  expect((await lines('Accidents by region')).map(([rank, , ...rest]) => [rank, ...rest])).toEqual([
    ['1', '20', '—', '21', '—', '55.56%'],
    ['2', '8', '—', '8', '—', '22.22%'],
    ['2', '8', '—', '8', '—', '22.22%'],
  ])
  expect((await lines('Accidents by type')).map(([, name]) => name)).toEqual(['Fall from height', 'Not said'])
})

it('ranks cities by timeliness with ties, and those that filed nothing stand at the end without a rank', async () => {
  await open(new Server(), '/situation?period=2021', 'agency')
  await waitFor(async () => expect(await lines('Timeliness of filing')).toHaveLength(16))
  const cities = await lines('Timeliness of filing')
  expect(cities.slice(0, 5).map(([rank, city, timeliness]) => [rank, city, timeliness])).toEqual([
    ['1', '玉溪市', '100.00%'],
    ['2', '昆明市', '66.67%'],
    ['2', '曲靖市', '66.67%'],
    ['4', '保山市', '0.00%'],
    ['—', '昭通市', '—'],
  ])
  expect(cities.at(-1)?.slice(2)).toEqual(['—', '0', '—', '—', '—'])
})

it('shows hazards and the twelve columns of the return, and what does not hold between them', async () => {
  const server = new Server()
  server.counted.nationalReturn.broken = ['3<=2']
  await open(server, '/situation', 'notice-clerk')
  expect(await lines('Hazards')).toEqual([['General hazard', '3', '1', '1', '33.33%', '4.0']])
  const columns = await lines('National return')
  expect(columns).toHaveLength(12)
  expect(columns[3]).toEqual(['4', 'Rate of general hazards', '72.38%'])
  expect(columns[6]).toEqual(['7', 'Rate of major hazards', '—'])
  expect(columns[11]).toEqual(['12', 'Money (10,000 CNY)', '12.35'])
  screen.getByText(/check before it is sent: 3<=2/)
})

it('says that nothing is there', async () => {
  const server = new Server()
  Object.assign(server.counted, { byRegion: [], byType: [], hazards: [], filing: [] })
  await open(server, '/situation', 'inspector', '530102')
  await screen.findByText('No accident that counts, neither in this period nor the year before')
  screen.getByText('Nothing was filed in this period')
  screen.getByText('No hazard was found in this period')
})

it('asks for what the address says, and keeps what is chosen there', async () => {
  const server = new Server()
  await open(server, '/situation?period=2021-Q3&region=530300', 'duty-officer')
  await table('Targets')
  const asked = { region: '530300', period: '2021-Q3', caliber: 'HOUSING' }
  expect(server.asked).toEqual([
    ['/statistics/situation', asked],
    ['/statistics/targets', asked],
    ['/statistics/quality', asked],
  ])
  await user().click(screen.getByRole('radio', { name: 'Month' }))
  await user().click(screen.getByRole('radio', { name: 'Emergency line' }))
  await waitFor(() => expect(server.asked.at(-1)?.[1]).toMatchObject({ caliber: 'EMERGENCY' }))
  expect(server.asked.at(-1)?.[1]).toMatchObject({ region: '530300', period: '2021-07' })
  expect(screen.getByTestId('address').textContent).toBe('?period=2021-07&region=530300&caliber=EMERGENCY')
})

it('gives each part away as a table, of what is shown', async () => {
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => {} }))
  const server = new Server()
  await open(server, '/situation?period=2021', 'admin')
  const part = within(await screen.findByRole('group', { name: 'Downloads: Timeliness of filing' }))
  await user().click(part.getByRole('button', { name: /CSV/ }))
  await waitFor(() =>
    expect(server.downloads).toEqual([
      ['/statistics/quality/export', { period: '2021', caliber: 'HOUSING', by: 'region', format: 'csv' }],
    ]),
  )
})

it('has no choice of regions for those who only report', async () => {
  const server = new Server()
  await open(server, '/situation', 'reporter', '')
  await table('Targets')
  expect(screen.queryByLabelText('Region')).toBeNull()
})

it('is no page for those who only keep the rules', async () => {
  const server = new Server()
  await open(server, '/situation', 'policy-editor')
  expect(screen.queryByRole('heading', { name: 'Safety situation' })).toBeNull()
  expect(server.asked).toEqual([])
})

it('says in Chinese what it is, and prints', async () => {
  localStorage.setItem('zhibao.locale', 'zh-CN')
  const print = vi.fn()
  vi.stubGlobal('print', print)
  await open(new Server(), '/situation?period=2021', 'principal')
  await screen.findByRole('heading', { name: '安全生产形势' })
  await user().click(screen.getByRole('button', { name: /打印/ }))
  expect(print).toHaveBeenCalledOnce()
})
