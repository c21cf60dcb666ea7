// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { FilingForm } from './FilingForm'
import { RESCUE, RescueField } from './RescueField'
import { inANewBrowser, open, Server } from '../testingSession'

inANewBrowser()

const user = userEvent.setup({ delay: null })

const RECEIPT = {
  accidentId: 'c1',
  number: 'SG-1',
  receivedAt: '2026-03-28T02:00:00Z',
  contentHash: 'c',
  version: 1,
  hash: 'h',
}

async function openForm() {
  const server = new Server()
  server.answers.push(() => Promise.resolve(RECEIPT))
  const form = (
    <FilingForm subject="ACCIDENT" fields={[RESCUE]} onAgain={() => undefined}>
      <RescueField />
    </FilingForm>
  )
  await open(server, form, 'wang', 'reporter')
  return server
}

const choice = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name })

async function sends() {
  await user.click(screen.getByRole('button', { name: 'File' }))
  await screen.findByRole('link')
}

it.each([
  ['Under way', { exposure: { responseUnderWay: true } }],
  ['Ended', { exposure: { responseUnderWay: false } }],
])('says of the rescue %s', async (name, body) => {
  const server = await openForm()
  await user.click(choice(name))
  await sends()
  expect(server.sent.map(([, sent]) => sent)).toEqual([body])
})

it('says nothing of the rescue until somebody does, also after the choice was taken back', async () => {
  const server = await openForm()
  expect(choice('Not said').checked).toBe(true)
  await user.click(choice('Ended'))
  await user.click(choice('Not said'))
  await sends()
  expect(server.sent.map(([, sent]) => sent)).toEqual([{}])
})

it('is chosen with the keyboard alone', async () => {
  // Arrow keys are looked up by the name of the group, which jsdom cannot escape and need not be.
  vi.stubGlobal('CSS', { escape: (name: string) => name })
  const server = await openForm()
  expect(screen.getByRole('radiogroup', { name: 'Rescue' })).toBeTruthy()
  choice('Not said').focus()
  await user.keyboard('{ArrowRight}')
  expect(choice('Under way').checked).toBe(true)
  expect(document.activeElement).toBe(choice('Under way'))
  await sends()
  expect(server.sent.map(([, sent]) => sent)).toEqual([{ exposure: { responseUnderWay: true } }])
})
