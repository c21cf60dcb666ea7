import type { Audit } from '../audit/types'
import type { Clock } from './clock'
import type { Exposure } from './exposure'
import type { Api, Call, Download } from './http'
import type { Supervision, SupervisionEntry } from './supervision'
import type { Match, Ruling, Suspicion, SuspicionKind, SuspicionState } from './suspicion'
import type {
  Accident,
  Escalation,
  Hazard,
  JournalEntry,
  ListedEscalation,
  Page,
  Penalty,
  Receipt,
  Subject,
} from './types'

const PAGE = 200
const PAGES_MAX = 50

/** All pages of a list, at most 10,000 rows: beyond that a desk needs a filter, not more rows. */
async function everything<T>(api: Api, path: string, call: Call): Promise<T[]> {
  const all: T[] = []
  let cursor: string | undefined
  for (let page = 0; page < PAGES_MAX; page++) {
    const answer = await api<Page<T>>(path, { ...call, query: { ...call.query, limit: PAGE, cursor } })
    all.push(...answer.items)
    cursor = answer.next ?? undefined
    if (cursor === undefined) break
  }
  return all
}

export type EscalationStatus = 'open' | 'acknowledged' | 'all'

export const escalationsOf = (
  api: Api,
  query: { status: EscalationStatus; caseId?: string },
  signal?: AbortSignal,
) => everything<ListedEscalation>(api, '/escalations', { query, signal })

export const recentlyAcknowledged = (api: Api, signal?: AbortSignal) =>
  api<Page<ListedEscalation>>('/escalations', { query: { status: 'acknowledged', limit: PAGE }, signal })

export const acknowledge = (api: Api, escalationId: string) =>
  api<Escalation & { version?: number }>(`/escalations/${encodeURIComponent(escalationId)}/acknowledgement`, {
    method: 'POST',
    body: {},
  })

export const clocksOf = (api: Api, caseId: string, signal?: AbortSignal) =>
  everything<Clock>(api, '/clocks', { query: { caseId }, signal })

export const breachedClocks = (api: Api, signal?: AbortSignal) =>
  everything<Clock>(api, '/clocks', { query: { status: 'breached' }, signal })

/** The clocks whose extension waits for somebody to decide. */
export const extensionRequests = (api: Api, signal?: AbortSignal) =>
  everything<Clock>(api, '/clocks', { query: { extension: 'requested' }, signal })

const folder = (subject: Subject) => (subject === 'HAZARD' ? 'hazards' : 'accidents')

export const hazard = (api: Api, id: string, signal?: AbortSignal) =>
  api<Hazard>(`/hazards/${encodeURIComponent(id)}`, { signal })

export const accident = (api: Api, id: string, signal?: AbortSignal) =>
  api<Accident>(`/accidents/${encodeURIComponent(id)}`, { signal })

export const penalty = (api: Api, id: string, signal?: AbortSignal) =>
  api<Penalty>(`/penalties/${encodeURIComponent(id)}`, { signal })

/** The newest months of a county or unit, the last one first. */
export const exposures = (api: Api, caseId: string, signal?: AbortSignal) =>
  api<Page<Exposure>>('/exposures', { query: { caseId, limit: 12 }, signal })

export type ListName = 'hazards' | 'accidents'

/** A selection from a list, by the list's own parameters. */
export type Selected = Record<string, string>

const LIST_PAGE = 50

/** One page of the ledger, newest first. */
export const casesOf = <T>(
  api: Api,
  list: ListName,
  query: Selected & { cursor?: string },
  signal?: AbortSignal,
) => api<Page<T>>(`/${list}`, { query: { ...query, limit: LIST_PAGE }, signal })

/** What goes out as a table: a list, or figures. */
export type Exported = ListName | `statistics/${'accidents' | 'hazards' | 'national-return' | 'quality'}`

export const exportOf = (
  download: Download,
  list: Exported,
  query: Selected & { format: string },
  signal?: AbortSignal,
) => download(`/${list}/export`, { query, signal })

export const historyOf = (api: Api, subject: Subject, id: string, signal?: AbortSignal) =>
  api<{ items: JournalEntry[] }>(`/${folder(subject)}/${encodeURIComponent(id)}/history`, { signal })

export const supervisions = (api: Api, query: { cursor?: string }, signal?: AbortSignal) =>
  api<Page<Supervision>>('/supervisions', { query: { ...query, limit: 50 }, signal })

export const supervisionsOf = (api: Api, caseId: string, signal?: AbortSignal) =>
  everything<Supervision>(api, '/supervisions', { query: { caseId }, signal })

export const supervisionHistory = (api: Api, supervisionId: string, signal?: AbortSignal) =>
  api<{ entries: SupervisionEntry[] }>(`/supervisions/${encodeURIComponent(supervisionId)}/history`, {
    signal,
  })

export interface SuspicionQuery {
  state?: SuspicionState | undefined
  kind?: SuspicionKind | undefined
  cursor?: string | undefined
}

export const suspicions = (api: Api, query: SuspicionQuery, signal?: AbortSignal) =>
  api<Page<Suspicion>>('/suspicions', { query: { ...query, limit: 50 }, signal })

export const suspicionsOf = (api: Api, caseId: string, signal?: AbortSignal) =>
  everything<Suspicion>(api, '/suspicions', { query: { caseId }, signal })

/** Which accident a signal or tip was taken to speak of. */
export const matchesOf = (api: Api, caseId: string, signal?: AbortSignal) =>
  everything<Match>(api, '/suspicions/matches', { query: { caseId }, signal })

export const suspicion = (api: Api, id: string, signal?: AbortSignal) =>
  api<Suspicion>(`/suspicions/${encodeURIComponent(id)}`, { signal })

/** Rules on a suspicion. The same key with the same ruling is one ruling, however often it is sent. */
export const ruleOn = (api: Api, id: string, key: string, ruling: Ruling) =>
  api<Suspicion>(`/suspicions/${encodeURIComponent(id)}/ruling`, {
    method: 'POST',
    body: ruling,
    headers: { 'idempotency-key': key },
  })

/**
 * Does what the path below `/api/v1` stands for, such as `/escalations/…/snooze`. The same key with the same words is one
 * act, where the service looks at keys.
 */
export const act = (api: Api, path: string, key: string, body: Record<string, unknown>) =>
  api<unknown>(path, { method: 'POST', body, headers: { 'idempotency-key': key } })

export const listSupervision = (
  api: Api,
  supervisionId: string,
  body: { rectifyBy: string; reason: string },
) => api<Supervision>(`/supervisions/${encodeURIComponent(supervisionId)}/listing`, { method: 'POST', body })

export const audit = (api: Api, signal?: AbortSignal) => api<Audit>('/audit', { signal })

/** Files a hazard or an accident. The same key with the same body yields the same receipt, however often it is sent. */
export const file = (api: Api, subject: Subject, key: string, body: unknown) =>
  api<Receipt>(`/${folder(subject)}`, { method: 'POST', body, headers: { 'idempotency-key': key } })
