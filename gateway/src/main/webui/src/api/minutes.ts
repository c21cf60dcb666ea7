import type { Api } from './http'
import { ProblemError } from './problem'

/** What the issuer says of an interview: who came and what was said, or that nobody came and why. */
export interface Interviewed {
  attended: boolean
  heldAt: string
  place?: string
  attendees?: string[]
  said?: string
  requirements?: string[]
  promise?: string
  absence?: string
}

/** The minutes of an interview (约谈纪要). */
export interface Minutes extends Interviewed {
  noticeId: string
  by: string
  recordedAt: string
  text: string
}

const pathOf = (noticeId: string) => `/notices/${encodeURIComponent(noticeId)}/minutes`

/** Null while nobody recorded the interview. */
export const minutes = (api: Api, noticeId: string, signal?: AbortSignal): Promise<Minutes | null> =>
  api<Minutes>(pathOf(noticeId), { signal }).catch((error: unknown) => {
    if (error instanceof ProblemError && error.problem.status === 404) return null
    throw error
  })

export const recordInterview = (api: Api, noticeId: string, interview: Interviewed) =>
  api<Minutes>(pathOf(noticeId), { method: 'POST', body: interview })
