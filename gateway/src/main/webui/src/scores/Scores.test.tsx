// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes, useLocation } from 'react-router'
import { expect, it } from 'vitest'
import type { Call } from '../api/http'
import { ProblemError } from '../api/problem'
import type { Loss, Score } from '../api/scores'
import type { Role } from '../session/claims'
import type { Session } from '../session/session'
import { inANewBrowser, show } from '../testingSession'
import { ScorePage } from './ScorePage'
import { ScoresPage } from './ScoresPage'
import { UnitScore } from './UnitScore'

inANewBrowser()

const UNIT = '91370302MA3C000001'

const firm = (changes: Partial<Score> = {}): Score => ({
  unit: UNIT,
  name: '某建筑公司',
  score: 55,
  lost: 45,
  facts: 4,
  lastAt: '2026-06-01T02:00:00Z',
  ...changes,
})

const loss = (changes: Partial<Loss> = {}): Loss => ({
  caseId: 'c1',
  subject: 'PENALTY',
  region: '370302',
  rule: 'DET-CONDITIONS',
  loss: 'PENALTY',
  points: 10,
  happenedAt: '2026-05-10T01:00:00Z',
  knownAt: '2026-05-11T01:00:00Z',
  lapsesAt: '2027-05-10T01:00:00Z',
  ...changes,
})

class Server {
  asked: [string, Call['query']][] = []
  list: Score[] = [firm()]
  one: Score | undefined = firm({ losses: [loss()] })
  next: string | undefined

  readonly api = ((path, call) => {
    if (!path.startsWith('/scores')) return Promise.resolve({ items: [] })
    this.asked.push([path, call?.query])
    if (path === '/scores') {
      const next = call?.query?.['cursor'] === undefined ? this.next : undefined
      return Promise.resolve({ items: this.list, next })
    }
    return this.one === undefined
      ? Promise.reject(new ProblemError({ status: 404, code: 'not-found' }))
      : Promise.resolve(this.one)
  }) as Session['api']
}

const Address = () => {
  const { pathname, search } = useLocation()
  return <p data-testid="address">{pathname + search}</p>
}

const open = (server: Server, at: string, role: Role) =>
  show(
    { claims: { login: 'wang', name: 'W', roles: [role], region: '370300' }, api: server.api },
    <>
      <Address />
      <Routes>
        <Route path="scores" element={<ScoresPage />} />
        <Route path="scores/:unit" element={<ScorePage />} />
        <Route path="unit" element={<UnitScore uscc={UNIT} name="某建筑公司" />} />
      </Routes>
    </>,
    at,
  )

const user = () => userEvent.setup({ delay: null })
const rows = () => within(screen.getByRole('table')).getAllByRole('row').slice(1)

it('lists firms with what they have left, and leads to each of them by the keyboard', async () => {
  const server = new Server()
  server.list = [firm({ score: 0, lost: 120 }), firm({ unit: 'OTHER', score: 95, lost: 5 })]
  delete server.list[1]?.name
  await open(server, '/scores', 'duty-officer')
  await screen.findByText('某建筑公司')
  expect(rows().map((row) => row.textContent)).toEqual([
    expect.stringMatching(/某建筑公司91370302MA3C0000010120/),
    expect.stringMatching(/^OTHER955/),
  ])
  screen.getByRole('link', { name: '某建筑公司' }).focus()
  await user().keyboard('{Enter}')
  await screen.findByRole('heading', { level: 1, name: '某建筑公司' })
  expect(screen.getByTestId('address').textContent).toBe(`/scores/${UNIT}`)
})

it('asks for low scores and for one firm, and keeps both in the address', async () => {
  const server = new Server()
  await open(server, '/scores', 'auditor')
  await screen.findByText('某建筑公司')
  await user().click(screen.getByRole('radio', { name: 'Below 60' }))
  await waitFor(() => expect(server.asked.at(-1)?.[1]).toEqual({ below: 60, limit: 50 }))
  await user().type(screen.getByLabelText('Unified social credit code'), `${UNIT}{Enter}`)
  await waitFor(() => expect(server.asked.at(-1)?.[1]).toEqual({ unit: UNIT, below: 60, limit: 50 }))
  expect(screen.getByTestId('address').textContent).toBe(`/scores?below=60&unit=${UNIT}`)
})

it('goes on along the cursor', async () => {
  const server = new Server()
  server.next = 'p2'
  await open(server, '/scores', 'inspector')
  server.list = [firm({ unit: 'NEXT', name: '下一家' })]
  await user().click(await screen.findByRole('button', { name: 'Load more' }))
  await screen.findByText('下一家')
  expect(server.asked.at(-1)?.[1]).toEqual({ cursor: 'p2', limit: 50 })
})

it('says that no firm lost points, and that none matches', async () => {
  const server = new Server()
  server.list = []
  await open(server, '/scores', 'principal')
  await screen.findByText('No firm in this region lost points in the period')
  await user().click(screen.getByRole('radio', { name: 'Below 80' }))
  await screen.findByText('No firm matches')
})

it('says in Chinese what it is', async () => {
  localStorage.setItem('zhibao.locale', 'zh-CN')
  const server = new Server()
  server.list = []
  await open(server, '/scores', 'duty-leader')
  await screen.findByRole('heading', { name: '企业安全生产条件动态考核' })
  await screen.findByText('本辖区没有企业在周期内被扣分')
})

it('names each fact of a firm: its points, when it lapses, and the case where it lies in the own region', async () => {
  const server = new Server()
  const elsewhere = loss({ subject: 'ACCIDENT', loss: 'SOMETHING_NEW', points: 20, region: '430102' })
  delete elsewhere.caseId
  server.one = firm({ losses: [loss(), elsewhere] })
  await open(server, `/scores/${UNIT}`, 'agency')
  const heading = await screen.findByRole('heading', { level: 1, name: '某建筑公司' })
  expect(document.activeElement).toBe(heading)
  await screen.findByText(/淄川区/)
  expect(rows().map((row) => row.textContent)).toEqual([
    expect.stringMatching(/Penalty−10.*2027.*淄川区.*DET-CONDITIONS.*Open the case/),
    expect.stringMatching(/SOMETHING_NEW−20.*A case outside of this region/),
  ])
  expect(screen.getByRole('link', { name: /Open the case/ }).getAttribute('href')).toBe('/cases/penalty/c1')
})

it('says of a firm that lost nothing here that nothing is known', async () => {
  const server = new Server()
  server.one = undefined
  await open(server, '/scores/OTHER', 'inspector')
  await screen.findByText('This firm lost no points in this region in the period')
  screen.getByRole('heading', { level: 1, name: 'OTHER' })
})

it('is no page for those who only report', async () => {
  await open(new Server(), '/scores', 'reporter')
  expect(screen.queryByRole('heading', { name: 'Scores of firms' })).toBeNull()
})

it('leads from a unit to its score, unless one only reports', async () => {
  await open(new Server(), '/unit', 'inspector')
  expect(screen.getByRole('link', { name: 'Running score' }).getAttribute('href')).toBe(`/scores/${UNIT}`)
})

it('shows a reporter the unit alone', async () => {
  await open(new Server(), '/unit', 'reporter')
  screen.getByText(/某建筑公司 · 91370302MA3C000001/)
  expect(screen.queryByRole('link')).toBeNull()
})
