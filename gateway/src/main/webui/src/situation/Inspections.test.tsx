// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { Call } from '../api/http'
import type { Watched } from '../api/inspections'
import { ProblemError } from '../api/problem'
import type { Role } from '../session/claims'
import type { Session } from '../session/session'
import { inANewBrowser, show } from '../testingSession'
import { Inspections } from './Inspections'

inANewBrowser()

const watched = (changes: Partial<Watched> = {}): Watched => ({
  uscc: '91370302MA3C000001',
  name: '某建筑公司',
  key: true,
  reasons: ['OUT_OF_PROVINCE', 'HAD_ACCIDENT'],
  projects: 3,
  intervalDays: 30,
  lastInspectedAt: '2026-10-01T02:00:00Z',
  dueAt: '2026-10-31T02:00:00Z',
  overdue: true,
  daysOverdue: 27,
  ...changes,
})

class Server {
  asked: Call['query'][] = []
  list: Watched[] = [watched()]

  sent: [path: string, body: unknown][] = []
  failure: Error | undefined

  readonly api = ((path, call) => {
    if (call?.method === 'POST') {
      this.sent.push([path, call.body])
      return this.failure === undefined ? Promise.resolve({}) : Promise.reject(this.failure)
    }
    if (path !== '/inspections/due') return Promise.resolve({ items: [] })
    this.asked.push(call?.query)
    return Promise.resolve({ items: this.list })
  }) as Session['api']
}

const open = (server: Server, role: Role = 'auditor') =>
  show(
    { claims: { login: 'wang', name: 'W', roles: [role], region: '370302' }, api: server.api },
    <Inspections region="" />,
  )

const user = () => userEvent.setup({ delay: null })

it('lists overdue key enterprises with why they are key, and how late they are', async () => {
  const server = new Server()
  const other = watched({ uscc: 'OTHER', key: false, reasons: [], overdue: false, daysOverdue: 0 })
  delete other.name
  delete other.lastInspectedAt
  server.list.push(other)
  await open(server)
  await screen.findByText(/某建筑公司/)
  const [first, second] = within(screen.getByRole('table')).getAllByRole('row').slice(1)
  expect(first?.textContent).toMatch(/From outside the province, Had an accident330.*27$/)
  expect(second?.textContent).toMatch(/^OTHER.*No key enterprise330None.*—$/)
  expect(server.asked).toEqual([
    { region: undefined, key: 'true', overdue: 'true', cursor: undefined, limit: 20 },
  ])
})

it('asks for all that are overdue, and says that none is', async () => {
  const server = new Server()
  server.list = []
  await open(server)
  await screen.findByText('No inspection is overdue')
  await user().click(screen.getByRole('radio', { name: 'All overdue' }))
  await waitFor(() => expect(server.asked.at(-1)).toMatchObject({ overdue: 'true' }))
  expect(server.asked.at(-1)).not.toHaveProperty('key')
  await user().click(screen.getByRole('radio', { name: 'All enterprises' }))
  await screen.findByText('No enterprise on the register, and no project under construction')
})

it('records an inspection of a row, names what is wrong at its box, and reads the list anew', async () => {
  const server = new Server()
  server.failure = new ProblemError({
    status: 422,
    code: 'faulty',
    faults: [
      { pointer: '/uscc', code: 'bad-uscc' },
      { pointer: '/region', code: 'unknown-region' },
      { pointer: '/inspectedAt', code: 'in-future', params: { serverTime: '2026-11-28T02:00:00Z' } },
      { pointer: '/note', code: 'not-printable' },
    ],
  })
  await open(server, 'inspector')
  await user().click(await screen.findByRole('button', { name: 'Record an inspection 某建筑公司' }))
  const dialog = await screen.findByRole('dialog', { name: 'Record an inspection' })
  const unit = within(dialog).getByLabelText<HTMLInputElement>('Credit code of the enterprise')
  await waitFor(() => expect(document.activeElement).toBe(unit))
  expect(unit.value).toBe('91370302MA3C000001')
  await user().click(within(dialog).getByRole('button', { name: 'Send' }))
  await waitFor(() => expect(dialog.querySelectorAll('.ant-form-item-has-error')).toHaveLength(2))
  expect(server.sent).toEqual([])
  await user().type(within(dialog).getByLabelText('Day of the inspection'), '2026-11-27{Enter}')
  await user().type(
    within(dialog).getByLabelText('What was looked at, and the result'),
    '塔吊、临边，未发现隐患',
  )
  await user().click(within(dialog).getByRole('button', { name: 'Send' }))
  await within(dialog).findByText('Not a valid credit code (form or check digit)')
  await within(dialog).findByText('There is no such region')
  await within(dialog).findByText('Must not be later than today')
  expect(dialog.querySelectorAll('.ant-form-item-has-error')).toHaveLength(4)
  server.failure = undefined
  server.list = []
  await user().click(within(dialog).getByRole('button', { name: 'Send' }))
  await screen.findByText('No inspection is overdue')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(server.sent.at(-1)).toEqual([
    '/inspections',
    {
      uscc: '91370302MA3C000001',
      region: '370302',
      inspectedAt: '2026-11-27T00:00:00+08:00',
      note: '塔吊、临边，未发现隐患',
    },
  ])
})

it('records one of any enterprise, also in Chinese', async () => {
  localStorage.setItem('zhibao.locale', 'zh-CN')
  const server = new Server()
  server.list = []
  await open(server, 'duty-officer')
  await user().click(await screen.findByRole('button', { name: '登记检查' }))
  const dialog = await screen.findByRole('dialog', { name: '登记检查' })
  await waitFor(() => expect(document.activeElement?.id).toBe('inspection_uscc'))
  await user().keyboard('91370302MA3C000009')
  await user().type(within(dialog).getByLabelText('检查日期'), '2026-11-27{Enter}')
  await user().type(within(dialog).getByLabelText('检查内容和结果'), '未发现隐患')
  await user().click(dialog.querySelector('.ant-modal-footer .ant-btn-primary') as Element)
  await waitFor(() => expect(server.sent).toHaveLength(1))
  expect(server.sent[0]?.[1]).toMatchObject({ uscc: '91370302MA3C000009', region: '370302' })
})

it('lets nobody record who may not', async () => {
  await open(new Server(), 'principal')
  await screen.findByText(/某建筑公司/)
  expect(screen.queryByRole('button', { name: /Record an inspection/ })).toBeNull()
})
