// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react'
import { Suspense, type ReactNode } from 'react'
import { afterEach, expect, it } from 'vitest'
import { NO_ANSWER, ProblemError } from '../api/problem'
import type { Call } from '../api/http'
import { SessionProvider } from '../session/SessionProvider'
import type { Session } from '../session/session'
import { useFiling } from './useFiling'

afterEach(() => {
  cleanup()
  sessionStorage.clear()
})

async function filingWith(...answers: (() => Promise<unknown>)[]) {
  const keys: (string | undefined)[] = []
  const api = (_: string, call?: Call) => {
    keys.push(call?.headers?.['idempotency-key'])
    return answers.shift()?.()
  }
  const opening = Promise.resolve({
    kind: 'open' as const,
    session: { api, claims: { login: 'wang' } } as unknown as Session,
  })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <Suspense>
      <SessionProvider opening={opening} failed={() => null}>
        {children}
      </SessionProvider>
    </Suspense>
  )
  const { result } = await act(() => Promise.resolve(renderHook(() => useFiling('ACCIDENT'), { wrapper })))
  return { keys, result }
}

const lost = () => Promise.reject(new ProblemError({ status: 0, code: NO_ANSWER }))
const taken = () => Promise.reject(new ProblemError({ status: 422, code: 'idempotency-key-taken' }))
const received = () => Promise.resolve({ number: 'SG-1' })

it('sends again under the same key, so that a lost answer cannot become a second case', async () => {
  const { keys, result } = await filingWith(lost, received)
  await act(() => result.current.send({ course: 'x' }))
  expect(result.current.problem?.code).toBe(NO_ANSWER)
  await act(() => result.current.send({ course: 'x' }))
  expect(result.current.receipt?.number).toBe('SG-1')
  expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/)
  expect(keys[1]).toBe(keys[0])
})

it('takes a new key only when it is told to be another filing', async () => {
  const { keys, result } = await filingWith(taken, received)
  await act(() => result.current.send({ course: 'x' }))
  act(() => result.current.startAnew())
  await act(() => result.current.send({ course: 'y' }))
  expect(keys[1]).not.toBe(keys[0])
})
