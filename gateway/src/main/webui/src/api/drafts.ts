import type { Api } from './http'
import type { Page } from './types'

/** The kinds of documents that people write; all others follow from what happens. */
export const DRAFT_KINDS = [
  'SUPERVISION_ORDER',
  'INTERVIEW_NOTICE',
  'ADVICE',
  'TRANSFER',
  'ENFORCEMENT_PROPOSAL',
] as const

/** Why somebody writes a document. */
export const SOURCES = ['LEADER_INSTRUCTION', 'SUPERIOR_FEEDBACK', 'OTHER'] as const
export type Source = (typeof SOURCES)[number]

export const DRAFT_STATUSES = ['drafted', 'returned', 'signed', 'withdrawn'] as const
export type DraftStatus = (typeof DRAFT_STATUSES)[number]

/** What a document by hand shall say. */
export interface Content {
  kind: string
  region: string
  enterprise?: string
  subject: string
  matter: string
  requirement: string
  responsibleUnit?: string
  responsiblePerson?: string
  contact: string
  /** The last day for the answer. */
  replyOn?: string
  /** The hazard or accident that it is about. */
  caseId?: string
  source: Source
  sourceBy?: string
  sourceOn?: string
  sourceWords?: string
  interviewAt?: string
  interviewPlace?: string
  interviewAttendees?: string
}

/** A draft of a document (公文草稿), and what became of it. A signed one is the document of the same id. */
export interface Draft extends Content {
  draftId: string
  status: DraftStatus
  revision: number
  issuer: string
  editors: string[]
  createdAt: string
  changedAt: string
  returned?: { reason: string; by: string; at: string }
  signed?: { by: string; at: string; number: string }
  mayChange: boolean
  maySign: boolean
  /** The document as it would be issued now; only when one draft is read. */
  preview?: string
}

const pathOf = (id: string) => `/notices/drafts/${encodeURIComponent(id)}`
const asRead = ({ revision }: Pick<Draft, 'revision'>) => ({ 'if-match': `"${revision}"` })

export const drafts = (
  api: Api,
  query: { status?: DraftStatus | undefined; cursor?: string | undefined },
  signal?: AbortSignal,
) => api<Page<Draft>>('/notices/drafts', { query: { ...query, limit: 50 }, signal })

export const draft = (api: Api, id: string, signal?: AbortSignal) => api<Draft>(pathOf(id), { signal })

export const makeDraft = (api: Api, content: Content, key: string) =>
  api<Draft>('/notices/drafts', { method: 'POST', body: content, headers: { 'idempotency-key': key } })

export const changeDraft = (api: Api, read: Draft, content: Content) =>
  api<Draft>(pathOf(read.draftId), { method: 'PUT', body: content, headers: asRead(read) })

export const withdrawDraft = (api: Api, read: Draft) =>
  api<Draft>(pathOf(read.draftId), { method: 'DELETE', headers: asRead(read) })

/** Signs what was read, which issues it. */
export const signDraft = (api: Api, read: Draft) =>
  api<Draft>(`${pathOf(read.draftId)}/signature`, { method: 'POST', headers: asRead(read) })

export const returnDraft = (api: Api, id: string, reason: string) =>
  api<Draft>(`${pathOf(id)}/return`, { method: 'POST', body: { reason } })
