// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { inANewBrowser } from '../testingSession'
import { open, Server, suspicion } from './testing'

inANewBrowser()

const AT = '/suspicions/s1'

let server: Server

beforeEach(() => {
  server = new Server()
})

it('shows the evidence to read, in China time, with the cases of the series a click away', async () => {
  server.holds(
    suspicion({
      kind: 'CLUSTER',
      evidence: [
        { name: 'clock', value: 'CN-1' },
        { name: 'from', value: 'UNIT_HEAD' },
        { name: 'breachedAt', value: '2026-03-28T16:00:01Z' },
        { name: 'accident.directLossMaxCny', value: 9990000 },
        { name: 'same.TYPE', value: '09' },
        { name: 'hazard.major', value: 'true' },
        { name: 'member', value: '2026-03-01T00:00:00Z', caseId: 'c7' },
        { name: 'penalty.aggravations', value: 'OBSTRUCTED_ENFORCEMENT,REFUSED_STOP_ORDER' },
        { name: 'somethingNew', value: 'as it is' },
      ],
    }),
  )
  await open(server, AT, 'auditor')
  const heading = await screen.findByRole('heading', { level: 1, name: 'Cluster of like accidents' })
  expect(document.activeElement).toBe(heading)
  const table = screen.getByRole('table', { name: 'Evidence' })
  const cells = within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    )
  expect(cells).toEqual([
    ['Clock', 'CN-1', '—'],
    ['From', 'Head of the unit', '—'],
    ['Found breached', '2026-03-29 00:00:01', '—'],
    ['Highest direct loss ever reported (CNY)', '9,990,000', '—'],
    ['Same type', 'Fall from height', '—'],
    ['Major hazard', 'Yes', '—'],
    [
      'Case of the same series (occurred or found)',
      '2026-03-01 08:00:00',
      'Open the case 2026-03-01 08:00:00',
    ],
    [
      'What made it worse, as the decision says',
      'Obstructed enforcementDefied a decision to stop and rectify',
      '—',
    ],
    ['somethingNew', 'as it is', '—'],
  ])
  expect(within(table).getByRole('link').getAttribute('href')).toBe('/cases/accident/c7')
  expect(screen.getByText('CN-S1 · CN@2026.4')).toBeTruthy()
  expect(screen.getByText('生产安全事故罚款处罚规定')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'SG-1' }).getAttribute('href')).toBe('/cases/accident/c1')
})

it('leads from a proposal of closure to the penalties and to the major hazard', async () => {
  server.holds(
    suspicion({
      kind: 'CLOSURE',
      summary: { subject: 'HAZARD', number: 'YH-1', grade: 'MAJOR', deaths: 0, missing: 0, region: '370302' },
      evidence: [
        { name: 'penalty', value: '2026-03-10T01:00:00Z', caseId: 'c7' },
        { name: 'majorHazard', value: 'YH-2', caseId: 'c8' },
      ],
    }),
  )
  await open(server, AT, 'auditor')
  const table = await screen.findByRole('table', { name: 'Evidence' })
  expect(within(table).getByText('Penalty (when it was decided)')).toBeTruthy()
  expect(within(table).getByText('YH-2', { selector: 'td' })).toBeTruthy()
  expect(
    within(table)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')),
  ).toEqual(['/cases/penalty/c7', '/cases/hazard/c8'])
})

it('says in words with which accident a signal was compared, and leads to both', async () => {
  server.holds(
    suspicion({
      kind: 'CONCEALMENT',
      summary: {
        subject: 'SIGNAL',
        number: 'XH-1',
        grade: 'HOSPITAL',
        deaths: 0,
        missing: 0,
        region: '370302',
      },
      evidence: [
        { name: 'signal.kind', value: 'HOSPITAL' },
        { name: 'nearest', value: '2026-03-28T02:00:00Z', caseId: 'c9' },
        { name: 'nearest.km', value: '7.3', caseId: 'c9' },
        { name: 'nearest.whyNot', value: 'PLACE', caseId: 'c9' },
      ],
    }),
  )
  await open(server, AT, 'auditor')
  const table = await screen.findByRole('table', { name: 'Evidence' })
  const rows = within(table).getAllByRole('row').slice(1)
  expect(rows.map((row) => within(row).getAllByRole('cell')[1]?.textContent)).toEqual([
    'Hospital',
    '2026-03-28 10:00:00',
    '7.3',
    'Another place',
  ])
  for (const link of within(table).getAllByRole('link'))
    expect(link.getAttribute('href')).toBe('/cases/accident/c9')
  expect(screen.getByRole('link', { name: 'XH-1' }).getAttribute('href')).toBe('/cases/signal/c1')
})

it('leads from points that were lost to the cases that cost them, where their kind is known', async () => {
  server.holds(
    suspicion({
      kind: 'CONDITIONS',
      evidence: [
        { name: 'score', value: '55' },
        { name: 'lost.LARGER_ACCIDENT', value: '25 (2026-05-10)', caseId: 'a1' },
        { name: 'lost.RECTIFICATION_OVERDUE', value: '5 (2026-05-11)', caseId: 'h1' },
        { name: 'lost.PENALTY', value: '10 (2026-05-12)', caseId: 'p1' },
        { name: 'lost.SOMETHING_NEW', value: '5 (2026-05-13)', caseId: 'n1' },
      ],
    }),
  )
  await open(server, AT, 'duty-leader')
  await screen.findByRole('heading', { level: 1, name: 'Conditions of work safety lowered' })
  const table = screen.getByRole('table', { name: 'Evidence' })
  within(table).getByText('Points: larger accident or graver, on top')
  within(table).getByText('lost.SOMETHING_NEW')
  const links = within(table).getAllByRole('link')
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '/cases/accident/a1',
    '/cases/hazard/h1',
    '/cases/penalty/p1',
  ])
})
