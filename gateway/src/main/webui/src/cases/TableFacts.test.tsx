// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { expect, it } from 'vitest'
import type { Table } from '../api/tables'
import type { Session } from '../session/session'
import { inANewBrowser, show } from '../testingSession'
import { CasePage } from './CasePage'

inANewBrowser()

const owed: Table = {
  returnId: 't1',
  number: 'TB-370302-91350100M000100Y43-2026-Q3',
  region: '370302',
  enterprise: { uscc: '91350100M000100Y43', name: '某建筑公司' },
  period: '2026-Q3',
  dueAt: '2026-10-15T16:00:00Z',
  state: 'LATE',
  late: true,
  filings: 0,
  history: [],
}

const figures = {
  unitsInspected: 1,
  general: 12,
  generalFixed: 11,
  major: 2,
  majorFixed: 1,
  planned: 2,
  fiveInPlace: 2,
  listed: 1,
  listedByProvince: 0,
  fundsTenThousandCny: 12.5,
}

const filed: Table = {
  ...owed,
  state: 'FILED',
  filings: 1,
  history: [
    {
      no: 1,
      filedAt: '2026-10-20T01:00:00Z',
      signedBy: '王建国',
      signedOn: '2026-10-19',
      figures,
      generalRate: '91.67',
      majorRate: '50.00',
      broken: ['10<=5'],
    },
  ],
}

async function open(role: string, table: Table) {
  const sent: unknown[] = []
  const api = ((path, call) => {
    if (call?.method === 'POST') sent.push([path, call.body])
    return Promise.resolve(path === '/hazard-returns/t1' ? table : { items: [] })
  }) as Session['api']
  const claims = { login: 'u', name: 'U', roles: [role], region: '370300', enterprise: table.enterprise.uscc }
  await show(
    { claims, api },
    <Routes>
      <Route path="cases/:subject/:id" element={<CasePage />} />
    </Routes>,
    '/cases/hazard_return/t1',
  )
  await screen.findByRole('heading', { level: 1, name: table.number })
  return sent
}

it('lets a unit file what it owes by the keyboard alone', async () => {
  const sent = await open('reporter', owed)
  expect(screen.getByText('Late')).toBeTruthy()
  const user = userEvent.setup()
  await user.click(screen.getByLabelText('Head of the unit who signed'))
  await user.keyboard('王建国')
  await user.tab()
  await user.keyboard('2026-10-19{Enter}')
  expect(sent).toEqual([])
  await user.keyboard('{Tab}{Tab}{Enter}') // past what clears the day
  await expect
    .poll(() => sent)
    .toEqual([
      [
        '/hazard-returns',
        {
          region: '370302',
          enterprise: owed.enterprise,
          period: '2026-Q3',
          signedBy: '王建国',
          signedOn: '2026-10-19',
        },
      ],
    ])
})

it('shows what was filed, and asks for a reason to file it again', async () => {
  await open('inspector', filed)
  const row = within(screen.getByRole('table', { name: 'All that was filed' })).getAllByRole('row')[1]
  expect(row?.textContent).toContain('signed by 王建国 on 2026-10-19')
  expect(row?.textContent).toContain('12.5')
  expect(screen.getByText(/Rules that do not hold: 10<=5/)).toBeTruthy()
  expect(screen.getByLabelText('Why it is corrected')).toBeTruthy()
})

it('takes the day of signing as all other forms do', async () => {
  localStorage.setItem('zhibao.locale', 'zh-CN')
  await open('reporter', owed)
  const field = screen.getByLabelText('签字日期')
  expect(field.getAttribute('type')).not.toBe('date')
  expect(field.closest('.ant-picker')).not.toBeNull()
})

it.each([
  ['zh-CN', '一般隐患整改率', '重大隐患整改率'],
  ['en', 'General, rate of rectification', 'Major, rate of rectification'],
])('shows both rates, among the twelve columns and in the form, in %s', async (locale, general, major) => {
  localStorage.setItem('zhibao.locale', locale)
  await open('inspector', { ...filed, history: filed.history.map((once) => ({ ...once, majorRate: '-' })) })
  const table = within(screen.getByRole('table', { name: /历次报送|All that was filed/ }))
  const [headers, cells] = (['columnheader', 'cell'] as const).map((role) =>
    table.getAllByRole(role).map(({ textContent }) => textContent),
  ) as [string[], string[]]
  expect(headers).toHaveLength(13)
  expect(cells[headers.indexOf(general)]).toBe('91.67%')
  expect(cells[headers.indexOf(major)]).toBe('—')
  expect(headers.indexOf(general)).toBe(4)
  expect(headers.indexOf(major)).toBe(7)
  const form = within(screen.getByRole('region', { name: /更正统计分析表|Correct the table/ }))
  expect(form.getByText(general).nextElementSibling?.textContent).toBe('91.67%')
  expect(form.getByText(major).nextElementSibling?.textContent).toBe('—')
})

it('shows those who only read no form', async () => {
  await open('auditor', filed)
  expect(screen.queryByLabelText('Why it is corrected')).toBeNull()
})
