// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { Form } from 'antd'
import type { Call } from '../api/http'
import type { Posting } from '../api/postings'
import { ProblemError } from '../api/problem'
import { HazardFields } from '../filing/HazardFields'
import { pathTo } from '../regions/regions'
import type { Role } from '../session/claims'
import type { Session } from '../session/session'
import { inANewBrowser, show } from '../testingSession'
import { PostingsPage } from './PostingsPage'

inANewBrowser()

const posting = (changes: Partial<Posting> = {}): Posting => ({
  postingId: 'p1',
  version: 1,
  inspector: 'li.ming',
  displayName: '李明',
  certificate: '37040012001',
  authority: 'HOUSING-370400',
  authorityName: '枣庄市住房和城乡建设局',
  place: { kind: 'REGION', region: '370302' },
  from: '2026-12-01',
  to: '2028-11-30',
  state: 'CURRENT',
  daysLeft: 700,
  renewable: true,
  mine: false,
  hazards: 4,
  majorHazards: 1,
  ...changes,
})

class Server {
  held: Posting[] = [posting()]
  asked: Call['query'][] = []
  sent: [path: string, body: unknown][] = []
  failure: Error | undefined

  readonly api = ((path, call) => {
    if (call?.method === 'POST') {
      this.sent.push([path, call.body])
      return this.failure === undefined ? Promise.resolve(posting()) : Promise.reject(this.failure)
    }
    if (path !== '/postings') return Promise.resolve({ items: [] })
    this.asked.push(call?.query)
    return Promise.resolve({ items: this.held })
  }) as Session['api']
}

const open = (server: Server, part: React.ReactNode, ...roles: Role[]) =>
  show({ claims: { login: 'wang', name: 'W', roles, region: '370400' }, api: server.api }, part)

const user = () => userEvent.setup({ delay: null })
const row = (name: RegExp) => screen.findByRole('row', { name })

it('lists who is posted where, by whom and until when, and what was reported', async () => {
  await open(new Server(), <PostingsPage />, 'duty-officer')
  const line = await row(/li\.ming/)
  expect(line.textContent).toContain('李明 (li.ming)')
  expect(line.textContent).toContain('枣庄市住房和城乡建设局')
  expect(line.textContent).toContain('2028-11-30')
  expect(line.textContent).toContain('4, major 1')
  expect(within(line).queryByRole('button')).toBeNull()
  expect(screen.queryByRole('button', { name: 'New posting' })).toBeNull()
})

it('marks terms that are near their end, over or ended early', async () => {
  const server = new Server()
  server.held = [
    posting({ postingId: 'a', inspector: 'soon', daysLeft: 30 }),
    posting({ postingId: 'b', inspector: 'later', daysLeft: 31 }),
    posting({ postingId: 'c', inspector: 'past', state: 'ENDED', ended: { at: '2026-11-30T16:00:00Z' } }),
    posting({
      postingId: 'd',
      inspector: 'gone',
      state: 'ENDED',
      ended: { at: '2026-11-20T02:00:00Z', by: 'wang', reason: '调岗' },
    }),
  ]
  await open(server, <PostingsPage />, 'auditor')
  expect((await row(/soon/)).textContent).toContain('Ends in 30 days')
  expect((await row(/later/)).textContent).toContain('Current')
  expect((await row(/past/)).textContent).toContain('Term over')
  expect((await row(/gone/)).textContent).toMatch(/Ended early.*调岗/)
})

it('asks for those that end within thirty days, and says when nobody is', async () => {
  const server = new Server()
  await open(server, <PostingsPage />, 'duty-leader')
  await row(/li\.ming/)
  server.held = []
  await user().click(screen.getByText('Ending within 30 days'))
  await screen.findByText('No posting matches the filter.')
  expect(server.asked.at(-1)?.['endingWithin']).toBe(30)
  await user().click(screen.getByText('All'))
  await screen.findByText(/Nobody is posted/)
})

it('says in Chinese that nobody is posted', async () => {
  localStorage.setItem('zhibao.locale', 'zh-CN')
  const server = new Server()
  server.held = []
  await open(server, <PostingsPage />, 'duty-leader')
  await screen.findByRole('heading', { name: '驻点监管' })
  await screen.findByText(/没有驻点/)
})

it('ends a posting with a reason and renews another for the longest term', async () => {
  const server = new Server()
  await open(server, <PostingsPage />, 'duty-leader')
  const line = await row(/li\.ming/)
  await user().click(within(line).getByRole('button', { name: 'End early' }))
  const ending = await screen.findByRole('dialog', { name: /End early/ })
  await waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'))
  await user().keyboard('调回原单位')
  await user().click(within(ending).getByRole('button', { name: 'Send' }))
  await waitFor(() => expect(server.sent).toEqual([['/postings/p1/end', { reason: '调回原单位' }]]))
  await user().click(within(await row(/li\.ming/)).getByRole('button', { name: 'Renew' }))
  const renewing = await screen.findByRole('dialog', { name: /Renew/ })
  await user().click(within(renewing).getByRole('button', { name: 'Send' }))
  await waitFor(() => expect(server.sent.at(-1)).toEqual(['/postings/p1/renewal', {}]))
})

it('begins a posting, and names what is wrong at its field', async () => {
  const server = new Server()
  server.failure = new ProblemError({
    status: 422,
    code: 'faulty',
    faults: [
      { pointer: '/place', code: 'overlapping', params: { postingId: 'p1' } },
      { pointer: '/to', code: 'term-too-long', params: { latest: '2028-11-26' } },
    ],
  })
  await open(server, <PostingsPage />, 'admin')
  await user().click(await screen.findByRole('button', { name: 'New posting' }))
  const dialog = await screen.findByRole('dialog', { name: 'New posting' })
  await waitFor(() => expect(document.activeElement?.id).toBe('posting_inspector'))
  await user().keyboard('li.ming')
  await user().type(within(dialog).getByLabelText('Name'), '李明')
  await user().type(within(dialog).getByLabelText('Certificate number'), '37040012001')
  await user().click(within(dialog).getByText('Project (construction permit)'))
  await user().type(
    await within(dialog).findByRole('textbox', { name: 'Project (construction permit)' }),
    '370302202611220101',
  )
  await user().type(within(dialog).getByLabelText('First day'), '2026-11-27{Enter}')
  await user().click(within(dialog).getByRole('button', { name: 'Send' }))
  await within(dialog).findByText('This person is posted at this place in that time already')
  await within(dialog).findByText('Two years at most, until 2028-11-26')
  expect(server.sent).toEqual([
    [
      '/postings',
      {
        inspector: 'li.ming',
        displayName: '李明',
        certificate: '37040012001',
        authority: 'HOUSING-370400',
        place: { permitNo: '370302202611220101' },
        from: '2026-11-27',
      },
    ],
  ])
})

it('is no page for those who do not read postings', async () => {
  await open(new Server(), <PostingsPage />, 'agency')
  expect(screen.queryByRole('heading', { name: 'Postings' })).toBeNull()
})

const Filing = () => (
  <Form initialValues={{ region: pathTo('370302') }}>
    <HazardFields />
  </Form>
)

const choosesResident = async () => {
  await user().click(await screen.findByRole('combobox', { name: 'Source' }))
  await user().click(
    await screen.findByText('Resident inspector', { selector: '.ant-select-item-option-content' }),
  )
}

it('tells a resident inspector who files to whom the report goes', async () => {
  const server = new Server()
  await open(server, <Filing />, 'inspector')
  await choosesResident()
  const own = await screen.findByRole('list', { name: /goes straight to the unit that sent you/ })
  expect(own.textContent).toContain('→ 枣庄市住房和城乡建设局 · until 2028-11-30')
  expect(server.asked.at(-1)).toEqual({ mine: 'true', state: 'CURRENT' })
})

it('tells who is posted nowhere that the report is taken all the same', async () => {
  const server = new Server()
  server.held = []
  await open(server, <Filing />, 'inspector')
  await choosesResident()
  await screen.findByText(/You are posted nowhere now/)
})
