// @vitest-environment jsdom
import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
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

const silences: [string, (lastBeat: Audit) => Promise<Audit>][] = [
  ['its process is gone', () => Promise.reject(new Error('away'))],
  ['no answer ever comes', () => new Promise(() => undefined)],
  [
    'its process answers and does no work',
    (lastBeat) => Promise.resolve({ ...lastBeat, at: new Date().toISOString() }),
  ],
]

/** Last signs of life all around the moments at which the desk asks and draws. */
const sinceTheDeskOpened = [10, 1_490, 2_740, 3_990, 4_999, 5_240]

describe.each(silences)('when %s', (_, silent) => {
  it.each(sinceTheDeskOpened)(
    'says so within half a minute of the last sign of life, %d ms after the desk opened',
    async (alive) => {
      answer = () => Promise.resolve(well())
      await opens()
      await passes(alive)
      const lastBeat = well()
      answer = () => silent(lastBeat)
      expect(screen.getByText('审计正常')).toBeTruthy()
      await passes(18_000)
      expect(screen.queryByRole('alert')).toBeNull()
      await passes(11_900)
      expect(screen.getByRole('alert').textContent).toContain('审计进程没有信号')
    },
  )
})

it('is well again as soon as the auditor is', async () => {
  answer = () => Promise.reject(new Error('away'))
  await opens()
  await passes(29_000)
  expect(screen.getByRole('alert')).toBeTruthy()
  answer = () => Promise.resolve(well())
  await passes(6_000)
  expect(screen.queryByRole('alert')).toBeNull()
})

it('counts the way of an answer as silence', async () => {
  let arrives: (told: Audit) => void = () => undefined
  answer = () => new Promise((resolve) => (arrives = resolve))
  await opens()
  const old = well()
  await passes(15_000)
  await act(async () => {
    arrives(old)
    await vi.advanceTimersByTimeAsync(1_000)
  })
  answer = () => Promise.reject(new Error('away'))
  expect(screen.queryByRole('alert')).toBeNull()
  await passes(12_900)
  expect(screen.getByRole('alert')).toBeTruthy()
})

it.each([
  ['zh-CN', '审计不全', '内存已满', '未核对案件 37 起（同时最多核对 10000 起）。', '未核对的决定 512 项'],
  ['en', 'Audit partial', 'memory of the auditor is full', 'Cases not checked: 37 (at most 10000', '512'],
])('says in %s how many cases are not checked, and why', async (locale, pill, why, count, decisions) => {
  localStorage.setItem('zhibao.locale', locale)
  answer = () => Promise.resolve({ ...well(), casesNotFollowed: 37, casesMax: 10_000, notJudged: 512 })
  await opens()
  expect(screen.getByText(pill)).toBeTruthy()
  expect(screen.getByRole('alert').textContent).toContain(why)
  expect(screen.getByText(count, { exact: false })).toBeTruthy()
  expect(screen.getByTitle(decisions, { exact: false })).toBeTruthy()
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
