// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Audit } from './types'
import { LiveProvider } from '../desk/LiveProvider'
import { WordsProvider } from '../i18n'
import { SessionProvider } from '../session/SessionProvider'
import type { Session } from '../session/session'
import { AuditBanner, AuditPill } from './AuditMarks'

let answer: () => Promise<Audit>

beforeEach(() => {
  vi.stubGlobal('fetch', () => new Promise<Response>(() => undefined))
  localStorage.setItem('zhibao.locale', 'zh-CN')
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
  })
})

afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const well = (): Audit => ({
  at: new Date().toISOString(),
  beatAt: new Date().toISOString(),
  sight: 'WATCHING',
  engineAnswers: true,
  findings: [],
})

async function opens() {
  const session = {
    claims: {
      login: 'a',
      name: 'a',
      roles: ['duty-leader'],
      region: '370000',
      desk: undefined,
      enterprise: undefined,
    },
    api: ((path: string) => (path === '/audit' ? answer() : new Promise(() => undefined))) as Session['api'],
    token: () => Promise.resolve('token'),
  } as unknown as Session
  const opening = Promise.resolve({ kind: 'open' as const, session })
  const page = (
    <QueryClientProvider client={new QueryClient()}>
      <WordsProvider>
        <Suspense>
          <SessionProvider opening={opening} failed={() => null}>
            <LiveProvider>
              <AuditPill />
              <AuditBanner />
            </LiveProvider>
          </SessionProvider>
        </Suspense>
      </WordsProvider>
    </QueryClientProvider>
  )
  await act(() => Promise.resolve(render(page)))
  await passes(1_000)
}

const passes = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

it('says plainly that the auditor is silent, half a minute after its last sign of life', async () => {
  answer = () => Promise.resolve(well())
  await opens()
  expect(screen.getByText('审计正常')).toBeTruthy()
  expect(screen.queryByRole('alert')).toBeNull()
  answer = () => Promise.reject(new Error('away'))
  await passes(25_000)
  expect(screen.queryByRole('alert')).toBeNull()
  await passes(8_000)
  expect(screen.getByRole('alert').textContent).toContain('审计进程没有信号')
  answer = () => Promise.resolve(well())
  await passes(6_000)
  expect(screen.queryByRole('alert')).toBeNull()
})

it('says what the auditor found', async () => {
  answer = () =>
    Promise.resolve({
      ...well(),
      findings: [{ kind: 'MISSING', foundAt: new Date().toISOString(), eventIds: [] }],
    })
  await opens()
  expect(screen.getByRole('alert').textContent).toContain('审计发现')
  expect(screen.getByText('漏发 1 项')).toBeTruthy()
})
