import { Link, Route, Routes, useLocation } from 'react-router'
import { vi } from 'vitest'
import type { Call } from '../api/http'
import type { Suspicion } from '../api/suspicion'
import { Suspicions } from '../cases/Suspicions'
import type { Role } from '../session/claims'
import type { Session } from '../session/session'
import { event } from '../testing'
import { show } from '../testingSession'
import { SuspicionPage } from './SuspicionPage'
import { SuspicionsPage } from './SuspicionsPage'

export const suspicion = (changes: Partial<Suspicion> = {}): Suspicion => ({
  suspicionId: 's1',
  caseId: 'c1',
  kind: 'LATE',
  rule: 'CN-S1',
  packVersion: 'CN@2026.4',
  basis: '生产安全事故罚款处罚规定',
  suspectedAt: '2026-03-28T02:00:01Z',
  evidence: [
    { name: 'clock', value: 'CN-1' },
    { name: 'dueAt', value: '2026-03-28T02:00:00Z' },
  ],
  summary: {
    subject: 'ACCIDENT',
    number: 'SG-1',
    grade: 'ORDINARY',
    deaths: 1,
    missing: 0,
    region: '370302',
  },
  region: '370302',
  ...changes,
})

/** A server of suspicions: what it was asked, what it answers, and its live stream. */
export class Server {
  asked: [string, Call['query']][] = []
  rulings: Call[] = []
  held: Record<string, Suspicion> = {}
  list: (query: Call['query']) => unknown = () => ({ items: Object.values(this.held) })
  answer: () => Promise<unknown> = () => Promise.reject(new Error('not asked for'))
  private wire: ReadableStreamDefaultController<Uint8Array> | undefined

  holds(...suspicions: Suspicion[]) {
    for (const each of suspicions) this.held[each.suspicionId] = each
  }

  readonly stream = () =>
    Promise.resolve(
      new Response(new ReadableStream<Uint8Array>({ start: (wire) => void (this.wire = wire) })),
    )

  tells(type: string) {
    const data = JSON.stringify(event(1, {}, type))
    this.wire?.enqueue(new TextEncoder().encode(`id: p\nevent: ${type}\ndata: ${data}\n\n`))
  }

  readonly api = ((path, call) => {
    if (path === '/escalations' || path === '/clocks') return Promise.resolve({ items: [] })
    if (call?.method === 'POST') {
      this.rulings.push(call)
      return this.answer()
    }
    this.asked.push([path, call?.query])
    return Promise.resolve(path === '/suspicions' ? this.list(call?.query) : this.held[path.slice(12)])
  }) as Session['api']

  get last() {
    return this.asked.filter(([path]) => path === '/suspicions').at(-1)?.[1]
  }
}

function Address() {
  const { pathname, search } = useLocation()
  return (
    <>
      <p data-testid="address">{pathname + search}</p>
      <Link to="/elsewhere">elsewhere</Link>
      <Link to="/suspicions/s1">back to s1</Link>
    </>
  )
}

export async function open(server: Server, at: string, ...roles: Role[]) {
  vi.stubGlobal('fetch', server.stream)
  await show(
    { claims: { login: 'wang', name: 'W', roles, region: '370300' }, api: server.api },
    <>
      <Address />
      <Routes>
        <Route path="suspicions" element={<SuspicionsPage />} />
        <Route path="suspicions/:id" element={<SuspicionPage />} />
        <Route path="case" element={<Suspicions caseId="c1" />} />
        <Route path="*" element={null} />
      </Routes>
    </>,
    at,
  )
}
