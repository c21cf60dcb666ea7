// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import type { Clock } from '../api/clock'
import type { Call } from '../api/http'
import { ProblemError } from '../api/problem'
import type { Claims } from '../session/claims'
import type { Session } from '../session/session'
import { clock, escalation, event } from '../testing'
import { inANewBrowser, show } from '../testingSession'
import { Extensions } from './Extensions'

inANewBrowser()

const called = escalation({ caseId: 'c-SG-1' })
const waits = (clockId: string, number: string, changes: Partial<Clock> = {}, by = 'wang') =>
  clock({
    clockId,
    caseId: `c-${number}`,
    dueAt: '2027-04-01T16:00:00Z',
    mayExtend: { by: 'CITY', until: '2027-04-10T16:00:00Z', left: 1 },
    progress: {
      extensions: 0,
      request: {
        until: '2027-04-08T16:00:00Z',
        reason: `rain at ${number}`,
        by,
        requestedAt: '2027-03-28T02:10:00Z',
      },
    },
    ...changes,
  })

let waiting: Clock[]
let asked: Call['query'][]
let sent: [string, unknown][]
let read: () => Promise<unknown>
let wire: ReadableStreamDefaultController<Uint8Array>

beforeEach(() => {
  waiting = []
  asked = []
  sent = []
  read = () => Promise.resolve({ items: waiting })
  const body = () => new ReadableStream<Uint8Array>({ start: (controller) => void (wire = controller) })
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body())))
})

async function openAs(claims: Partial<Claims>) {
  const api = ((path, call) => {
    if (call?.method === 'POST') {
      sent.push([path, call.body])
      waiting = []
      return Promise.resolve({})
    }
    if (path === '/escalations' && call?.query?.['caseId'] === 'c-SG-1')
      return Promise.resolve({ items: [called] })
    if (call?.query?.['extension'] === undefined) return Promise.resolve({ items: [] })
    asked.push(call.query)
    return read()
  }) as Session['api']
  const leader = { login: 'li', roles: ['duty-leader'], region: '370300', desk: '370300' }
  await show({ claims: { ...leader, ...claims }, api }, <Extensions />)
}

const opener = (n: number) => screen.findByRole('button', { name: `Extensions to decide: ${n}` })

it('takes one line, opens by key into what waits for this leader alone, and is decided there', async () => {
  waiting = [
    waits('k1', 'SG-1'),
    waits('k2', 'SG-2', { mayExtend: { by: 'PROVINCE', left: 1 } }),
    waits('k3', 'SG-3', {}, 'li'),
  ]
  await openAs({})
  const button = await opener(1)
  expect(asked[0]).toMatchObject({ extension: 'requested' })
  expect(screen.queryByRole('table')).toBeNull()
  const user = userEvent.setup({ delay: null })
  button.focus()
  await user.keyboard('{Enter}')
  await screen.findByRole('link', { name: 'SG-1' })
  const [line, ...others] = within(screen.getByRole('table')).getAllByRole('row').slice(1)
  expect(others).toEqual([])
  expect(line?.textContent).toMatch(/SG-1.*SD-1.*04-02 00:00.*04-09 00:00.*rain at SG-1.*wang/)
  expect(screen.getByRole('link', { name: 'SG-1' }).getAttribute('href')).toBe('/cases/accident/c-SG-1')
  await user.click(screen.getByRole('button', { name: 'Grant extension' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.type(dialog.getByLabelText('Reason'), 'seen on site')
  await user.click(dialog.getByRole('button', { name: 'Send' }))
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Extensions/ })).toBeNull())
  expect(sent).toEqual([['/clocks/k1/extension-decision', { granted: true, reason: 'seen on site' }]])
})

it('tells of a request as soon as somebody makes it', async () => {
  await openAs({ roles: ['principal'] })
  await waitFor(() => expect(asked).toHaveLength(1))
  waiting = [waits('k1', 'SG-1')]
  const data = JSON.stringify(event(1, { clock: waits('k1', 'SG-1') }, 'clock-extension-requested'))
  wire.enqueue(new TextEncoder().encode(`id: p\nevent: clock-extension-requested\ndata: ${data}\n\n`))
  await opener(1)
})

it('asks on behalf of leaders alone', async () => {
  waiting = [waits('k1', 'SG-1')]
  await openAs({ roles: ['duty-officer', 'inspector'] })
  await new Promise((later) => setTimeout(later, 50))
  expect(asked).toEqual([])
  expect(screen.queryByRole('button')).toBeNull()
})

it('says so when it could not be read, rather than that nothing waits', async () => {
  read = () => Promise.reject(new ProblemError({ status: 503, code: 'http-503' }))
  await openAs({})
  expect((await screen.findByRole('alert')).textContent).toContain('A service is not available')
})
