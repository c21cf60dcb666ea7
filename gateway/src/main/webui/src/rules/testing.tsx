import { screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { vi } from 'vitest'
import type { Call } from '../api/http'
import type { Backtest, BacktestResult, PackText } from '../api/policies'
import type { Role } from '../session/claims'
import type { Session } from '../session/session'
import { show } from '../testingSession'
import { RulesPage } from './RulesPage'

export const draft = (changes: Partial<PackText> = {}): PackText => ({
  name: 'CN-2027.1',
  pack: 'CN',
  state: 'DRAFT',
  revision: 3,
  hash: 'abcdef0123456789',
  author: 'li',
  editors: ['li'],
  changedAt: '2026-03-28T02:00:00Z',
  policy: 'CN-2027.1+SD-2026.1',
  content: 'pack: CN\nversion: "2027.1"\nclocks: []\n',
  faults: [],
  ...changes,
})

export const result = (changes: Partial<BacktestResult> = {}): BacktestResult => ({
  policy: 'CN-2027.1+SD-2026.1',
  taken: {
    cases: 9,
    facts: 20,
    answers: 4,
    repeated: 0,
    withoutBeginning: 1,
    tooLate: 0,
    seriesForgotten: 0,
    beganBefore: 5,
    leftOut: 1_000,
  },
  casesUnderWay: 2,
  raised: 7,
  raisedByLevel: { CITY: 5, PROVINCE: 2 },
  raisedByDesk: { '370300': 5, '370000': 2 },
  pages: 11,
  nightPages: 3,
  breaches: 1,
  breachesByRule: { 'CN-3': 1 },
  metLate: 1,
  neverMet: 2,
  worstDelay: { by: 'PT26H5M', rule: 'CN-3', caseId: 'c9' },
  refusedRules: 0,
  drills: 0,
  ...changes,
})

export const backtest = (changes: Partial<Backtest> = {}): Backtest => ({
  backtestId: 'b1',
  state: 'DONE',
  policy: 'CN-2027.1+SD-2026.1',
  askedAt: '2026-03-28T02:00:00Z',
  events: 120,
  results: [result()],
  complete: true,
  unread: { unknown: 0, faulty: 0 },
  ...changes,
})

type Asked = [method: string, path: string, call: Call | undefined]

/** A server of rules: what it was asked, and what it answers to each path; `PUT /path` answers to that method alone. */
export class Server {
  asked: Asked[] = []
  answers: Record<string, unknown> = { '/policies': { items: [{ version: 'CN-2026.3', active: true }] } }
  download = vi.fn<Session['download']>()

  readonly api = ((path, call) => {
    const method = call?.method ?? 'GET'
    this.asked.push([method, path, call])
    const answer = this.answers[`${method} ${path}`] ?? this.answers[path]
    if (answer === undefined) throw new Error(`not asked for: ${method} ${path}`)
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
  }) as Session['api']

  /** What was asked for by other methods than GET. */
  get done() {
    return this.asked.filter(([method]) => method !== 'GET')
  }

  /** A version, with its history and what it says differently. */
  holds(pack: PackText) {
    const path = `/policies/packs/${pack.name}`
    this.answers[path] = pack
    this.answers[`${path}/history`] = {
      items: [{ step: 'EDITED', revision: 1, hash: pack.hash, by: 'li', at: pack.changedAt }],
    }
    this.answers[`${path}/diff`] = {
      version: pack.name,
      against: 'CN-2026.3',
      readable: true,
      entries: [
        {
          change: 'CHANGED',
          kind: 'clocks',
          id: 'CN-3',
          fields: [{ name: 'limit', before: '2 HOUR', after: '90 MINUTE' }],
        },
        { change: 'REMOVED', kind: 'calls', id: 'CN-9', fields: [{ name: 'when', before: 'true' }] },
      ],
    }
  }
}

function Address() {
  const { search } = useLocation()
  return <p data-testid="address">{search}</p>
}

export async function openRules(server: Server, at: string, ...roles: Role[]) {
  await open(server, at, <RulesPage />, ...roles)
  await screen.findByRole('heading', { level: 1 })
}

/** Shows something to somebody with these roles. */
export const open = (server: Server, at: string, shown: ReactNode, ...roles: Role[]) =>
  show(
    {
      claims: { login: 'wang', name: 'W', roles, region: '000000' },
      api: server.api,
      download: server.download,
    },
    <>
      <Address />
      {shown}
    </>,
    at,
  )
