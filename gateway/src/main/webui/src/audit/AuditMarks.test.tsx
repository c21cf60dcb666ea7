// @vitest-environment jsdom
import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Audit } from './types'
import type { Session } from '../session/session'
import { inANewBrowser, show } from '../testingSession'
import { AuditBanner, AuditPill } from './AuditMarks'

let answer: () => Promise<Audit>

inANewBrowser()

beforeEach(() => {
  localStorage.setItem('zhibao.locale', 'zh-CN')
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
  })
})

afterEach(() => {
  vi.useRealTimers()
})

const well = (): Audit => ({
  at: new Date().toISOString(),
  beatAt: new Date().toISOString(),
  sight: 'WATCHING',
  engineAnswers: true,
  findings: [],
})

async function opens() {
  const api = ((path: string) =>
    path === '/audit' ? answer() : new Promise(() => undefined)) as Session['api']
  const claims = { login: 'a', name: 'a', roles: ['duty-leader'], region: '370000' }
  await show(
    { claims, api },
    <>
      <AuditPill />
      <AuditBanner />
    </>,
  )
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
