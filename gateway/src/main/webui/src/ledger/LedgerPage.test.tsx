// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes, useLocation, useNavigate } from 'react-router'
import { beforeEach, expect, it, vi } from 'vitest'
import type { Call } from '../api/http'
import { ProblemError } from '../api/problem'
import type { Accident, Hazard } from '../api/types'
import type { Session } from '../session/session'
import { inANewBrowser, show } from '../testingSession'
import { LedgerPage } from './LedgerPage'

inANewBrowser()

const hazard = (n: number, changes: Partial<Hazard> = {}): Hazard => ({
  hazardId: `h${n}`,
  number: `YH-${n}`,
  level: 'GENERAL',
  region: '370302',
  place: { address: '东关街 8 号' },
  foundAt: '2026-03-28T02:00:00Z',
  stage: 'GRADED',
  progress: { stage: 'GRADED', owner: 'HOUSING-370302', reopened: 0 },
  ...changes,
})

const accident: Accident = {
  accidentId: 'a1',
  number: 'SG-1',
  grade: 'ORDINARY',
  region: '370302',
  status: 'REPORTED',
  gaps: ['measures'],
  casualties: { deaths: 1 },
}

/** The lists of a server: what it was asked for, and what it answers. */
class Server {
  asked: [string, unknown][] = []
  answer: (query: Call['query']) => unknown = () => ({ items: [hazard(1)] })
  download = vi.fn<Session['download']>(() =>
    Promise.resolve({ name: 'hazards.csv', content: new Blob(['编号']) }),
  )

  readonly api = ((path, call) => {
    this.asked.push([path, call?.query])
    const answer = path === '/accidents' ? { items: [accident] } : this.answer(call?.query)
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
  }) as Session['api']

  get last() {
    return this.asked.at(-1)
  }
}

let server: Server

beforeEach(() => {
  server = new Server()
})

function Address() {
  const { pathname, search } = useLocation()
  const navigate = useNavigate()
  return (
    <>
      <p data-testid="address">{pathname + search}</p>
      <button onClick={() => void navigate(-1)}>browser back</button>
    </>
  )
}

const address = () => screen.getByTestId('address').textContent

async function openLedger(at = '/ledger') {
  const claims = { login: 'clerk', name: 'C', roles: ['notice-clerk'], region: '370300' }
  await show(
    { claims, api: server.api, download: server.download },
    <>
      <Address />
      <Routes>
        <Route path="ledger" element={<LedgerPage />} />
        <Route path="*" element={null} />
      </Routes>
    </>,
    at,
  )
  await screen.findByRole('heading', { name: 'Ledger' })
}

const user = () => userEvent.setup({ delay: null })
const rows = () => within(screen.getByRole('table')).getAllByRole('row').slice(1)

it('shows where a case is, where it stands and who answers for it', async () => {
  server.answer = () => ({
    items: [
      hazard(2, { overdueSince: '2026-03-29T00:00:00Z', level: 'MAJOR' }),
      hazard(1, { progress: { stage: 'FOUND', reopened: 0 } }),
    ],
  })
  await openLedger()
  await screen.findAllByText(/淄川区/)
  expect(server.last).toEqual(['/hazards', { limit: 50 }])
  const [first, second] = rows().map((row) => row.textContent)
  for (const text of [
    'YH-2',
    '淄川区',
    '东关街 8 号',
    'Major hazard',
    'Graded',
    'Overdue',
    'Housing',
    '10:00',
  ]) {
    expect(first).toContain(text)
  }
  expect(second).toContain('Nobody is in charge')
})

it('keeps the selection in the address, on top of what is typed and not yet sent', async () => {
  await openLedger('/ledger?level=MAJOR&cursor=c9')
  const by = user()
  await by.type(await screen.findByLabelText('Search'), ' 基坑 ')
  await by.click(screen.getByRole('button', { name: 'Without an owner' }))
  await waitFor(() =>
    expect(server.last).toEqual(['/hazards', { level: 'MAJOR', text: '基坑', owner: 'none', limit: 50 }]),
  )
  expect(address()).toContain('owner=none')
  expect(screen.getByRole('button', { name: 'Without an owner', pressed: true })).toBeTruthy()
  await by.click(screen.getByRole('button', { name: 'browser back' }))
  await waitFor(() => expect(server.last?.[1]).toEqual({ level: 'MAJOR', text: '基坑', limit: 50 }))
  await by.type(screen.getByLabelText('Search'), '支护')
  await by.click(screen.getByRole('button', { name: 'Clear filters' }))
  await waitFor(() => expect(address()).toBe('/ledger'))
  expect(screen.getByLabelText<HTMLInputElement>('Search').value).toBe('')
  expect(screen.queryByRole('button', { name: 'Clear filters' })).toBeNull()
})

it('turns to the next page and back to the first', async () => {
  server.answer = (query) =>
    query?.['cursor'] === undefined ? { items: [hazard(2)], next: 'c2' } : { items: [hazard(1)] }
  await openLedger()
  await user().click(await screen.findByRole('button', { name: 'Next page' }))
  await screen.findByText('YH-1')
  expect(address()).toBe('/ledger?cursor=c2')
  expect(screen.queryByRole('button', { name: 'Next page' })).toBeNull()
  await user().click(screen.getByRole('button', { name: 'Back to the first page' }))
  await screen.findByText('YH-2')
  expect(address()).toBe('/ledger')
})

it('says at its field what the API has against a value, and does not ask again', async () => {
  server.answer = () =>
    new ProblemError({
      status: 400,
      code: 'unreadable',
      faults: [
        { pointer: '?text', code: 'bad-parameter', params: { min: 2, max: 64 } },
        { pointer: '?owner', code: 'bad-parameter' },
        { pointer: '?from', code: 'not-a-time' },
        { pointer: '?cursor', code: 'bad-parameter' },
      ],
    })
  await openLedger('/ledger?text=a&owner=me&from=soon&cursor=x')
  await screen.findByText('Enter 2 to 64 characters')
  const search = screen.getByLabelText('Search')
  const fault = document.getElementById(search.getAttribute('aria-describedby') ?? '')
  expect(fault?.textContent).toBe('Enter 2 to 64 characters')
  expect(screen.getByText('Not a date')).toBeTruthy()
  expect(screen.getByText('Not the code of an authority, such as HOUSING-370302')).toBeTruthy()
  expect(screen.getByText('This page is not known any more; go back to the first one')).toBeTruthy()
  expect(server.asked).toHaveLength(1)
})

it('says why nothing is there and what to do', async () => {
  server.answer = () => ({ items: [] })
  await openLedger('/ledger?owner=none')
  await screen.findByText(/No case is without an owner/)
  await user().click(screen.getByRole('button', { name: 'Without an owner' }))
  await screen.findByText(/holds no case that you may see yet/)
  await user().type(screen.getByLabelText('Search'), '塔吊{Enter}')
  await screen.findByText(/Loosen the filters/)
})

it('goes by keys to the search, from case to case, and into one', async () => {
  server.answer = () => ({ items: [hazard(2), hazard(1)] })
  await openLedger()
  await screen.findByText('YH-2')
  const by = user()
  await by.keyboard('/塔吊{Escape}')
  await waitFor(() => expect(server.last?.[1]).toMatchObject({ text: '塔吊' }))
  await waitFor(() => expect(screen.getByRole('region').getAttribute('aria-busy')).toBe('false'))
  await by.keyboard('jj')
  expect(document.activeElement?.textContent).toBe('YH-1')
  await by.keyboard('k{Enter}')
  await waitFor(() => expect(address()).toBe('/cases/hazard/h2'))
})

it('goes over to the accidents with what both lists can be asked for', async () => {
  await openLedger('/ledger?region=370302&owner=none')
  fireEvent.click(await screen.findByText('Accidents'))
  await screen.findByText('SG-1')
  expect(server.last).toEqual(['/accidents', { region: '370302', limit: 50 }])
  expect(rows()[0]?.textContent).toMatch(/1 dead.*Reported 1 facts missing/)
})

it('downloads the same selection, every page of it', async () => {
  const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  URL.createObjectURL = () => 'blob:hazards'
  await openLedger('/ledger?level=MAJOR&to=2026-03-28&cursor=c2')
  await user().click(await screen.findByRole('button', { name: /Download XLSX/ }))
  await waitFor(() => expect(saved).toHaveBeenCalledOnce())
  const selected = { level: 'MAJOR', to: '2026-03-29T00:00:00+08:00', format: 'xlsx' }
  expect(server.download.mock.lastCall?.[0]).toBe('/hazards/export')
  expect(server.download.mock.lastCall?.[1]?.query).toEqual(selected)
})

it('tells why a download was refused', async () => {
  const faults = [{ pointer: '?format', code: 'too-many-rows', params: { max: 1048575 } }]
  server.download.mockRejectedValue(new ProblemError({ status: 422, code: 'faulty', faults }))
  await openLedger()
  await user().click(await screen.findByRole('button', { name: /Download XLSX/ }))
  await screen.findByText(/More than 1048575 rows, too many for XLSX/)
})
