import { NO_ANSWER, ProblemError, problemOf } from './problem'

/** Gives the current access token; `fresh` asks for a renewed one after a 401. */
export type TokenSource = (fresh?: boolean) => Promise<string>

export interface Call {
  method?: 'GET' | 'POST'
  query?: Record<string, string | number | undefined>
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
}

/** Calls `/api/v1`; every answer that is not 2xx, and no answer at all, is thrown as a ProblemError. */
export type Api = <T>(path: string, call?: Call) => Promise<T>

const ANSWER_WITHIN_MS = 20_000

export function apiWith(token: TokenSource, fetcher: typeof fetch = (...args) => fetch(...args)): Api {
  return async <T>(path: string, call: Call = {}) => {
    let response = await send(fetcher, await token(), path, call)
    if (response.status === 401) response = await send(fetcher, await token(true), path, call)
    if (!response.ok) throw new ProblemError(await problemOf(response))
    return (response.status === 204 ? undefined : await response.json()) as T
  }
}

async function send(fetcher: typeof fetch, token: string, path: string, call: Call): Promise<Response> {
  const limit = AbortSignal.timeout(ANSWER_WITHIN_MS)
  try {
    return await fetcher(`/api/v1${path}${queryString(call.query)}`, {
      method: call.method ?? 'GET',
      headers: {
        accept: 'application/json, application/problem+json',
        authorization: `Bearer ${token}`,
        ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...call.headers,
      },
      body: call.body === undefined ? undefined : JSON.stringify(call.body),
      signal: call.signal ? AbortSignal.any([call.signal, limit]) : limit,
    })
  } catch (cause) {
    if (call.signal?.aborted === true) throw cause
    throw new ProblemError({ status: 0, code: NO_ANSWER })
  }
}

function queryString(query: Call['query']): string {
  const pairs = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== '')
  if (pairs.length === 0) return ''
  return `?${new URLSearchParams(pairs.map(([key, value]) => [key, String(value)])).toString()}`
}
