// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import type { Supervision } from '../api/supervision'
import { Acts } from '../cases/Acts'
import type { Act } from '../cases/nextActs'
import { writeDraft } from '../drafts/store'
import { FilingPage } from '../filing/FilingPage'
import { ListingDialog } from '../notices/ListingDialog'
import { inANewBrowser, open, Server } from '../testingSession'

inANewBrowser()

let server: Server

beforeEach(() => {
  server = new Server()
})

const user = () => userEvent.setup({ delay: null })

it('sends no order by Enter in its moment, and then what was typed', async () => {
  const list: Act = { name: 'list', path: '/supervisions', fields: ['rectifyBy', 'reason'] }
  await open(server, <Acts acts={[list]} label="Next" caseId="c1" />, 'wang')
  await user().click(screen.getByRole('button', { name: 'List' }))
  const dialog = await screen.findByRole('dialog')
  await user().type(within(dialog).getByLabelText('Reason'), 'overdue')
  await user().type(within(dialog).getByLabelText('Deadline'), '2027-01-01 08:00{Enter}')
  expect(server.sent).toEqual([])
  await user().click(within(dialog).getByRole('button', { name: 'Send' }))
  await waitFor(() => expect(server.sent).toHaveLength(1))
  expect(server.sent[0]?.[1]).toEqual({ rectifyBy: '2027-01-01T08:00:00+08:00', reason: 'overdue' })
})

it('lists no proposed supervision by Enter in its deadline', async () => {
  const proposed = { supervisionId: 's1', caseId: 'c1', reason: 'overdue' } as Supervision
  await open(server, <ListingDialog supervision={proposed} onClose={() => undefined} />, 'wang')
  await user().type(await screen.findByLabelText('Rectify by'), '2027-01-01 08:00{Enter}')
  expect(server.sent).toEqual([])
})

it('files nothing by Enter in a moment', async () => {
  writeDraft('wang', 'file ACCIDENT', { region: ['370000', '370300'] })
  const receipt = { number: 'SG-1', accidentId: 'a1', receivedAt: '2026-03-28T02:00:00Z' }
  server.answers = [() => Promise.resolve(receipt)]
  await open(server, <FilingPage />, 'wang', 'reporter')
  await user().type(screen.getByLabelText('What happened'), 'a fall')
  await user().type(screen.getByLabelText('Occurred'), '2026-03-28 08:00{Enter}')
  expect(server.sent).toEqual([])
  await user().click(screen.getByRole('button', { name: 'File' }))
  await waitFor(() => expect(server.sent).toHaveLength(1))
  await screen.findByRole('button', { name: 'File another' })
  expect(server.sent[0]?.[1]).toMatchObject({ occurredAt: '2026-03-28T08:00:00+08:00', course: 'a fall' })
})
