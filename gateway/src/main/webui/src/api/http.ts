import { CUT_OFF, NO_ANSWER, ProblemError, problemOf } from './problem'

/** Gives the current access token; `fresh` asks for a renewed one after a 401. */
export type TokenSource = (fresh?: boolean) => Promise<string>

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  query?: Record<string, string | number | undefined>
  body?: unknown
  /** A body that is no JSON, instead of `body`. */
  text?: { type: string; content: string }
  headers?: Record<string, string>
  signal?: AbortSignal
}

/** Calls `/api/v1`; every answer that is not 2xx, and no answer at all, is thrown as a ProblemError. */
export type Api = <T>(path: string, call?: Call) => Promise<T>

/** A file of the server, with the name that the server gives it. */
export interface Received {
  name: string
  content: Blob
}

/** Fetches a file from `/api/v1`; fails like {@link Api}, and when the file breaks off. */
export type Download = (path: string, call?: Call) => Promise<Received>

const ANSWER_WITHIN_MS = 20_000

const browserFetch: typeof fetch = (...args) => fetch(...args)

/** Without a source of tokens it calls as anybody may, without a login. */
export function apiWith(token: TokenSource | undefined, fetcher = browserFetch): Api {
  return async <T>(path: string, call: Call = {}) => {
    const within = () => AbortSignal.timeout(ANSWER_WITHIN_MS)
    const response = await answered({ token, fetcher, within }, path, call)
    return (response.status === 204 ? undefined : await response.json()) as T
  }
}

export function downloadWith(token: TokenSource, fetcher = browserFetch): Download {
  return async (path, call = {}) => {
    const late = new AbortController()
    // The first byte has to come in time; how long the rest takes is for the size of the file to say.
    const timer = setTimeout(() => late.abort(), ANSWER_WITHIN_MS)
    const response = await answered({ token, fetcher, within: () => late.signal }, path, {
      ...call,
      headers: { accept: '*/*', ...call.headers },
    }).finally(() => clearTimeout(timer))
    try {
      return { name: nameOf(response) ?? 'download', content: await response.blob() }
    } catch (cause) {
      if (call.signal?.aborted === true) throw cause
      throw new ProblemError({ status: 0, code: CUT_OFF })
    }
  }
}

const nameOf = (response: Response) =>
  /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1]

interface Way {
  token: TokenSource | undefined
  fetcher: typeof fetch
  within: () => AbortSignal
}

async function answered(way: Way, path: string, call: Call): Promise<Response> {
  let response = await send(way, await way.token?.(), path, call)
  if (response.status === 401 && way.token !== undefined) {
    response = await send(way, await way.token(true), path, call)
  }
  if (!response.ok) throw new ProblemError(await problemOf(response))
  return response
}

async function send(
  { fetcher, within }: Way,
  token: string | undefined,
  path: string,
  call: Call,
): Promise<Response> {
  const limit = within()
  const type = call.text?.type ?? (call.body === undefined ? undefined : 'application/json')
  try {
    return await fetcher(`/api/v1${path}${queryString(call.query)}`, {
      method: call.method ?? 'GET',
      headers: {
        accept: 'application/json, application/problem+json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(type === undefined ? {} : { 'content-type': type }),
        ...call.headers,
      },
      body: call.text?.content ?? (call.body === undefined ? undefined : JSON.stringify(call.body)),
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
