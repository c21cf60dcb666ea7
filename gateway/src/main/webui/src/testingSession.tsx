import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, configure, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Suspense, type ReactNode } from 'react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, vi } from 'vitest'
import { ConfigProvider } from 'antd'
import { LiveProvider } from './desk/LiveProvider'
import { WordsProvider } from './i18n'
import type { Claims, Role } from './session/claims'
import { SessionProvider } from './session/SessionProvider'
import type { Session } from './session/session'
import { stubBrowser } from './testing'

/** Each test of the file begins in an English browser that has stored nothing and whose stream never answers. */
export function inANewBrowser() {
  // A machine that builds other things meanwhile may take its time.
  configure({ asyncUtilTimeout: 15_000 })
  beforeEach(() => {
    stubBrowser()
    vi.stubGlobal('fetch', () => new Promise(() => undefined))
    localStorage.setItem('zhibao.locale', 'en')
  })
  afterEach(() => {
    cleanup()
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
    localStorage.clear()
    sessionStorage.clear()
  })
}

/** Somebody who is logged in, as far as a test is about them. */
interface Somebody {
  claims: Partial<Claims>
  api: Session['api']
  download?: Session['download']
}

/**
 * Shows them a part of the desk, at an address where that matters; without styles, because jsdom would go through all of them at
 * each look at an element.
 */
export async function show(somebody: Somebody, part: ReactNode, at = '/') {
  const session = { token: () => Promise.resolve('token'), ...somebody } as unknown as Session
  const opening = Promise.resolve({ kind: 'open' as const, session })
  const page = (
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <ConfigProvider theme={{ zeroRuntime: true }}>
        <WordsProvider>
          <Suspense>
            <SessionProvider opening={opening} failed={() => null}>
              <LiveProvider>
                <MemoryRouter initialEntries={[at]}>{part}</MemoryRouter>
              </LiveProvider>
            </SessionProvider>
          </Suspense>
        </WordsProvider>
      </ConfigProvider>
    </QueryClientProvider>
  )
  await act(() => Promise.resolve(render(page)))
}

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
export const open = (server: Server, part: ReactNode, login: string, ...roles: Role[]) =>
  show({ claims: { login, name: login, roles, region: '370300' }, api: server.api }, part)

/**
 * Takes an option of a list as people do: where the list was just closing, or something that came late closed it, they open it
 * again.
 */
export async function pick(list: HTMLElement, option: string) {
  const user = userEvent.setup({ delay: null })
  await waitFor(async () => {
    if (list.getAttribute('aria-expanded') !== 'true') await user.click(list)
    await user.click(screen.getByTitle(option))
  })
}
