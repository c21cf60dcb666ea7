// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { ProblemError } from '../api/problem'
import { inANewBrowser } from '../testingSession'
import { backtest, draft, openRules, Server } from './testing'

inANewBrowser()

const PATH = '/policies/packs/CN-2027.1'
const AT = '/rules?version=CN-2027.1'

let server: Server

beforeEach(() => {
  server = new Server()
})

const user = () => userEvent.setup({ delay: null })
const text = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text (YAML)' })

it('lists the versions and leads into one, whose name has the focus', async () => {
  const shipped = draft({ name: 'CN-2026.3', state: 'ACTIVE', author: 'software', approver: 'zhao' })
  server.answers['/policies/packs'] = { items: [shipped] }
  server.holds(shipped)
  await openRules(server, '/rules', 'auditor')
  const row = await screen.findByRole('row', { name: /CN-2026.3/ })
  expect(row.textContent).toMatch(/In force.*software.*zhao.*from the beginning/)
  await user().click(screen.getByRole('link', { name: 'CN-2026.3' }))
  await waitFor(() => expect(document.activeElement?.textContent).toBe('CN-2026.3'))
  expect((await text()).readOnly).toBe(true)
  await user().click(screen.getByRole('link', { name: 'All versions' }))
  await screen.findByRole('row', { name: /CN-2026.3/ })
})

it('says that there are no packs', async () => {
  server.answers['/policies/packs'] = { items: [] }
  await openRules(server, '/rules', 'duty-leader')
  await screen.findByText(/^No packs/)
})

it('shows what a version changes field by field, and who did what with it', async () => {
  server.holds(draft())
  await openRules(server, AT, 'principal')
  await screen.findByText(/0 added, 1 removed, 1 changed/)
  expect(screen.getByRole('row', { name: /limit/ }).textContent).toBe('limit2 HOUR90 MINUTE')
  expect(within(await screen.findByRole('table', { name: 'History' })).getByText('Written')).toBeTruthy()
  expect(screen.getByText('In this state there is nothing for your role to do.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Save draft' })).toBeNull()
})

it('leads from a fault to its line', async () => {
  const unknown = { reason: 'x', flaw: 'field-unknown', about: { name: 'verzion' } }
  server.holds(draft({ faults: [{ pack: 'CN-2027.1', line: 2, ...unknown }] }))
  await openRules(server, AT, 'policy-editor')
  await screen.findByText(/unknown field “verzion”/)
  await user().click(await screen.findByRole('button', { name: 'Line 2' }))
  const area = await text()
  expect(document.activeElement).toBe(area)
  expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('version: "2027.1"')
})

it('saves a draft as it was read, and checks nothing that is not saved', async () => {
  server.holds(draft())
  await openRules(server, AT, 'policy-editor')
  await user().type(await text(), '# more')
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Check' }).disabled).toBe(true)
  const saved = draft({ revision: 4, content: `${draft().content}# more` })
  server.answers[`PUT ${PATH}`] = saved
  server.holds(saved)
  await user().click(screen.getByRole('button', { name: 'Save draft' }))
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Saved, now: Draft'))
  const [, , call] = server.done[0] ?? []
  expect(call?.text).toEqual({ type: 'application/yaml', content: saved.content })
  expect(call?.headers).toEqual({ 'if-match': '"3"' })
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Check' }).disabled).toBe(false)
})

it('keeps what was written when somebody else was sooner', async () => {
  server.holds(draft())
  server.answers[`PUT ${PATH}`] = new ProblemError({ status: 412, code: 'stale' })
  await openRules(server, AT, 'policy-editor')
  await user().type(await text(), '# mine')
  server.holds(draft({ revision: 4, content: 'pack: CN\n' }))
  await user().click(screen.getByRole('button', { name: 'Save draft' }))
  await screen.findByText(/it is at revision 4, your changes began at 3/)
  expect((await text()).value).toContain('# mine')
  await user().click(screen.getByRole('button', { name: 'Discard changes' }))
  expect((await text()).value).toBe('pack: CN\n')
})

it('brings back what was written and not saved, at the revision that it began from', async () => {
  server.holds(draft())
  await openRules(server, AT, 'policy-editor')
  await user().type(await text(), '# mine')
  cleanup()
  server.holds(draft({ revision: 4, content: 'pack: CN\n' }))
  await openRules(server, AT, 'policy-editor')
  await screen.findByText(/it is at revision 4, your changes began at 3/)
  expect((await text()).value).toBe(`${draft().content}# mine`)
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Check' }).disabled).toBe(true)
  await user().click(screen.getByRole('button', { name: 'Discard the draft' }))
  expect((await text()).value).toBe('pack: CN\n')
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Check' }).disabled).toBe(false)
})

it('says with line and reason why a check failed', async () => {
  server.holds(draft())
  const params = {
    pack: 'SD-2026.1',
    line: 7,
    reason: 'x',
    flaw: 'no-day',
    about: { field: 'to', value: 'never' },
  }
  server.answers[`${PATH}/check`] = new ProblemError({
    status: 422,
    code: 'pack-faulty',
    faults: [{ pointer: 'SD-2026.1:7', code: 'pack-fault', params }],
  })
  await openRules(server, AT, 'policy-editor')
  await user().click(await screen.findByRole('button', { name: 'Check' }))
  expect((await screen.findByRole('alert')).textContent).toContain('SD-2026.1, line 7: to: “never” is no day')
})

it.each([
  ['en', /^Approve$/, 'Who wrote in it neither approves'],
  ['zh-CN', /^审\s?批$/, '参与编写的人不能审批、签发或退回'],
])('tells the author in %s that another person has to approve', async (locale, name, words) => {
  localStorage.setItem('zhibao.locale', locale)
  server.holds(draft({ state: 'BACKTESTED' }))
  server.answers[`${PATH}/approval`] = new ProblemError({ status: 409, code: 'own-draft' })
  await openRules(server, AT, 'policy-editor', 'policy-approver')
  await user().click(await screen.findByRole('button', { name }))
  const dialog = await screen.findByRole('dialog')
  await waitFor(() =>
    expect(within(dialog).getByRole<HTMLButtonElement>('button', { name }).disabled).toBe(false),
  )
  await user().click(within(dialog).getByRole('button', { name }))
  expect((await within(dialog).findByRole('alert')).textContent).toContain(words)
})

it('shows the difference anew when another version has come into force since it was read', async () => {
  server.holds(draft({ state: 'BACKTESTED' }))
  server.answers[`${PATH}/approval`] = new ProblemError({ status: 409, code: 'difference-not-read' })
  const read = () => server.asked.filter(([, path]) => path === `${PATH}/diff`).length
  await openRules(server, AT, 'policy-approver')
  await user().click(await screen.findByRole('button', { name: 'Approve' }))
  const dialog = await screen.findByRole('dialog')
  const ok = within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Approve' })
  await waitFor(() => expect(ok.disabled).toBe(false))
  const before = read()
  await user().click(ok)
  expect((await within(dialog).findByRole('alert')).textContent).toContain(
    'Read first what it says differently',
  )
  await waitFor(() => expect(read()).toBe(before + 1))
})

it('puts into force only what was shown, from a moment on', async () => {
  server.holds(draft({ state: 'APPROVED' }))
  const diff = server.answers[`${PATH}/diff`]
  server.answers[`${PATH}/diff`] = new Promise(() => undefined)
  await openRules(server, AT, 'policy-approver')
  await user().click(await screen.findByRole('button', { name: 'Put into force' }))
  const dialog = await screen.findByRole('dialog')
  const ok = within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Put into force' })
  expect(ok.disabled).toBe(true)
  cleanup()

  server.answers[`${PATH}/diff`] = diff
  server.answers[`${PATH}/activation`] = draft({ state: 'APPROVED', activeFrom: '2027-01-01T00:00:00Z' })
  await openRules(server, AT, 'policy-approver')
  await user().click(await screen.findByRole('button', { name: 'Put into force' }))
  const again = await screen.findByRole('dialog')
  await within(again).findByText('90 MINUTE')
  await user().type(within(again).getByLabelText('In force from'), '2027-01-01 08:00{Enter}')
  await user().click(within(again).getByRole('button', { name: 'Put into force' }))
  await waitFor(() => expect(server.done).toHaveLength(1))
  const [, path, call] = server.done[0] ?? []
  expect([path, call?.body]).toEqual([`${PATH}/activation`, { from: '2027-01-01T08:00:00+08:00' }])
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Done, now: Approved'))
  // Enter in the field of the moment has sent nothing.
  expect(server.done).toHaveLength(1)
})

it('records a finished backtest of these very rules alone', async () => {
  server.holds(draft({ state: 'CHECKED' }))
  const items = [
    backtest({ backtestId: 'other', policy: 'CN-2026.3' }),
    backtest({ backtestId: 'running', state: 'RUNNING' }),
    backtest(),
  ]
  server.answers['/backtests'] = { items }
  server.answers[`${PATH}/backtest`] = draft({ state: 'BACKTESTED' })
  await openRules(server, AT, 'policy-editor')
  await user().click(await screen.findByRole('button', { name: 'Record backtest' }))
  const dialog = await screen.findByRole('dialog')
  const fitting = await within(dialog).findAllByRole('radio')
  expect(fitting).toHaveLength(1)
  await user().click(within(dialog).getByRole('radio'))
  await user().click(within(dialog).getByRole('button', { name: 'Record backtest' }))
  await waitFor(() => expect(server.done[0]?.[2]?.body).toEqual({ backtestId: 'b1' }))
})

it('begins a new version with the text of another', async () => {
  server.holds(draft())
  const next = draft({ name: 'CN-2027.2', revision: 1 })
  server.answers['PUT /policies/packs/CN-2027.2'] = next
  server.holds(next)
  await openRules(server, AT, 'policy-editor')
  await user().click(await screen.findByRole('button', { name: 'New version' }))
  await user().type(await screen.findByLabelText('Name of the new version'), 'CN-2027.2')
  await user().click(screen.getByRole('button', { name: 'Make the draft' }))
  await screen.findByRole('heading', { name: 'CN-2027.2' })
  expect(server.done[0]?.[2]?.text?.content).toBe('pack: CN\nversion: "2027.2"\nclocks: []\n')
  expect(server.done[0]?.[2]?.headers).toEqual({})
})
