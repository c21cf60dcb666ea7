// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import dayjs from 'dayjs'
import { expect, it } from 'vitest'
import { ProblemError } from '../api/problem'
import { inANewBrowser } from '../testingSession'
import { contentOf, fieldsOf, valuesOf } from './campaignValues'
import { campaign, open, row, Server, user } from './testing'

inANewBrowser()

it('lists campaigns with how far their returns came, and filters by state', async () => {
  const server = new Server()
  await open(server, '/campaigns', '370300', 'duty-officer')
  const line = await row(/燃气安全专项整治/)
  expect(line.textContent).toContain('Under way')
  expect(line.textContent).toContain('1 of 3 filed')
  expect(line.textContent).toContain('1 missing')
  expect(line.textContent).toContain('Gas')
  expect(screen.queryByRole('button', { name: 'Draft a campaign' })).toBeNull()
  server.held = []
  await user().click(screen.getByText('Ended early'))
  await screen.findByText('No campaign matches the filter.')
  expect(server.asked.at(-1)?.['status']).toBe('ended')
})

it('says in Chinese that there is none, and lets no county draft one', async () => {
  localStorage.setItem('zhibao.locale', 'zh-CN')
  const server = new Server()
  server.held = []
  await open(server, '/campaigns', '370302', 'notice-clerk')
  await screen.findByRole('heading', { name: '专项行动' })
  await screen.findByText('还没有专项行动')
  expect(screen.queryByRole('button', { name: '起草专项行动' })).toBeNull()
})

it('shows the plan, the targets and which region returned what', async () => {
  await open(new Server(), '/campaigns/c1', '370300', 'duty-officer')
  await screen.findByRole('heading', { name: '燃气安全专项整治' })
  expect(screen.getByText('Screened: 70 of 100 个')).toBeTruthy()
  expect((await row(/动员部署/)).textContent).toContain('制定方案')
  const county = await row(/淄川区/)
  expect(county.textContent).toMatch(/Filed.*filed 2 times.*Owed/)
  expect((await row(/张店区/)).textContent).toMatch(/Missing.*Not owed yet/)
  expect((await row(/^Total/)).textContent).toContain('70')
  expect(screen.queryByRole('button', { name: /File|Correct|Launch|End early/ })).toBeNull()
  expect(within(county).getAllByRole('link')[0]?.getAttribute('href')).toBe('/cases/campaign_return/r1')
})

it('downloads the returns, and says why it cannot', async () => {
  const server = new Server()
  URL.createObjectURL = () => 'blob:x'
  URL.revokeObjectURL = () => undefined
  await open(server, '/campaigns/c1', '370300', 'duty-officer')
  await user().click(await screen.findByRole('button', { name: /Download CSV/ }))
  await waitFor(() => expect(server.download).toHaveBeenCalledWith('/campaigns/c1/returns'))
  server.download.mockRejectedValue(new ProblemError({ status: 503, code: 'unavailable' }))
  await user().click(screen.getByRole('button', { name: /Download CSV/ }))
  await screen.findByText(/The service cannot answer now/)
})

it('launches as read what somebody else wrote', async () => {
  const server = new Server()
  const draft = campaign({
    status: 'draft',
    revision: 3,
    mayLaunch: true,
    mayChange: true,
    editors: ['clerk'],
  })
  delete draft.returns
  delete draft.launched
  server.held = [draft]
  await open(server, '/campaigns/c1', '370300', 'duty-leader')
  await user().click(await screen.findByRole('button', { name: 'Launch' }))
  await waitFor(() =>
    expect(server.sent[0]).toMatchObject({ path: '/campaigns/c1/launch', headers: { 'if-match': '"3"' } }),
  )
  server.failure = new ProblemError({ status: 403, code: 'own-campaign' })
  await user().click(screen.getByRole('button', { name: 'Launch' }))
  await screen.findByText(/Who wrote a campaign does not launch it/)
  await user().click(screen.getByRole('button', { name: 'Withdraw' }))
  await waitFor(() => expect(server.sent.at(-1)).toMatchObject({ method: 'DELETE' }))
})

it('ends one early with a reason', async () => {
  const server = new Server()
  server.held = [campaign({ mayEnd: true })]
  await open(server, '/campaigns/c1', '370300', 'duty-leader')
  await user().click(await screen.findByRole('button', { name: 'End early' }))
  await screen.findByRole('dialog', { name: /End early/ })
  await waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'))
  await user().keyboard('任务完成')
  await user().click(screen.getByRole('button', { name: 'Send' }))
  await waitFor(() =>
    expect(server.sent[0]).toMatchObject({ path: '/campaigns/c1/end', body: { reason: '任务完成' } }),
  )
})

it('drafts a campaign by keyboard, and sends nothing that is not complete', async () => {
  const server = new Server()
  await open(server, '/campaigns', '370300', 'notice-clerk')
  await user().click(await screen.findByRole('button', { name: 'Draft a campaign' }))
  const dialog = await screen.findByRole('dialog', { name: 'Draft a campaign' })
  await waitFor(() => expect(document.activeElement?.id).toBe('campaign_name'))
  await user().keyboard('攻坚行动')
  await user().click(within(dialog).getByRole('button', { name: 'Add a target' }))
  await within(dialog).findByText('Target 1')
  await user().click(within(dialog).getByRole('button', { name: 'Remove target 1' }))
  await user().click(within(dialog).getByRole('button', { name: 'Save the draft' }))
  await waitFor(() =>
    expect(dialog.querySelectorAll('.ant-form-item-has-error').length).toBeGreaterThanOrEqual(8),
  )
  expect(server.sent).toEqual([])
})

it('changes a draft as it was read, and puts every fault at its field', async () => {
  const server = new Server()
  server.held = [campaign({ status: 'draft', revision: 4, mayChange: true })]
  await open(server, '/campaigns/c1', '370300', 'notice-clerk')
  await user().click(await screen.findByRole('button', { name: 'Change' }))
  const dialog = await screen.findByRole('dialog', { name: 'Change' })
  server.failure = new ProblemError({
    status: 422,
    code: 'faulty',
    faults: [
      { pointer: '/returnDays/1', code: 'after-last', params: { last: '2026-10-31' } },
      { pointer: '/stages/0/to', code: 'before-start', params: { notBefore: '2026-04-01' } },
      { pointer: '/targets/0/number', code: 'too-small', params: { min: 1 } },
    ],
  })
  await user().click(within(dialog).getByRole('button', { name: 'Save the draft' }))
  await within(dialog).findByText('Not later than 2026-10-31')
  expect(within(dialog).getByText('Must not be before 2026-04-01')).toBeTruthy()
  expect(within(dialog).getByText('At least 1')).toBeTruthy()
  expect(server.sent[0]).toMatchObject({
    path: '/campaigns/c1',
    method: 'PUT',
    headers: { 'if-match': '"4"' },
    body: { name: '燃气安全专项整治', returnDays: ['2026-04-30', '2026-05-31'] },
  })
})

it('reads a draft into the form and back', () => {
  const read = campaign({ regions: ['370302'] })
  expect(contentOf(valuesOf(read))).toEqual({
    name: read.name,
    from: read.from,
    to: read.to,
    regions: ['370302'],
    sectors: read.sectors,
    criteria: read.criteria,
    stages: read.stages,
    targets: [{ figure: 'SCREENED', number: 100, unit: '个' }],
    returnDays: read.returnDays,
    basis: read.basis,
  })
  expect(contentOf({ rhythm: 'MONTH', returnFrom: dayjs('2026-04-30'), text: ' 其他 ' })).toMatchObject({
    returnEvery: 'MONTH',
    returnFrom: '2026-04-30',
    text: '其他',
  })
  expect(fieldsOf(valuesOf(read))).toContainEqual(['targets', 0, 'number'])
})
