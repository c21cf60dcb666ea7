// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import { ProblemError } from '../api/problem'
import { inANewBrowser } from '../testingSession'
import { backtest, openRules, result, Server } from './testing'

inANewBrowser()

let server: Server

beforeEach(() => {
  server = new Server()
})

const user = () => userEvent.setup({ delay: null })
const BACKTESTS = '/rules?view=backtests'
const compared = () =>
  backtest({
    against: 'CN-2026.3',
    results: [result({ policy: 'CN-2026.3', raised: 4, nightPages: 1, worstDelay: undefined }), result()],
    differences: { NEWLY_CAUGHT: 3, LATER: 1 },
  })

it('orders a backtest with the rules of the address, and says that it is accepted', async () => {
  server.answers['/backtests'] = { items: [] }
  server.answers['POST /backtests'] = backtest({ state: 'WAITING' })
  await openRules(server, `${BACKTESTS}&policy=CN-2027.1&against=active`, 'policy-editor')
  await screen.findByText(/^No backtests yet/)
  await user().type(screen.getByLabelText('From'), '2026-01-01 00:00{Enter}')
  await user().click(screen.getByRole('button', { name: 'Start' }))
  await waitFor(() => expect(document.activeElement?.textContent).toBe('The backtest is accepted'))
  // Enter in the field of the moment has sent nothing.
  expect(server.done).toHaveLength(1)
  expect(server.done[0]?.[2]?.body).toEqual({
    policy: 'CN-2027.1',
    against: 'active',
    from: '2026-01-01T00:00:00+08:00',
    to: undefined,
  })
})

it('says at its field what is wrong with an order', async () => {
  server.answers['/backtests'] = { items: [] }
  const faults = [{ pointer: '/policy', code: 'unknown-policy' }]
  server.answers['POST /backtests'] = new ProblemError({ status: 422, code: 'faulty', faults })
  await openRules(server, BACKTESTS, 'auditor')
  await user().click(await screen.findByRole('button', { name: 'Start' }))
  await screen.findByText('There are no such rules')
})

it('shows how far one is, and ends it when that is meant', async () => {
  const running = backtest({ state: 'RUNNING', results: [], reached: '2026-03-01T00:00:00Z' })
  server.answers['/backtests'] = { items: [running] }
  server.answers['DELETE /backtests/b1'] = {}
  await openRules(server, BACKTESTS, 'policy-editor')
  await screen.findByRole('progressbar', { name: '120 events read' })
  await user().click(screen.getByRole('button', { name: 'Cancel' }))
  expect(server.done).toEqual([])
  server.answers['/backtests'] = { items: [] }
  await user().click(await screen.findByRole('button', { name: 'Yes' }))
  await screen.findByText('The backtest is removed')
  expect(server.done.map(([method, path]) => [method, path])).toEqual([['DELETE', '/backtests/b1']])
})

it('sets the figures of both rules side by side and lists whom they call otherwise', async () => {
  server.answers['/backtests'] = { items: [compared()] }
  const line = { kind: 'NEWLY_CAUGHT', caseId: 'c1', reason: 'LEVEL_REPORT', level: 'CITY', desk: '370300' }
  const lines = `${JSON.stringify({ ...line, rule: 'CN-3', after: '2026-03-28T02:00:00Z' })}\n`
  // jsdom's blobs cannot be read as text.
  const content = { text: () => Promise.resolve(lines) } as Blob
  server.download.mockResolvedValue({ name: 'download', content })
  await openRules(server, BACKTESTS, 'auditor')
  const summary = await screen.findByRole('table', { name: 'Summary' })
  expect(within(summary).getByRole('row', { name: /^Calls raised \d/ }).textContent).toBe('Calls raised47')
  expect(within(summary).getByRole('row', { name: /at night/ }).textContent).toMatch(/13$/)
  expect(within(summary).getByRole('row', { name: /Worst delay/ }).textContent).toContain('—1 d 2 h · CN-3')
  await within(summary).findAllByText(/淄博市/)
  await user().click(screen.getByRole('button', { name: 'Show them' }))
  const differences = await screen.findByRole('table', { name: 'Differences' })
  expect(differences.textContent).toMatch(/newly caught.*Level-by-level report.*CN-3/)
})

it.each([
  ['en', 'Summary', 'Cases forgotten early in series (too many)'],
  ['zh-CN', '结果汇总', '系列判定中提前遗忘的案件（数量过多）'],
])(
  'says in %s how many cases were forgotten that still counted in series',
  async (locale, summary, figure) => {
    localStorage.setItem('zhibao.locale', locale)
    const { taken } = result()
    const results = [result({ policy: 'CN-2026.3' }), result({ taken: { ...taken, seriesForgotten: 1204 } })]
    server.answers['/backtests'] = { items: [backtest({ against: 'CN-2026.3', results })] }
    await openRules(server, BACKTESTS, 'auditor')
    const table = await screen.findByRole('table', { name: summary })
    const cells = within(within(table).getByRole('row', { name: (name) => name.startsWith(figure) }))
    expect(cells.getAllByRole('cell').map((cell) => cell.textContent)).toEqual([figure, '0', '1204'])
  },
)

it.each([
  [
    'en',
    'Summary',
    ['Breached and never met', '—', '2'],
    ['Worst delay', '—', '1 d 2 h · CN-3 · never metc9'],
    ['Cases under way when the range began', '—', '5'],
    ['Cases left out (their beginning is not on record)', '—', '≥ 1000'],
  ],
  [
    'zh-CN',
    '结果汇总',
    ['逾期且始终未办', '—', '2'],
    ['最长逾期', '—', '1 天 2 小时 · CN-3 · 始终未办c9'],
    ['时段开始时已在办的案件', '—', '5'],
    ['未纳入的案件（起始记录已不在）', '—', '≥ 1000'],
  ],
])('says in %s what was never met and which cases began before', async (locale, summary, ...figures) => {
  localStorage.setItem('zhibao.locale', locale)
  const { taken } = result()
  const ofBefore = result({
    neverMet: undefined,
    worstDelay: undefined,
    taken: { ...taken, beganBefore: undefined, leftOut: undefined },
  })
  const worstDelay = { by: 'PT26H5M', rule: 'CN-3', caseId: 'c9', met: false }
  server.answers['/backtests'] = {
    items: [backtest({ against: 'CN-2026.3', results: [ofBefore, result({ worstDelay })] })],
  }
  await openRules(server, BACKTESTS, 'auditor')
  const table = await screen.findByRole('table', { name: summary })
  const rows = within(table)
    .getAllByRole('row')
    .map((row) =>
      within(row)
        .queryAllByRole('cell')
        .map((cell) => cell.textContent),
    )
  figures.forEach((figure) => expect(rows).toContainEqual(figure))
})

it.each([
  ['en', 'At most 24576 may be under way'],
  ['zh-CN', '最多同时容纳 24576 起未了案件'],
])('says in %s how many cases may be under way when there were more', async (locale, most) => {
  localStorage.setItem('zhibao.locale', locale)
  const failed = { state: 'FAILED', failure: 'too-many-cases-under-way', underWayMax: 24_576 } as const
  server.answers['/backtests'] = { items: [backtest(failed)] }
  await openRules(server, BACKTESTS, 'auditor')
  expect(await screen.findByText(most, { exact: false })).toBeTruthy()
})

it('saves every decision as a file', async () => {
  const saved: string[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download)
  })
  URL.createObjectURL = () => 'blob:decisions'
  server.answers['/backtests'] = { items: [backtest()] }
  server.download.mockResolvedValue({ name: 'download', content: new Blob(['{}']) })
  await openRules(server, BACKTESTS, 'auditor')
  await user().click(await screen.findByRole('button', { name: /Download decisions/ }))
  await waitFor(() => expect(saved).toEqual(['backtest-b1-decisions.ndjson']))
  expect(server.download.mock.lastCall?.[0]).toBe('/backtests/b1/decisions')
})

it('tells of one case in the order of time what, when, to whom and why, and what not', async () => {
  const why = { basis: '条例', condition: 'accident.grade >= LARGER', inputs: { 'accident.grade': '1' } }
  server.answers['/accidents'] = { items: [{ accidentId: 'a1', number: 'SG-1' }] }
  server.answers['/hazards'] = { items: [] }
  server.answers['/policies/active/dry-run'] = {
    policy: 'CN-2026.3+SD-2026.1',
    caseId: 'a1',
    facts: 1,
    answers: 0,
    decisions: [
      {
        ...why,
        at: '2026-03-28T02:00:00Z',
        event: 'escalation-raised',
        rule: 'SD-1',
        packVersion: 'SD-2026.1',
        desk: '370000',
        data: { escalation: { level: 'PROVINCE', step: 1, target: 'duty-leader' } },
      },
    ],
    notFired: [{ ...why, rule: 'SD-2', reason: 'CONDITION_FALSE' }],
    refused: [{ at: '2026-03-28T01:00:00Z', reason: 'ALREADY_ACKNOWLEDGED', rule: 'CN-3' }],
  }
  await openRules(server, '/rules?view=dryrun', 'duty-leader')
  await user().type(await screen.findByLabelText('Number or id of the case'), 'SG-1')
  await user().click(screen.getByRole('button', { name: 'Run' }))
  await waitFor(() => expect(document.activeElement?.textContent).toBe('What CN-2026.3+SD-2026.1 would do'))
  expect(server.done[0]?.[2]?.body).toEqual({ caseId: 'a1' })
  const [first, second] = within(screen.getByRole('table', { name: 'In order of time' }))
    .getAllByRole('row')
    .slice(1)
  expect(first?.textContent).toContain('Not applied: Somebody else has acknowledged this')
  expect(second?.textContent).toMatch(/Escalation raised.*Province.*Step 1 · Leader on duty.*SD-1.*条例/)
  const silent = screen.getByRole('table', { name: 'Rules that did not fire' }).textContent
  expect(silent).toMatch(/SD-2.*Its condition does not hold.*accident.grade = 1/s)
})

it('says that there is no such case', async () => {
  server.answers['/accidents'] = { items: [] }
  server.answers['/hazards'] = { items: [] }
  await openRules(server, '/rules?view=dryrun&case=SG-9', 'auditor')
  await user().click(await screen.findByRole('button', { name: 'Run' }))
  expect((await screen.findByRole('alert')).textContent).toContain('No such record')
})
