import type { Source } from './drafts'
import type { Api } from './http'
import type { Measure } from './measures'
import type { Page, Summary } from './types'

export const NOTICE_STATUSES = ['issued', 'served', 'replied', 'accepted', 'returned'] as const
export type NoticeStatus = (typeof NOTICE_STATUSES)[number]

/** Something that somebody says was done at a time, and when the server took it. */
export interface Recorded {
  at: string
  by: string
  recordedAt: string
}

/** An official document (公文), and how far it came: received, answered, and the answer reviewed. */
export interface Notice {
  noticeId: string
  /** What it is about. Towards the clocks the document is a case of its own, under its own id. */
  caseId: string
  kind: string
  status: NoticeStatus
  number: string
  issuer: string
  addressee: string
  issuedAt: string
  replyBy?: string
  receipt?: Recorded
  /** The newest one. */
  reply?: Recorded
  /** Of the newest answer. */
  review?: { accepted: boolean; reason: string; by: string; at: string }
  /** The limit of the answer that is owed, once it has passed. */
  overdueSince?: string
  /** The document that this one reminds of or hands over. */
  about?: { noticeId: string; number?: string }
  /** Which reminder about that document it is. */
  reminder?: number
  mayReceive?: boolean
  mayReply?: boolean
  mayReview?: boolean
  /** Whether the caller may record the interview that it announces. */
  mayRecord?: boolean
  /** Title of what somebody wrote by hand, and why they did. */
  subject?: string
  source?: Source
  region: string
  summary: Summary
  exercise?: boolean
  /** These only when one notice is read. */
  basis?: string
  text?: string
  replyText?: string
  /** The measures by which it is answered. */
  plan?: Measure[]
  /** Whether there are minutes of the interview that it announces; not every answer says so. */
  interviewRecorded?: boolean
}

export interface NoticeQuery {
  region?: string | undefined
  status?: NoticeStatus | undefined
  /** Late and not answered now. */
  overdue?: 'true' | undefined
  caseId?: string | undefined
  source?: Source | undefined
  cursor?: string | undefined
}

/** How the documents about the matters of a city were answered; a reminder asks for no answer of its own. */
export interface Replies {
  city: string
  asked: number
  inTime: number
  late: number
  open: number
  overdue: number
}

export const notice = (api: Api, id: string, signal?: AbortSignal) =>
  api<Notice>(`/notices/${encodeURIComponent(id)}`, { signal })

export const notices = (api: Api, query: NoticeQuery, signal?: AbortSignal) =>
  api<Page<Notice>>('/notices', { query: { ...query, limit: 50 }, signal })

/** Counts of the documents that were issued from one day to another, both included; the most overdue first. */
export const repliesByCity = (
  api: Api,
  query: { region?: string | undefined; from?: string | undefined; to?: string | undefined },
  signal?: AbortSignal,
) => api<{ items: Replies[] }>('/notices/replies', { query, signal })

/** Whether it was written about no hazard or accident. */
export const isItsOwnCase = ({ caseId, noticeId }: Pick<Notice, 'caseId' | 'noticeId'>) => caseId === noticeId

/** Whether a document asks for an answer at all. */
export const asksForAnswer = ({ kind }: Pick<Notice, 'kind'>) => kind !== 'SUPERVISION_LIFTING'

/** Whether an answer is owed: there is none yet, or it was returned. */
export const owesAnswer = (notice: Pick<Notice, 'kind' | 'status'>) =>
  asksForAnswer(notice) && notice.status !== 'replied' && notice.status !== 'accepted'

export const isOverdue = (notice: Pick<Notice, 'kind' | 'status' | 'overdueSince'>) =>
  owesAnswer(notice) && notice.overdueSince !== undefined
