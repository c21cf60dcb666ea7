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

/** Pause before the given attempt (1 is the first retry): doubling, bounded, spread by chance over its upper half. */
export function waitMs(attempt: number, chance: number): number {
  const full = Math.min(WAIT_MAX_MS, WAIT_FIRST_MS * 2 ** (attempt - 1))
  return full / 2 + (full / 2) * chance
}

/**
 * Keeps the live stream open until `signal` aborts: reads, resumes after the last seen id, and reconnects with a
 * growing pause. A stream that is silent for 15 s (three missed heartbeats) counts as broken.
 */
export async function keepOpen(token: TokenSource, listener: Listener, signal: AbortSignal): Promise<void> {
  let lastId: string | undefined
  let attempt = 0
  let refused = false
  while (!signal.aborted) {
    const link = new Link(signal)
    try {
      const response = await link.open(await token(refused), lastId)
      attempt = 0
      refused = false
      listener.onOpen()
      await link.read(response, (message) => {
        if (message.id !== undefined && message.id !== '') lastId = message.id
        listener.onMessage(message)
      })
      listener.onDown({ status: 0, code: 'stream-closed' })
    } catch (error) {
      if (wasAborted(signal)) return
      const problem = asProblem(error)
      refused = problem.status === 401
      if (refusesPosition(problem)) lastId = undefined
      listener.onDown(problem)
    } finally {
      link.close()
    }
    attempt += 1
    await pause(waitMs(attempt, Math.random()), signal)
  }
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

const wasAborted = (signal: AbortSignal) => signal.aborted

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
