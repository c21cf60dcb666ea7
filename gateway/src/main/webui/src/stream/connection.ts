import type { TokenSource } from '../api/http'
import { ProblemError, problemOf, asProblem, type Problem } from '../api/problem'
import type { Message } from './events'
import { readMessages } from './sse'

export interface Listener {
  onOpen: () => void
  onMessage: (message: Message) => void
  onDown: (why: Problem) => void
}

const SILENCE_MAX_MS = 15_000
const WAIT_FIRST_MS = 500
const WAIT_MAX_MS = 10_000
const RESUME_AFTER_MS = 200

/** Pause before the given attempt (1 is the first retry): doubling, bounded, spread by chance over its upper half. */
export function waitMs(attempt: number, chance: number): number {
  const full = Math.min(WAIT_MAX_MS, WAIT_FIRST_MS * 2 ** (attempt - 1))
  return full / 2 + (full / 2) * chance
}

/**
 * Keeps the live stream open until `signal` aborts: reads, resumes after the last seen id, and reconnects with a
 * growing pause. A stream that is silent for 15 s (three missed heartbeats) counts as broken; one that the server ends
 * with a `resume` message is taken up again without being called down.
 */
export async function keepOpen(token: TokenSource, listener: Listener, signal: AbortSignal): Promise<void> {
  const place: Place = { lastId: undefined, freshToken: false }
  let failures = 0
  while (!signal.aborted) {
    const end = await follow(token, listener, place, signal, () => (failures = 0))
    if (end === 'aborted') return
    failures = end === 'resume' ? 0 : failures + 1
    await pause(end === 'resume' ? RESUME_AFTER_MS : waitMs(failures, Math.random()), signal)
  }
}

interface Place {
  lastId: string | undefined
  freshToken: boolean
}

type End = 'resume' | 'down' | 'aborted'

/** One connection from its opening to its end. */
async function follow(
  token: TokenSource,
  listener: Listener,
  place: Place,
  signal: AbortSignal,
  onOpen: () => void,
): Promise<End> {
  const link = new Link(signal)
  let end = 'down' as End
  try {
    const response = await link.open(await token(place.freshToken), place.lastId)
    place.freshToken = false
    onOpen()
    listener.onOpen()
    await link.read(response, (message) => {
      if (message.id !== undefined && message.id !== '') place.lastId = message.id
      if (message.event === 'resume') {
        end = 'resume'
        place.freshToken = message.data.includes('token-expired')
      } else listener.onMessage(message)
    })
    if (end === 'down') listener.onDown({ status: 0, code: 'stream-closed' })
  } catch (error) {
    if (signal.aborted) return 'aborted'
    const problem = asProblem(error)
    place.freshToken = problem.status === 401
    if (refusesPosition(problem)) place.lastId = undefined
    listener.onDown(problem)
  } finally {
    link.close()
  }
  return end
}

class Link {
  private readonly abort = new AbortController()
  private watchdog: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly outer: AbortSignal) {
    outer.addEventListener('abort', this.close)
  }

  async open(token: string, lastId: string | undefined): Promise<Response> {
    this.alive()
    const response = await fetch('/api/v1/stream', {
      headers: {
        accept: 'text/event-stream',
        authorization: `Bearer ${token}`,
        ...(lastId === undefined ? {} : { 'last-event-id': lastId }),
      },
      cache: 'no-store',
      signal: this.abort.signal,
    })
    if (!response.ok) throw new ProblemError(await problemOf(response))
    return response
  }

  async read(response: Response, onMessage: (message: Message) => void): Promise<void> {
    if (response.body !== null) await readMessages(response.body, onMessage, this.alive)
  }

  readonly close = () => {
    clearTimeout(this.watchdog)
    this.outer.removeEventListener('abort', this.close)
    this.abort.abort()
  }

  private readonly alive = () => {
    clearTimeout(this.watchdog)
    this.watchdog = setTimeout(() => this.abort.abort(), SILENCE_MAX_MS)
  }
}

/** A refusal other than for login or rate means that the server cannot resume from our position: start anew. */
const refusesPosition = ({ status }: Problem) =>
  status >= 400 && status < 500 && status !== 401 && status !== 429

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms)
    function done() {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    signal.addEventListener('abort', done)
  })
}
