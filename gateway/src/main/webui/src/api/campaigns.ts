import type { Sector } from './codes'
import type { Api, Download } from './http'
import type { Page } from './types'

/** Campaigns (专项行动): an authority launches one, and the regions below file returns (报送) to it by fixed days. */

export const CAMPAIGN_STATUSES = ['draft', 'launched', 'closed', 'ended', 'withdrawn'] as const
export type CampaignStatus = (typeof CAMPAIGN_STATUSES)[number]

export const FIGURES = [
  'screened',
  'found',
  'major',
  'rectified',
  'stopped',
  'penalties',
  'fines',
  'interviews',
  'transfers',
] as const
export type Figure = (typeof FIGURES)[number]

/** What happened since the return before; fines in yuan. */
export type Figures = Record<Figure, number>

export const RHYTHMS = ['MONTH', 'FORTNIGHT'] as const
export type Rhythm = (typeof RHYTHMS)[number]

/** Days are days in China. */
export interface Stage {
  name: string
  from: string
  to: string
  text: string
}

export interface Target {
  /** Name of the figure in capitals. */
  figure: string
  number: number
  unit: string
  reached?: number
}

/** What a campaign shall say. */
export interface CampaignContent {
  name: string
  from: string
  to: string
  /** All of the next level without any. */
  regions?: string[]
  sectors: Sector[]
  criteria?: string[]
  stages: Stage[]
  targets?: Target[]
  returnDays?: string[]
  returnEvery?: Rhythm
  returnFrom?: string
  basis: string
  text?: string
}

export const RETURN_STATES = ['coming', 'owed', 'filed', 'late', 'missing', 'released'] as const
export type ReturnState = (typeof RETURN_STATES)[number]

export interface ReturnCell {
  day: string
  state: ReturnState
  returnId?: string
  filedAt?: string
  /** How often it was filed, corrections counted. */
  filings?: number
}

export interface RegionRow {
  region: string
  days: ReturnCell[]
  totals: Figures
}

export interface Campaign extends CampaignContent {
  campaignId: string
  status: CampaignStatus
  revision: number
  issuer: string
  regions: string[]
  /** Of those that owe returns, whom the caller may see. */
  addressed: string[]
  criteria: string[]
  targets: Target[]
  returnDays: string[]
  editors?: string[]
  createdAt: string
  changedAt: string
  launched?: { by: string; at: string }
  ended?: { by: string; at: string; reason: string }
  standing: { asked: number; filed: number; missing: number }
  /** Only when one is read that is out. */
  returns?: { rows: RegionRow[]; totals: Figures }
  mayChange: boolean
  mayLaunch: boolean
  mayEnd: boolean
  mayFile: boolean
}

/** What is reported in a return. */
export interface Said extends Partial<Figures> {
  /** Whether it says that there is nothing to report (零报告). */
  zero: boolean
  text: string
  /** Why it is corrected. */
  reason?: string
}

export interface Filed {
  version: number
  figures: Figures
  zero: boolean
  text: string
  reason?: string
  by: string
  at: string
}

/** A return with all that was filed; the last one counts. */
export interface CampaignReturn {
  returnId: string
  campaignId: string
  campaign: string
  issuer: string
  region: string
  no: number
  day: string
  state: ReturnState
  askedAt: string
  dueAt: string
  filedAt?: string
  overdueSince?: string
  releasedAt?: string
  filings: Filed[]
  mayFile: boolean
}

const CAMPAIGNS = '/campaigns'
const pathOf = (id: string) => `${CAMPAIGNS}/${encodeURIComponent(id)}`
const asRead = ({ revision }: Pick<Campaign, 'revision'>) => ({ 'if-match': `"${revision}"` })

/** The newest first. */
export const campaigns = (
  api: Api,
  query: { status?: CampaignStatus | undefined; cursor?: string | undefined },
  signal?: AbortSignal,
) => api<Page<Campaign>>(CAMPAIGNS, { query: { ...query, limit: 50 }, signal })

export const campaign = (api: Api, id: string, signal?: AbortSignal) => api<Campaign>(pathOf(id), { signal })

export const campaignReturn = (api: Api, id: string, signal?: AbortSignal) =>
  api<CampaignReturn>(`${CAMPAIGNS}/returns/${encodeURIComponent(id)}`, { signal })

/** The same key with the same content is one draft, however often it is sent. */
export const draftCampaign = (api: Api, content: CampaignContent, key: string) =>
  api<Campaign>(CAMPAIGNS, { method: 'POST', body: content, headers: { 'idempotency-key': key } })

export const changeCampaign = (api: Api, read: Campaign, content: CampaignContent) =>
  api<Campaign>(pathOf(read.campaignId), { method: 'PUT', body: content, headers: asRead(read) })

export const withdrawCampaign = (api: Api, read: Campaign) =>
  api<Campaign>(pathOf(read.campaignId), { method: 'DELETE', headers: asRead(read) })

/** Launches what was read. */
export const launchCampaign = (api: Api, read: Campaign) =>
  api<Campaign>(`${pathOf(read.campaignId)}/launch`, { method: 'POST', headers: asRead(read) })

/** Files the return of the own region for that day, or a correction of it. */
export const fileReturn = (api: Api, campaignId: string, day: string, said: Said) =>
  api<CampaignReturn>(`${pathOf(campaignId)}/returns/${day}`, { method: 'POST', body: said })

/** All returns that the caller may see, as CSV. */
export const returnsTable = (download: Download, campaignId: string) =>
  download(`${pathOf(campaignId)}/returns`)

/** Whether something may be filed for it, or corrected; whose it is the service says. */
export const isOpen = (state: ReturnState) => state !== 'coming' && state !== 'released'
