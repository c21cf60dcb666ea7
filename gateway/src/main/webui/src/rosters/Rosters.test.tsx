// @vitest-environment jsdom
import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ProblemError } from '../api/problem'
import type { DeskDuty, Roster } from '../api/rosters'
import type { DutyCall } from '../api/duty'
import { WordsProvider } from '../i18n'
import { open, Server } from '../rules/testing'
import { escalation, stubBrowser } from '../testing'
import { Called } from './Called'
import { RostersPage } from './RostersPage'

// A machine that builds other things meanwhile may take its time.
configure({ asyncUtilTimeout: 15_000 })

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
const zhang = { id: 'zhang', name: '张伟', post: '值班科员', account: 'zhang.wei' }

const roster = (changes: Partial<Roster> = {}): Roster => ({
  name: '370302.4',
  desk: '370302',
  from: '2026-03-23T00:00:00Z',
  to: '2026-03-30T00:00:00Z',
  activeFrom: '2026-03-22T08:00:10Z',
  people: [zhang],
  roles: [
    {
      target: 'duty-officer',
      shifts: [{ from: '2026-03-23T00:00:00Z', to: '2026-03-29T00:00:00Z', people: ['zhang'] }],
    },
    { target: 'duty-leader', shifts: [] },
  ],
  gaps: [{ target: 'duty-officer', from: '2026-03-29T00:00:00Z', to: '2026-03-30T00:00:00Z' }],
  hash: 'abcdef0123456789',
  importedBy: 'li',
  importedAt: '2026-03-22T08:00:00Z',
  ...changes,
})

const duty = (duties: DeskDuty['duties']): DeskDuty => ({ desk: '000000', at: inHours(0), duties })

let server: Server

beforeEach(() => {
  server = new Server()
  server.answers['/rosters'] = { items: [roster()] }
  server.answers['/rosters/370302.4'] = roster({ content: 'desk: "370302"\n' })
  server.answers['/desks/000000/duty'] = duty([
    {
      target: 'duty-officer',
      state: 'NAMED',
      roster: '370302.4',
      people: [{ ...zhang, phone: '13800000001' }],
      until: inHours(3),
      then: 'NO_ROSTER',
    },
    { target: 'duty-leader', state: 'VACANT', roster: '370302.4', people: [] },
    { target: 'principal', state: 'NO_ROSTER', people: [] },
  ])
  stubBrowser()
  localStorage.setItem('zhibao.locale', 'en')
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const user = () => userEvent.setup({ delay: null })
const area = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Roster (YAML or JSON)' })
const show = (at: string, role: 'duty-leader' | 'auditor' | 'agency') =>
  open(server, at, <RostersPage />, role)

it('says who is on duty, where nobody is, and that a roster ends within a day', async () => {
  await show('/rosters', 'auditor')
  const now = await screen.findByRole('region', { name: 'On duty now' })
  await within(now).findByText('张伟')
  expect(now.textContent).toMatch(/Duty officer张伟 值班科员 13800000001 .*roster ends/)
  expect(now.textContent).toMatch(/Nobody on duty.*No roster/)
  expect(within(now).getByRole<HTMLAnchorElement>('link').href).toBe('tel:13800000001')
})

it('lists the rosters with their gaps, and offers import to leaders alone', async () => {
  await show('/rosters', 'auditor')
  expect((await screen.findByRole('row', { name: /370302.4/ })).textContent).toContain('1 gaps')
  expect(screen.queryByRole('textbox')).toBeNull()
})

it('says in both languages that there is none', async () => {
  server.answers['/rosters'] = { items: [] }
  await show('/rosters', 'auditor')
  await screen.findByText(/There is no roster/)
  cleanup()
  localStorage.setItem('zhibao.locale', 'zh-CN')
  await show('/rosters', 'auditor')
  await screen.findByText('没有值班表。提请只到岗位，不点名。')
})

it('imports a roster, and says when it is in force and where nobody is', async () => {
  server.answers['POST /rosters'] = roster({ name: '370302.5' })
  await show('/rosters', 'duty-leader')
  await user().type(await area(), 'desk: x')
  await user().click(screen.getByRole('button', { name: 'Import' }))
  await waitFor(() =>
    expect(document.activeElement?.textContent).toBe(
      'Imported 370302.5, in force in 10 seconds. Mind: at 1 times nobody is on duty.',
    ),
  )
  expect(server.done[0]?.[2]?.text).toEqual({ type: 'application/yaml', content: 'desk: x' })
  expect((await area()).value).toBe('')
})

it('chooses a file by a button that speaks the language of the page', async () => {
  localStorage.setItem('zhibao.locale', 'zh-CN')
  await show('/rosters', 'duty-leader')
  const button = await screen.findByRole('button', { name: '从文件读取' })
  const input = screen.getByLabelText<HTMLInputElement>('从文件读取', { selector: 'input' })
  expect(input.hidden).toBe(true)
  const opened = vi.spyOn(input, 'click').mockReturnValue()
  button.focus()
  await user().keyboard('{Enter}')
  expect(opened).toHaveBeenCalledOnce()
})

it.each([
  ['en', "people: nobody of the list 'people' is 'zhao'", 'Line 2'],
  ['zh-CN', 'people：people 中没有“zhao”', '第 2 行'],
])('names each fault in %s and leads to its line', async (locale, words, line) => {
  localStorage.setItem('zhibao.locale', locale)
  const about = { id: 'zhao', field: 'people' }
  const params = { line: 2, reason: 'r', flaw: 'person-unknown', about }
  server.answers['POST /rosters'] = new ProblemError({
    status: 422,
    code: 'roster-faulty',
    faults: [{ pointer: '#2', code: 'roster-fault', params }],
  })
  await show('/rosters', 'duty-leader')
  const text = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /YAML/ })
  await user().type(text, 'desk: x\npeople:')
  await user().click(screen.getByRole('button', { name: locale === 'en' ? 'Import' : /导\s?入/ }))
  const fault = await screen.findByRole('button', { name: line })
  expect(fault.parentElement?.textContent).toBe(`${line} ${words}`)
  await user().click(fault)
  expect(text.value.slice(text.selectionStart, text.selectionEnd)).toBe('people:')
})

it('shows one roster with its shifts and gaps, and has the focus', async () => {
  await show('/rosters?roster=370302.4', 'auditor')
  await waitFor(() => expect(document.activeElement?.textContent).toBe('370302.4'))
  expect((await screen.findByRole('table', { name: 'Duty officer' })).textContent).toContain('张伟')
  expect(screen.getByRole('region', { name: 'Leader on duty' }).textContent).toContain('Nobody all the time')
  expect(screen.getByRole('region', { name: 'Times without anybody' }).textContent).toContain('Duty officer')
})

it('is no page for those who do not read rosters', async () => {
  await show('/rosters', 'agency')
  expect(screen.queryByRole('heading', { name: 'Duty rosters' })).toBeNull()
})

it.each<[string, DutyCall | undefined, string]>([
  ['by name', { roster: '370302.4', people: [zhang] }, 'Duty officer 张伟'],
  ['with nobody on the roster', { roster: '370302.4', people: [] }, 'Duty officer nobody on the roster'],
  ['without a roster', undefined, 'Duty officer'],
])('says who is called %s', (_, meant, words) => {
  const call = escalation({ target: 'duty-officer', progress: meant === undefined ? null : { duty: meant } })
  render(
    <WordsProvider>
      <p>
        <Called escalation={call} />
      </p>
    </WordsProvider>,
  )
  expect(screen.getByRole('paragraph').textContent).toBe(words)
})
