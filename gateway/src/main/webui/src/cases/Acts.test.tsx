// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, configure, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Suspense } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ProblemError } from '../api/problem'
import { WordsProvider } from '../i18n'
import { SessionProvider } from '../session/SessionProvider'
import type { Session } from '../session/session'
import { Acts } from './Acts'
import type { Act } from './nextActs'

configure({ asyncUtilTimeout: 15_000 })

const LIFT: Act = { name: 'lift', path: '/supervisions/s1/lift', fields: ['reason'] }
const TAKE: Act = { name: 'acknowledge', path: '/escalations/e1/acknowledgement', fields: [] }

let sent: [string, unknown][]
let refusal: ProblemError | undefined

/** What a browser has and jsdom lacks: nothing here has a size. */
class NoSizes {
  observe() {}
  unobserve() {}
  disconnect() {}
}

const noMedia = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }

beforeEach(() => {
  vi.stubGlobal('ResizeObserver', NoSizes)
  vi.stubGlobal('matchMedia', () => noMedia)
  sent = []
  refusal = undefined
  localStorage.setItem('zhibao.locale', 'en')
})

afterEach(() => {
  cleanup()
  sessionStorage.clear()
  vi.unstubAllGlobals()
})

async function show(acts: Act[]) {
  const session = {
    claims: {
      login: 'x',
      name: 'x',
      roles: ['duty-leader'],
      region: '370300',
      desk: '370300',
      enterprise: undefined,
    },
    api: ((path: string, { body }: { body: unknown }) => {
      sent.push([path, body])
      return refusal === undefined ? Promise.resolve({}) : Promise.reject(refusal)
    }) as Session['api'],
  } as unknown as Session
  const opening = Promise.resolve({ kind: 'open' as const, session })
  const page = (
    <QueryClientProvider client={new QueryClient()}>
      <WordsProvider>
        <Suspense>
          <SessionProvider opening={opening} failed={() => null}>
            <Acts acts={acts} label="Next" caseId="c1" />
          </SessionProvider>
        </Suspense>
      </WordsProvider>
    </QueryClientProvider>
  )
  await act(() => Promise.resolve(render(page)))
  await screen.findByRole('group', { name: 'Next' })
}

it('asks for the reason and sends it, by keyboard alone', async () => {
  const user = userEvent.setup()
  await show([LIFT])
  screen.getByRole('button', { name: 'Lift the listing' }).focus()
  await user.keyboard('{Enter}')
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByLabelText('Reason'))
  await user.keyboard('treated')
  await user.click(within(dialog).getByRole('button', { name: 'Send' }))
  await expect.poll(() => sent).toEqual([['/supervisions/s1/lift', { reason: 'treated' }]])
})

it('says why it was refused and keeps what was written', async () => {
  refusal = new ProblemError({ status: 409, code: 'review-not-passed', title: 'x' })
  const user = userEvent.setup()
  await show([LIFT])
  await user.click(screen.getByRole('button', { name: 'Lift the listing' }))
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByLabelText('Reason'), 'treated')
  await user.click(within(dialog).getByRole('button', { name: 'Send' }))
  expect((await within(dialog).findByRole('alert')).textContent).toContain('The review on site is not passed')
  expect(within(dialog).getByLabelText<HTMLTextAreaElement>('Reason').value).toBe('treated')
})

it('sends at once what needs no words', async () => {
  const user = userEvent.setup()
  await show([TAKE])
  await user.click(screen.getByRole('button', { name: 'Acknowledge' }))
  await expect.poll(() => sent).toEqual([['/escalations/e1/acknowledgement', {}]])
})
