import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { vi } from 'vitest'
import type { Campaign, CampaignReturn, Figures } from '../api/campaigns'
import type { Call } from '../api/http'
import { CasePage } from '../cases/CasePage'
import type { Role } from '../session/claims'
import type { Session } from '../session/session'
import { show } from '../testingSession'
import { CampaignPage } from './CampaignPage'
import { CampaignsPage } from './CampaignsPage'

export const figures = (changes: Partial<Figures> = {}): Figures => ({
  screened: 0,
  found: 0,
  major: 0,
  rectified: 0,
  stopped: 0,
  penalties: 0,
  fines: 0,
  interviews: 0,
  transfers: 0,
  ...changes,
})

export const campaign = (changes: Partial<Campaign> = {}): Campaign => ({
  campaignId: 'c1',
  name: '燃气安全专项整治',
  status: 'launched',
  revision: 2,
  issuer: '370300',
  from: '2026-04-01',
  to: '2026-09-30',
  sectors: ['GAS'],
  criteria: ['G23-04-2'],
  regions: [],
  addressed: ['370302', '370303'],
  stages: [{ name: '动员部署', from: '2026-04-01', to: '2026-04-15', text: '制定方案' }],
  targets: [{ figure: 'SCREENED', number: 100, unit: '个', reached: 70 }],
  returnDays: ['2026-04-30', '2026-05-31'],
  basis: '市安委会办公室部署',
  createdAt: '2026-04-01T01:00:00Z',
  changedAt: '2026-04-01T02:00:00Z',
  launched: { by: 'leader', at: '2026-04-01T02:00:00Z' },
  standing: { asked: 3, filed: 1, missing: 1 },
  returns: {
    rows: [
      {
        region: '370302',
        days: [
          { day: '2026-04-30', state: 'filed', returnId: 'r1', filedAt: '2026-04-29T02:00:00Z', filings: 2 },
          { day: '2026-05-31', state: 'owed', returnId: 'r2' },
        ],
        totals: figures({ screened: 70, found: 3 }),
      },
      {
        region: '370303',
        days: [
          { day: '2026-04-30', state: 'missing', returnId: 'r3' },
          { day: '2026-05-31', state: 'coming' },
        ],
        totals: figures(),
      },
    ],
    totals: figures({ screened: 70, found: 3 }),
  },
  mayChange: false,
  mayLaunch: false,
  mayEnd: false,
  mayFile: false,
  ...changes,
})

export const filedReturn: CampaignReturn = {
  returnId: 'r1',
  campaignId: 'c1',
  campaign: '燃气安全专项整治',
  issuer: '370300',
  region: '370302',
  no: 1,
  day: '2026-04-30',
  state: 'filed',
  askedAt: '2026-04-01T02:00:00Z',
  dueAt: '2026-04-30T16:00:00Z',
  filedAt: '2026-04-29T02:00:00Z',
  filings: [
    {
      version: 1,
      figures: figures({ screened: 60 }),
      zero: false,
      text: '已排查',
      by: 'a',
      at: '2026-04-29T02:00:00Z',
    },
    {
      version: 2,
      figures: figures({ screened: 70 }),
      zero: false,
      text: '已排查完',
      reason: '漏统计',
      by: 'b',
      at: '2026-04-29T03:00:00Z',
    },
  ],
  mayFile: true,
}

/** A server of campaigns: what it was asked for and told, and what it answers. */
export class Server {
  held: Campaign[] = [campaign()]
  asked: Call['query'][] = []
  sent: { path: string; method: string; body: unknown; headers: Call['headers'] }[] = []
  failure: Error | undefined
  download = vi.fn<Session['download']>(() =>
    Promise.resolve({ name: 'returns.csv', content: new Blob(['x']) }),
  )

  readonly api = ((path, call) => {
    if (call?.method !== undefined) {
      this.sent.push({ path, method: call.method, body: call.body, headers: call.headers })
      return this.failure === undefined ? Promise.resolve(this.held[0]) : Promise.reject(this.failure)
    }
    if (path === '/campaigns') {
      this.asked.push(call?.query)
      return Promise.resolve({ items: this.held })
    }
    if (path === '/campaigns/returns/r1') return Promise.resolve(filedReturn)
    return Promise.resolve(
      this.held.find(({ campaignId }) => path === `/campaigns/${campaignId}`) ?? { items: [] },
    )
  }) as Session['api']
}

export const open = (server: Server, at: string, region: string, ...roles: Role[]) =>
  show(
    { claims: { login: 'wang', name: 'W', roles, region }, api: server.api, download: server.download },
    <Routes>
      <Route path="campaigns" element={<CampaignsPage />} />
      <Route path="campaigns/:id" element={<CampaignPage />} />
      <Route path="cases/:subject/:id" element={<CasePage />} />
    </Routes>,
    at,
  )

export const user = () => userEvent.setup({ delay: null })
export const row = (name: RegExp) => screen.findByRole('row', { name })
