import { Route, Routes, useLocation } from 'react-router'
import { vi } from 'vitest'
import { CasePage } from '../cases/CasePage'
import type { Call } from '../api/http'
import type { Measure, MeasureCounts } from '../api/measures'
import type { Notice, Replies } from '../api/notices'
import type { Clock } from '../api/clock'
import type { Escalation } from '../api/types'
import type { Role } from '../session/claims'
import type { Session } from '../session/session'
import type { DeskEvent } from '../stream/events'
import { show } from '../testingSession'
import { NoticesPage } from './NoticesPage'

export const notice = (changes: Partial<Notice> = {}): Notice => ({
  noticeId: 'n1',
  caseId: 'c1',
  kind: 'SUPERVISION_ORDER',
  status: 'issued',
  number: '淄建督〔2026〕1号',
  issuer: '370300',
  addressee: '370302',
  issuedAt: '2026-03-28T02:00:00Z',
  replyBy: '2026-04-13T16:00:00Z',
  region: '370302',
  summary: {
    subject: 'HAZARD',
    number: 'YH-1',
    grade: 'MAJOR',
    deaths: 0,
    missing: 0,
    region: '370302',
  },
  ...changes,
})

const accident = { accidentId: 'c1', number: 'SG-1', grade: 'ORDINARY', region: '370302' }

/** A server of documents: what it was asked for and told, and what it answers. */
export class Server {
  asked: [path: string, query: Call['query']][] = []
  sent: [path: string, body: unknown][] = []
  held: Notice[] = []
  replies: Replies[] = []
  measures: Measure[] = []
  counts: MeasureCounts[] = []
  clocks: Clock[] = []
  escalations: Escalation[] = []
  failure: Error | undefined
  answer: (path: string) => Promise<unknown> = () => Promise.resolve({})

  readonly api = ((path, call) => {
    if (call?.method === 'POST') {
      this.sent.push([path, call.body])
      return this.answer(path)
    }
    // What the board of the desk loads is of no case.
    const ofCase = call?.query?.['caseId'] !== undefined
    if (path === '/clocks') return Promise.resolve({ items: ofCase ? this.clocks : [] })
    if (path === '/escalations') return Promise.resolve({ items: ofCase ? this.escalations : [] })
    this.asked.push([path, call?.query])
    if (this.failure !== undefined) return Promise.reject(this.failure)
    if (path === '/notices') return Promise.resolve({ items: this.held })
    if (path === '/notices/replies') return Promise.resolve({ items: this.replies })
    if (path === '/measures') return Promise.resolve({ items: this.measures })
    if (path === '/measures/cities') return Promise.resolve({ items: this.counts })
    const one = this.measures.find(({ measureId }) => path === `/measures/${measureId}`)
    if (one !== undefined) return Promise.resolve(one)
    if (path === '/accidents/c1') return Promise.resolve(accident)
    return Promise.resolve(this.held.find(({ noticeId }) => path === `/notices/${noticeId}`) ?? { items: [] })
  }) as Session['api']

  private wire: ReadableStreamDefaultController<Uint8Array> | undefined

  readonly stream = () =>
    Promise.resolve(
      new Response(new ReadableStream<Uint8Array>({ start: (wire) => void (this.wire = wire) })),
    )

  tells({ type, ...told }: DeskEvent) {
    const data = JSON.stringify(told)
    this.wire?.enqueue(new TextEncoder().encode(`id: p\nevent: ${type}\ndata: ${data}\n\n`))
  }

  lastOf = (path: string) => this.asked.filter(([asked]) => asked === path).at(-1)?.[1]
}

function Address() {
  const { pathname, search } = useLocation()
  return <p data-testid="address">{pathname + search}</p>
}

export async function open(server: Server, at: string, ...roles: Role[]) {
  vi.stubGlobal('fetch', server.stream)
  await show(
    { claims: { login: 'wang', name: 'W', roles, region: '370300', desk: '370300' }, api: server.api },
    <>
      <Address />
      <Routes>
        <Route path="notices" element={<NoticesPage />} />
        <Route path="cases/:subject/:id" element={<CasePage />} />
      </Routes>
    </>,
    at,
  )
}
