// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import { ProblemError } from '../api/problem'
import type { DeskDuty } from '../api/rosters'
import type { ListedEscalation } from '../api/types'
import type { Session } from '../session/session'
import { StaleBanner } from '../shell/Freshness'
import { escalation, event, listed } from '../testing'
import { inANewBrowser, show } from '../testingSession'
import { DeskPage } from './DeskPage'

inANewBrowser()

const soon = new Date(Date.now() + 600_000).toISOString()
const summary = escalation().summary

/** A server of one desk: a stream that is written by hand, a list, and an answer to each acknowledgement. */
class Server {
  open: ListedEscalation[] = []
  acknowledged: string[] = []
  duty: DeskDuty = { desk: '370300', at: soon, duties: [] }
  answer: () => Promise<unknown> = () => Promise.reject(new Error('not asked for'))
  private wire: ReadableStreamDefaultController<Uint8Array> | undefined

  readonly stream = () =>
    Promise.resolve(
      new Response(
        new ReadableStream<Uint8Array>({
          start: (wire) => {
            this.wire = wire
            this.send('hello', { serverTime: new Date().toISOString(), position: 'p0' })
          },
        }),
      ),
    )

  send(type: string, data: unknown) {
    this.wire?.enqueue(new TextEncoder().encode(`id: p\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`))
  }

  breakOff() {
    this.wire?.error(new Error('connection lost'))
  }

  readonly api = ((path: string) => {
    if (path === '/escalations') return Promise.resolve({ items: this.open })
    if (path === '/clocks') return Promise.resolve({ items: [] })
    if (path === '/desks/370300/duty') return Promise.resolve(this.duty)
    this.acknowledged.push(path)
    return this.answer()
  }) as Session['api']
}

let server: Server

beforeEach(() => {
  server = new Server()
  vi.stubGlobal('fetch', server.stream)
})

async function openDesk() {
  const claims = {
    login: 'city',
    name: 'City',
    roles: ['duty-officer'],
    region: '370300',
    desk: '370300',
  }
  await show(
    { claims, api: server.api },
    <>
      <StaleBanner />
      <DeskPage />
    </>,
  )
  await screen.findByRole('grid')
}

const rows = () => within(screen.getByRole('grid')).getAllByRole('row').slice(1)

it('shows the list, then what arrives, deaths on top, and says it aloud', async () => {
  server.open = [listed(1, { acknowledgeBy: soon })]
  await openDesk()
  await screen.findByText('SG-1')
  const fatal = escalation({
    escalationId: 'e2',
    caseId: 'c2',
    acknowledgeBy: soon,
    summary: { ...summary, number: 'SG-2', deaths: 3 },
  })
  server.send('escalation-raised', event(1, { escalation: fatal }))
  server.send('escalation-raised', event(1, { escalation: fatal }))
  await screen.findByText('SG-2')
  expect(rows()).toHaveLength(2)
  expect(rows()[0]?.textContent).toContain('3 dead')
  await screen.findByText(/1 new escalations, 1 of them with deaths/)
})

it('acknowledges the chosen row by key, and only when the server has said so', async () => {
  server.open = [listed(1, { acknowledgeBy: soon })]
  await openDesk()
  await screen.findByText('SG-1')
  let agree: (answer: unknown) => void = () => undefined
  server.answer = () => new Promise((resolve) => (agree = resolve))
  const user = userEvent.setup()
  await user.keyboard('ja')
  await waitFor(() => expect(server.acknowledged).toEqual(['/escalations/e1/acknowledgement']))
  expect(screen.getByText('SG-1')).toBeTruthy()
  agree(escalation({ acknowledgedAt: new Date().toISOString(), acknowledgedBy: 'city' }))
  await waitFor(() => expect(screen.queryByText('SG-1')).toBeNull())
})

it('leads by key to a death that arrives far below the part of the list that is shown', async () => {
  server.open = Array.from({ length: 250 }, (_, index) =>
    listed(1, {
      escalationId: `old-${index}`,
      caseId: `old-${index}`,
      summary: { ...summary, number: `OLD-${index}`, deaths: 2 },
    }),
  )
  await openDesk()
  await screen.findByText('Show more, 50 left')
  const arrived = escalation({
    escalationId: 'one-death',
    caseId: 'one-death',
    raisedAt: new Date().toISOString(),
    acknowledgeBy: soon,
    summary: { ...summary, number: 'SG-NEW', deaths: 1 },
  })
  server.send('escalation-raised', event(1, { escalation: arrived }))
  const strip = screen.getByRole('list', { name: 'Newest' })
  await within(strip).findByText('SG-NEW')
  expect(within(screen.getByRole('grid')).queryByText('SG-NEW')).toBeNull()
  const user = userEvent.setup()
  await user.keyboard('n')
  expect(document.activeElement?.textContent).toContain('SG-NEW')
  await user.keyboard('a')
  await waitFor(() => expect(server.acknowledged).toEqual(['/escalations/one-death/acknowledgement']))
}, 30_000)

it('finds a case by every letter that is typed', async () => {
  server.open = ['SG-1', 'SG-21', 'SG-22'].map((number, index) =>
    listed(1, { escalationId: number, caseId: `c${index}`, summary: { ...summary, number } }),
  )
  await openDesk()
  await screen.findByText('SG-22')
  await userEvent.setup({ delay: null }).keyboard('/SG-22{Escape}')
  await waitFor(() => expect(rows()).toHaveLength(1))
  expect(rows()[0]?.textContent).toContain('SG-22')
  expect(document.activeElement).toBe(document.body)
})

it('shows at the row why an acknowledgement was refused', async () => {
  server.open = [listed(1, { acknowledgeBy: soon })]
  await openDesk()
  await screen.findByText('SG-1')
  server.answer = () => Promise.reject(new ProblemError({ status: 409, code: 'already-acknowledged' }))
  await userEvent.setup().click(screen.getByRole('button', { name: 'Acknowledge' }))
  const alert = await within(rows()[0] as HTMLElement).findByRole('alert')
  expect(alert.textContent).toBe('Somebody else has acknowledged this')
})

it('is never stale in silence: a broken stream is told across the page at once', async () => {
  await openDesk()
  await screen.findByText('Nothing matches at the moment')
  vi.stubGlobal('fetch', () => Promise.reject(new Error('refused')))
  server.breakOff()
  await screen.findByText(/Live data is interrupted/)
  expect(screen.getByText('Data interrupted: unknown whether anything is open')).toBeTruthy()
})

it('names who is called and who is on duty at the own desk', async () => {
  const person = { id: 'zhang', name: '张伟', post: '值班科员' }
  server.open = [
    listed(1, { acknowledgeBy: soon, target: 'duty-officer', progress: { duty: { people: [person] } } }),
  ]
  server.duty.duties = [{ target: 'duty-leader', state: 'VACANT', roster: '370300.1', people: [] }]
  await openDesk()
  await screen.findByText('SG-1')
  expect(rows()[0]?.textContent).toContain('Duty officer 张伟')
  expect((await screen.findByRole('region', { name: 'On duty now' })).textContent).toContain('Nobody on duty')
})

it('says of the last call that no step follows', async () => {
  server.open = [listed(1, { progress: { last: true } }), listed(2, { escalationId: 'e2', progress: {} })]
  await openDesk()
  await screen.findAllByText('SG-1')
  expect(rows().filter((row) => row.textContent.includes('Last call: no step follows'))).toHaveLength(1)
})
