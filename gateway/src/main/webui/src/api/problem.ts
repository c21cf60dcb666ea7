/** One fault of an RFC 9457 problem: `pointer` is a JSON pointer into the request body. */
export interface Fault {
  pointer: string
  code: string
  params?: Record<string, unknown>
}

export interface Problem {
  type?: string
  title?: string
  status: number
  code: string
  detail?: string
  faults?: Fault[]
  traceId?: string
}

/** Code of the problem that is made here when no answer came at all: the outcome is unknown. */
export const NO_ANSWER = 'no-answer'

/** Code of the problem that is made here when a file broke off on its way. */
export const CUT_OFF = 'cut-off'

export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title ?? problem.code)
    this.name = 'ProblemError'
  }
}

/** Reads the problem of an answer that is not 2xx; a body that is no problem still yields one. */
export async function problemOf(response: Response): Promise<Problem> {
  const fallback: Problem = { status: response.status, code: `http-${response.status}` }
  try {
    const body = (await response.json()) as Partial<Problem> | null
    if (body === null || typeof body !== 'object') return fallback
    return { ...fallback, ...body, code: body.code ?? codeOfType(body.type) ?? fallback.code }
  } catch {
    return fallback
  }
}

/** Whether asking again may help: what a caller did wrong stays wrong. */
export function mayPass(error: unknown): boolean {
  const { status } = asProblem(error)
  return status < 400 || status >= 500 || status === 429
}

export function asProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  return { status: 0, code: NO_ANSWER, detail: error instanceof Error ? error.message : undefined }
}

function codeOfType(type: string | undefined): string | undefined {
  return type?.startsWith('/problems/') === true ? type.slice('/problems/'.length) : undefined
}
