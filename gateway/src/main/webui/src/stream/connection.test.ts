import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Problem } from '../api/problem'
import { keepOpen, waitMs } from './connection'

type Answer = { status?: number; text?: string }

/** Answers the stream requests in turn, then never again; remembers what was asked. */
function server(...answers: Answer[]) {
  const asked: { lastId: string | null; token: string | null }[] = []
  vi.stubGlobal('fetch', (_: string, { headers, signal }: RequestInit) => {
    const sent = new Headers(headers)
    asked.push({ lastId: sent.get('last-event-id'), token: sent.get('authorization') })
    const answer = answers.shift()
    if (answer !== undefined)
      return Promise.resolve(new Response(answer.text ?? '', { status: answer.status ?? 200 }))
    return new Promise((_resolve, reject) =>
      signal?.addEventListener('abort', () => reject(new Error('aborted'))),
    )
  })
  return asked
}

function listening() {
  const abort = new AbortController()
  const seen: string[] = []
  const down: Problem[] = []
  const token = vi.fn((fresh?: boolean) => Promise.resolve(fresh === true ? 'renewed' : 'token'))
  const listener = {
    onOpen: () => seen.push('open'),
    onMessage: ({ event }: { event: string }) => seen.push(event),
    onDown: (problem: Problem) => down.push(problem),
  }
  return { seen, down, stop: () => abort.abort(), run: () => keepOpen(token, listener, abort.signal) }
}

const message = (id: string, event: string, data = '{}') => `id: ${id}\nevent: ${event}\ndata: ${data}\n\n`

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the connection', () => {
  it('resumes after the last id it has seen', async () => {
    const asked = server({ text: message('p1', 'hello') + message('p2', 'clock-met') }, {})
    const { run, stop, down } = listening()
    const running = run()
    await vi.advanceTimersByTimeAsync(600)
    stop()
    await running
    expect(asked.map(({ lastId }) => lastId).slice(0, 2)).toEqual([null, 'p2'])
    expect(down[0]?.code).toBe('stream-closed')
  })

  it('starts anew when the server no longer knows the position', async () => {
    const asked = server({ text: message('old', 'hello') }, { status: 410 })
    const { run, stop } = listening()
    const running = run()
    await vi.advanceTimersByTimeAsync(3_000)
    stop()
    await running
    expect(asked.map(({ lastId }) => lastId)).toEqual([null, 'old', null])
  })

  it('is not called down when the server asks to come back, and then brings a fresh token', async () => {
    const asked = server({ text: message('p3', 'resume', '{"reason":"token-expired"}') })
    const { run, stop, down, seen } = listening()
    const running = run()
    await vi.advanceTimersByTimeAsync(250)
    stop()
    await running
    expect(down).toEqual([])
    expect(seen).toEqual(['open'])
    expect(asked[1]).toEqual({ lastId: 'p3', token: 'Bearer renewed' })
  })

  it('renews the token after a 401', async () => {
    const asked = server({ status: 401 })
    const { run, stop } = listening()
    const running = run()
    await vi.advanceTimersByTimeAsync(600)
    stop()
    await running
    expect(asked.map(({ token }) => token)).toEqual(['Bearer token', 'Bearer renewed'])
  })

  it('counts as broken after 15 s of silence', async () => {
    const asked = server()
    const { run, stop, down } = listening()
    const running = run()
    await vi.advanceTimersByTimeAsync(14_900)
    expect(asked).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(asked).toHaveLength(2)
    expect(down).toHaveLength(1)
    stop()
    await running
  })
})

describe('the pause before a retry', () => {
  it('doubles, stays bounded and is spread by chance', () => {
    expect([1, 2, 3].map((attempt) => waitMs(attempt, 1))).toEqual([500, 1000, 2000])
    expect(waitMs(50, 1)).toBe(10_000)
    expect(waitMs(1, 0)).toBe(250)
  })
})
