import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render } from '@testing-library/react'
import { Suspense, type ReactNode } from 'react'
import { MemoryRouter } from 'react-router'
import { vi } from 'vitest'
import { LiveProvider } from './desk/LiveProvider'
import { WordsProvider } from './i18n'
import type { Role } from './session/claims'
import { SessionProvider } from './session/SessionProvider'
import type { Session } from './session/session'

export type Sent = [path: string, body: unknown, key: string | undefined]

/** Answers what is sent, in turn; what is read is empty. */
export class Server {
  sent: Sent[] = []
  answers: (() => Promise<unknown>)[] = []

  readonly api = ((path, call) => {
    if (call?.method === undefined) return Promise.resolve({ items: [] })
    this.sent.push([path, call.body, call.headers?.['idempotency-key']])
    return (this.answers.shift() ?? (() => Promise.resolve({})))()
  }) as Session['api']
}

/** Opens a part of a page as a reload would: nothing is left of an earlier one but what the browser stores. */
export async function open(server: Server, part: ReactNode, login: string, ...roles: Role[]) {
  const claims = { login, name: login, roles, region: '370300' }
  const session = { claims, api: server.api, token: () => Promise.resolve('token') } as unknown as Session
  // The stream is of no concern here: it never answers.
  vi.stubGlobal('fetch', () => new Promise(() => undefined))
  const opening = Promise.resolve({ kind: 'open' as const, session })
  const page = (
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <WordsProvider>
        <Suspense>
          <SessionProvider opening={opening} failed={() => null}>
            <LiveProvider>
              <MemoryRouter>{part}</MemoryRouter>
            </LiveProvider>
          </SessionProvider>
        </Suspense>
      </WordsProvider>
    </QueryClientProvider>
  )
  await act(() => Promise.resolve(render(page)))
}
