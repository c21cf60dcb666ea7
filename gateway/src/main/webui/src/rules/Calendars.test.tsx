// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import type { CalendarText } from '../api/calendars'
import { ProblemError } from '../api/problem'
import { CalendarBanner, mayKeepCalendars } from './CalendarBanner'
import { inANewBrowser } from '../testingSession'
import { open, openRules, Server } from './testing'

inANewBrowser()

const AT = '/rules?view=calendars'
const ONE = `${AT}&table=2031.1`

/** With days of this test: no notice has arranged them. */
const table = (changes: Partial<CalendarText> = {}): CalendarText => ({
  name: '2031.1',
  year: 2031,
  state: 'DRAFT',
  basis: '测试',
  hash: 'abcdef0123456789',
  importedBy: 'li',
  importedAt: '2030-11-20T02:00:00Z',
  holidays: ['2031-01-01', '2031-01-02'],
  makeUpDays: ['2031-01-04'],
  content: 'year: 2031\n',
  ...changes,
})

let server: Server

beforeEach(() => {
  server = new Server()
  server.answers['/calendars'] = { items: [table()], missing: [{ year: 2031, cases: 3 }] }
  server.answers['/calendars/2031.1'] = table()
})

const user = () => userEvent.setup({ delay: null })
const area = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Table (YAML)' })

it('lists the tables and names the years that lack one, with the cases that wait', async () => {
  const shipped = table({ name: '2026.1', year: 2026, state: 'ACTIVE', approvedBy: 'system:software' })
  server.answers['/calendars'] = { items: [table(), shipped], missing: [{ year: 2031, cases: 3 }] }
  await openRules(server, AT, 'auditor')
  expect((await screen.findByRole('row', { name: /2026.1/ })).textContent).toMatch(
    /In force.*2 days off, 1 make-up days.*from the beginning/,
  )
  expect(screen.getByRole('region', { name: 'Years without a table' }).textContent).toMatch(
    /in force for 2031.*3 cases wait for it/,
  )
  expect(screen.queryByRole('textbox')).toBeNull()
})

it('imports a table, and says how it stands then', async () => {
  server.answers['POST /calendars'] = table()
  await openRules(server, AT, 'policy-editor')
  await user().type(await area(), 'year: 2031')
  await user().click(screen.getByRole('button', { name: 'Import' }))
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Imported 2031.1, now: To be agreed'))
  expect(server.done[0]?.[2]?.text).toEqual({ type: 'application/yaml', content: 'year: 2031' })
  expect((await area()).value).toBe('')
})

it('reads a table from a file', async () => {
  await openRules(server, AT, 'policy-editor')
  const said = 'year: 2031\nbasis: 测试\n'
  const file = new File([said], '2031.yaml', { type: 'application/yaml' })
  // The files of jsdom cannot be read.
  file.text = () => Promise.resolve(said)
  await user().upload(await screen.findByLabelText('Read from a file'), file)
  await waitFor(async () => expect((await area()).value).toBe(said))
})

it('leads from each fault to its line, and keeps what was written', async () => {
  const params = { line: 2, reason: 'basis: must not be blank' }
  server.answers['POST /calendars'] = new ProblemError({
    status: 422,
    code: 'calendar-faulty',
    faults: [{ pointer: '#2', code: 'calendar-fault', params }],
  })
  await openRules(server, AT, 'policy-editor')
  await user().type(await area(), 'year: 2031\nbasis:')
  await user().click(screen.getByRole('button', { name: 'Import' }))
  const faults = await screen.findByRole('list', { name: 'Faults' })
  expect(faults.textContent).toBe('Line 2 basis: must not be blank')
  await user().click(within(faults).getByRole('button', { name: 'Line 2' }))
  const text = await area()
  expect(document.activeElement).toBe(text)
  expect(text.value.slice(text.selectionStart, text.selectionEnd)).toBe('basis:')
})

it('lets a second person agree who sees each day first', async () => {
  const agreed = table({ state: 'APPROVED', approvedBy: 'wang', activeFrom: '2030-11-20T03:00:10Z' })
  server.answers['POST /calendars/2031.1/approval'] = agreed
  await openRules(server, ONE, 'policy-approver')
  await waitFor(() => expect(document.activeElement?.textContent).toBe('2031.1'))
  await user().click(await screen.findByRole('button', { name: 'Agree' }))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByRole('region', { name: 'Days off' }).textContent).toContain('2031-01-01 Wed')
  expect(within(dialog).getByRole('region', { name: 'Make-up days' }).textContent).toContain('2031-01-04 Sat')
  server.answers['/calendars/2031.1'] = agreed
  await user().click(within(dialog).getByRole('button', { name: 'Agree' }))
  await waitFor(() =>
    expect(document.activeElement?.textContent).toBe('Agreed, 2031.1 now: Agreed, not yet in force'),
  )
  expect(screen.queryByRole('button', { name: 'Agree' })).toBeNull()
})

it.each([
  ['en', /^Agree$/, 'Who imported a table does not agree to it'],
  ['zh-CN', /^同意生效$/, '导入的人不能同意自己导入的表'],
])('tells who imported it in %s that another person has to agree', async (locale, name, words) => {
  localStorage.setItem('zhibao.locale', locale)
  server.answers['POST /calendars/2031.1/approval'] = new ProblemError({ status: 409, code: 'own-import' })
  await openRules(server, ONE, 'policy-editor', 'policy-approver')
  await user().click(await screen.findByRole('button', { name }))
  const dialog = await screen.findByRole('dialog')
  await user().click(within(dialog).getByRole('button', { name }))
  expect((await within(dialog).findByRole('alert')).textContent).toContain(words)
})

it('offers no agreement to editors, nor to what is in force', async () => {
  await openRules(server, ONE, 'policy-editor')
  await screen.findByText('Another person has to agree.')
  expect(screen.queryByRole('button', { name: 'Agree' })).toBeNull()
  cleanup()
  server.answers['/calendars/2031.1'] = table({ state: 'ACTIVE' })
  await openRules(server, ONE, 'policy-approver')
  await screen.findByText('from the beginning')
  expect(screen.queryByRole('button', { name: 'Agree' })).toBeNull()
})

it('warns across every page while a year is missing, and leads to where it is imported', async () => {
  await open(server, '/', <CalendarBanner />, 'policy-approver')
  expect((await screen.findByRole('alert')).textContent).toMatch(/in force for 2031.*3 cases wait/)
  const link = screen.getByRole<HTMLAnchorElement>('link', { name: 'Import it' })
  await user().tab()
  expect(document.activeElement).toBe(link)
  await user().keyboard('{Enter}')
  expect(screen.getByTestId('address').textContent).toBe('?view=calendars')
})

it('is silent when no year is missing', async () => {
  server.answers['/calendars'] = { items: [table()], missing: [] }
  await open(server, '/', <CalendarBanner />, 'policy-editor')
  await waitFor(() => expect(server.asked.map(([, path]) => path)).toContain('/calendars'))
  expect(screen.queryByRole('alert')).toBeNull()
})

it.each([
  ['policy-editor', true],
  ['policy-approver', true],
  ['duty-leader', false],
  ['auditor', false],
])('warns a %s: %s', (role, warned) => {
  const claims = { login: 'l', name: 'n', roles: [role], region: '', desk: undefined, enterprise: undefined }
  expect(mayKeepCalendars(claims)).toBe(warned)
})
