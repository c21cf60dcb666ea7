// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ProblemError } from '../api/problem'
import { inANewBrowser } from '../testingSession'
import { campaign, open, row, Server, user } from './testing'

inANewBrowser()

it('files a return by keyboard, shows each fault at its figure, and says a zero return', async () => {
  const server = new Server()
  server.held = [campaign({ mayFile: true })]
  await open(server, '/campaigns/c1', '370302', 'notice-clerk')
  await user().click(await screen.findByRole('button', { name: 'File the return of 2026-05-31' }))
  const dialog = await screen.findByRole('dialog', { name: /2026-05-31/ })
  await waitFor(() => expect(document.activeElement?.id).toBe('return_screened'))
  for (const value of ['10', '2', '0', '5', '0', '0', '0', '0', '0']) {
    await user().keyboard(value)
    await user().tab()
  }
  await user().keyboard('逐一排查')
  server.failure = new ProblemError({
    status: 422,
    code: 'faulty',
    faults: [
      { pointer: '/rectified', code: 'more-than-found-in-all', params: { found: 2, rectified: 5 } },
      { pointer: '/fines', code: 'fines-without-penalties' },
    ],
  })
  await user().click(within(dialog).getByRole('button', { name: 'Send' }))
  await screen.findByText('5 rectified in all, and only 2 found')
  expect(screen.getByText('Fines need a penalty')).toBeTruthy()
  expect(server.sent[0]).toMatchObject({
    path: '/campaigns/c1/returns/2026-05-31',
    body: { screened: 10, found: 2, rectified: 5, fines: 0, zero: false, text: '逐一排查' },
  })
  server.failure = undefined
  await user().click(within(dialog).getByRole('checkbox'))
  await user().click(within(dialog).getByRole('button', { name: 'Send' }))
  await waitFor(() => expect(server.sent[1]?.body).toEqual({ zero: true, text: '逐一排查' }))
})

it('corrects a return from what was filed last, with a reason', async () => {
  const server = new Server()
  server.held = [campaign({ mayFile: true })]
  await open(server, '/campaigns/c1', '370302', 'duty-leader')
  await user().click(await screen.findByRole('button', { name: 'Correct the return of 2026-04-30' }))
  const dialog = await screen.findByRole('dialog', { name: /2026-04-30/ })
  expect((await within(dialog).findByLabelText('Screened')).getAttribute('value')).toBe('70')
  await user().type(within(dialog).getByLabelText('Why it is corrected'), '多统计')
  await user().click(within(dialog).getByRole('button', { name: 'Send' }))
  await waitFor(() =>
    expect(server.sent[0]?.body).toMatchObject({ screened: 70, text: '已排查完', reason: '多统计' }),
  )
})

it('shows a return as a case of its own with all that was filed', async () => {
  await open(new Server(), '/cases/campaign_return/r1', '370300', 'duty-officer')
  await screen.findByRole('heading', { name: '燃气安全专项整治-1' })
  expect((await row(/Filing 2/)).textContent).toContain('70')
  expect(screen.getByText('漏统计')).toBeTruthy()
  expect(screen.getByRole('link', { name: '燃气安全专项整治' }).getAttribute('href')).toBe('/campaigns/c1')
})
