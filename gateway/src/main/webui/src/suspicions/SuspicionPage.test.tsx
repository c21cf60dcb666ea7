// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { NO_ANSWER, ProblemError } from '../api/problem'
import { inANewBrowser } from '../testingSession'
import { open, Server, suspicion } from './testing'

inANewBrowser()

const AT = '/suspicions/s1'
const ruling = {
  verdict: 'CONFIRMED' as const,
  checked: '电话问询项目部',
  reason: '晚报两小时',
  at: '2026-03-28T05:00:00Z',
  by: 'li',
}

let server: Server

beforeEach(() => {
  server = new Server()
})

const user = () => userEvent.setup({ delay: null })
const field = (name: string) => screen.findByLabelText<HTMLTextAreaElement>(name)

async function writes(checked: string, reason: string) {
  const by = user()
  await by.click(await screen.findByRole('radio', { name: 'Confirmed' }))
  await by.type(await field('How it was verified'), checked)
  await by.type(await field('Reason of the ruling'), reason)
}

const sends = () => user().click(screen.getByRole('button', { name: 'Send the ruling' }))

it.each(['duty-officer', 'inspector', 'auditor', 'principal'] as const)(
  'offers no ruling to the role %s',
  async (role) => {
    server.holds(suspicion())
    await open(server, AT, role)
    await screen.findByText('Not ruled on yet: a leader on duty verifies it and rules.')
    expect(screen.queryByRole('button', { name: 'Send the ruling' })).toBeNull()
  },
)

it('lets a leader rule by keyboard alone, and says so', async () => {
  server.holds(suspicion())
  server.answer = () => {
    server.holds(suspicion({ ruling }))
    return Promise.resolve(suspicion({ ruling }))
  }
  await open(server, AT, 'duty-leader')
  const first = await screen.findByRole('radio', { name: 'Confirmed' })
  expect(screen.getAllByRole<HTMLInputElement>('radio').filter((each) => each.checked)).toEqual([])
  first.focus()
  await user().keyboard(' {Tab} 电话问询项目部 {Tab}晚报两小时{Tab}{Enter}')
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Ruled: Confirmed'))
  expect(server.rulings.map(({ body }) => body)).toEqual([
    { verdict: 'CONFIRMED', checked: '电话问询项目部', reason: '晚报两小时' },
  ])
  expect(server.rulings[0]?.headers?.['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/)
  expect(screen.queryByRole('button', { name: 'Send the ruling' })).toBeNull()
  for (const text of ['电话问询项目部', '晚报两小时', 'li']) expect(screen.getByText(text)).toBeTruthy()
})

it('lets a leader say what makes a confirmed one worse, and shows it', async () => {
  const worse = ['MALICIOUS_CONCEALMENT' as const, 'REFUSED_STOP_ORDER' as const]
  server.holds(suspicion())
  server.answer = () => {
    server.holds(suspicion({ ruling: { ...ruling, aggravations: worse } }))
    return Promise.resolve(suspicion({ ruling: { ...ruling, aggravations: worse } }))
  }
  await open(server, AT, 'duty-leader')
  expect(screen.queryByRole('checkbox')).toBeNull()
  await writes('asked', 'hidden')
  await user().click(await screen.findByRole('checkbox', { name: 'Hid an accident on purpose' }))
  await user().click(screen.getByRole('checkbox', { name: 'Defied a decision to stop and rectify' }))
  await sends()
  await screen.findByText('li')
  expect(server.rulings.map(({ body }) => body)).toEqual([
    { verdict: 'CONFIRMED', checked: 'asked', reason: 'hidden', aggravations: worse },
  ])
  expect(screen.getAllByText('Hid an accident on purpose')).not.toEqual([])
})

it('asks not what makes worse what is cleared', async () => {
  server.holds(suspicion())
  server.answer = () => Promise.reject(new ProblemError({ status: 0, code: NO_ANSWER }))
  await open(server, AT, 'duty-leader')
  await writes('asked', 'late')
  await user().click(await screen.findByRole('checkbox', { name: 'Obstructed enforcement' }))
  await user().click(screen.getByRole('radio', { name: 'Cleared' }))
  await waitFor(() => expect(screen.queryByRole('checkbox')).toBeNull())
  await sends()
  await waitFor(() => expect(server.rulings).toHaveLength(1))
  expect(server.rulings[0]?.body).toEqual({ verdict: 'CLEARED', checked: 'asked', reason: 'late' })
})

it('asks not what makes worse what is the guilt of nobody', async () => {
  server.holds(suspicion({ kind: 'SILENCE' }))
  await open(server, AT, 'duty-leader')
  await writes('asked', 'silent')
  expect(screen.queryByRole('checkbox')).toBeNull()
})

it('sends nothing that is not complete, and leads to what is missing', async () => {
  server.holds(suspicion())
  await open(server, AT, 'duty-leader')
  await writes('x', ' ')
  await sends()
  await screen.findByText('This is needed')
  expect(document.activeElement).toBe(await field('Reason of the ruling'))
  expect(server.rulings).toEqual([])
})

it('says at its field what the server has against it, and keeps what was written', async () => {
  server.holds(suspicion())
  server.answer = () =>
    Promise.reject(
      new ProblemError({
        status: 422,
        code: 'faulty',
        faults: [
          { pointer: '/checked', code: 'not-printable' },
          { pointer: '/elsewhere', code: 'unknown-field' },
        ],
      }),
    )
  await open(server, AT, 'duty-leader')
  await writes('asked', 'late')
  await sends()
  const checked = await field('How it was verified')
  await screen.findByText('Contains characters that cannot be printed')
  await waitFor(() => expect(document.activeElement).toBe(checked))
  expect(checked.value).toBe('asked')
  expect((await screen.findByRole('alert')).textContent).toContain(
    '/elsewhere: The server does not know this entry',
  )
})

it('sends again under the same key until other words are sent', async () => {
  server.holds(suspicion())
  server.answer = () => Promise.reject(new ProblemError({ status: 0, code: NO_ANSWER }))
  await open(server, AT, 'duty-leader')
  await writes('asked', 'late')
  for (const time of [1, 2]) {
    await sends()
    await waitFor(() => expect(server.rulings).toHaveLength(time))
  }
  await user().type(await field('Reason of the ruling'), ', by two hours')
  await sends()
  await waitFor(() => expect(server.rulings).toHaveLength(3))
  const [first, second, third] = server.rulings.map(({ headers }) => headers?.['idempotency-key'])
  expect(second).toBe(first)
  expect(third).not.toBe(first)
})

it('keeps what was written when somebody else was sooner, beside what that person found', async () => {
  server.holds(suspicion())
  server.answer = () => {
    server.holds(suspicion({ ruling }))
    return Promise.reject(new ProblemError({ status: 409, code: 'already-ruled' }))
  }
  await open(server, AT, 'duty-leader')
  await writes('my own words', 'mine')
  await sends()
  await screen.findByText(/This is ruled on, as shown above/)
  expect(screen.getByText('电话问询项目部')).toBeTruthy()
  const mine = await field('How it was verified')
  expect([mine.value, mine.readOnly]).toEqual(['my own words', true])
  expect(screen.queryByRole('button', { name: 'Send the ruling' })).toBeNull()
  await user().click(screen.getByRole('button', { name: 'Clear' }))
  await waitFor(() => expect(screen.queryByLabelText('How it was verified')).toBeNull())
})

it('has nothing left to send when only the answer to the own ruling was lost', async () => {
  server.holds(suspicion())
  server.answer = () => {
    server.holds(suspicion({ ruling }))
    return Promise.reject(new ProblemError({ status: 0, code: NO_ANSWER }))
  }
  await open(server, AT, 'duty-leader')
  await writes(ruling.checked, ruling.reason)
  await sends()
  await screen.findByText('li')
  expect(screen.queryByLabelText('How it was verified')).toBeNull()
})

it('keeps what is written through live events and a look at other pages', async () => {
  server.holds(suspicion())
  await open(server, AT, 'duty-leader')
  await writes('half of it', 'none yet')
  await screen.findByText(/Not sent yet/)
  server.holds(suspicion({ evidence: [{ name: 'count', value: 4 }] }))
  server.tells('pattern-suspected')
  await screen.findByText('Number of cases')
  expect((await field('How it was verified')).value).toBe('half of it')
  await user().click(screen.getByRole('link', { name: 'elsewhere' }))
  expect(screen.queryByLabelText('How it was verified')).toBeNull()
  await user().click(screen.getByRole('link', { name: 'back to s1' }))
  expect((await field('How it was verified')).value).toBe('half of it')
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Confirmed' }).checked).toBe(true)
  await user().click(screen.getByRole('button', { name: 'Discard the draft' }))
  expect((await field('How it was verified')).value).toBe('')
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Confirmed' }).checked).toBe(false)
})
