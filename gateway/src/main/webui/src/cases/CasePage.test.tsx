// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { Route, Routes } from 'react-router'
import { expect, it } from 'vitest'
import type { Clock } from '../api/clock'
import type { Call } from '../api/http'
import type { Match, Suspicion } from '../api/suspicion'
import type { Accident, Escalation, Summary } from '../api/types'
import type { Session } from '../session/session'
import { suspicion } from '../suspicions/testing'
import { clock, escalation } from '../testing'
import { inANewBrowser, show } from '../testingSession'
import { CasePage } from './CasePage'

inANewBrowser()

interface Known {
  suspicions?: Suspicion[]
  matches?: Match[]
  clocks?: Clock[]
  escalations?: Escalation[]
  accident?: Accident
}

/** Shows the page of a case to a leader on duty, and tells what was asked for. */
async function openCase(subject: string, known: Known = {}) {
  const asked: [path: string, query: Call['query']][] = []
  const lists: Record<string, unknown[]> = {
    '/suspicions': known.suspicions ?? [],
    '/suspicions/matches': known.matches ?? [],
    '/clocks': known.clocks ?? [],
    '/escalations': known.escalations ?? [],
  }
  const api = ((path, call) => {
    // What the board of the desk loads is of no case.
    if (call?.query?.['caseId'] === undefined && path in lists) return Promise.resolve({ items: [] })
    asked.push([path, call?.query])
    if (path === '/accidents/c1') return Promise.resolve(known.accident)
    return Promise.resolve({ items: lists[path] ?? [] })
  }) as Session['api']
  const claims = { login: 'li', name: 'Li', roles: ['duty-leader'], region: '370300', desk: '370300' }
  await show(
    { claims, api },
    <Routes>
      <Route path="cases/:subject/:id" element={<CasePage />} />
    </Routes>,
    `/cases/${subject}/c1`,
  )
  return asked
}

const signal: Summary = {
  subject: 'SIGNAL',
  number: 'XH-1',
  grade: 'HOSPITAL',
  deaths: 0,
  missing: 0,
  region: '370302',
}

const part = (name: string) => within(screen.getByRole('region', { name }))

it('shows what is suspected because of a signal, with its clock and its call', async () => {
  const verify = { rule: 'DET-CONCEALMENT', packVersion: 'CN-2026.1' }
  const asked = await openCase('signal', {
    suspicions: [
      suspicion({ ...verify, kind: 'CONCEALMENT', summary: signal, ruleBy: '2026-04-13T16:00:00Z' }),
    ],
    clocks: [clock({ rule: 'DET-CONCEALMENT', desk: '370300' })],
    escalations: [escalation({ ...verify, kind: 'VERIFICATION', summary: signal })],
  })
  await screen.findByRole('heading', { level: 1, name: 'Outside signal' })
  const [suspected] = (await part('Suspicions').findAllByRole('row')).slice(1)
  expect(suspected?.textContent).toMatch(/Suspected concealment XH-1.*DET-CONCEALMENT.*CN-2026\.1/)
  expect(part('Suspicions').getByRole('link').getAttribute('href')).toBe('/suspicions/s1')
  const [running] = (await part('Clocks').findAllByRole('row')).slice(1)
  expect(running?.textContent).toMatch(/^DET-CONCEALMENT.*03-28 10:00.*03-28 10:30/)
  const [call] = await part('Escalations and why').findAllByRole('listitem')
  expect(call?.textContent).toMatch(/Verification.*DET-CONCEALMENT · CN-2026\.1/)
  expect(asked.map(([path, query]) => [path, query?.['caseId']]).toSorted()).toEqual([
    ['/clocks', 'c1'],
    ['/escalations', 'c1'],
    ['/suspicions', 'c1'],
    ['/suspicions/matches', 'c1'],
  ])
})

it('says which accident a signal is taken to speak of, and how near it is', async () => {
  const caseId = 'a7'
  await openCase('signal', {
    matches: [
      {
        matchId: 'm1',
        caseId: 'c1',
        rule: 'DET-CONCEALMENT',
        packVersion: 'CN-2026.1',
        basis: '本系统默认',
        accidentId: caseId,
        matchedAt: '2026-03-28T04:00:00Z',
        evidence: [
          { name: 'matched', value: '2026-03-28T01:00:00Z', caseId },
          { name: 'matched.km', value: '2.6', caseId },
          { name: 'matched.comparedBy', value: 'POSITION', caseId },
          { name: 'matched.sameCounty', value: 'true', caseId },
        ],
        summary: signal,
        region: '370302',
      },
    ],
  })
  const shown = part('Reported accident it speaks of')
  const rows = (await shown.findAllByRole('row')).slice(1).map((row) => row.textContent)
  expect(rows).toEqual([
    expect.stringMatching(/Accident taken for the same.*2026-03-28 09:00:00/),
    expect.stringMatching(/Km apart from it.*2\.6/),
    expect.stringMatching(/Place compared by.*position/i),
    expect.stringMatching(/In the same county.*Yes/),
  ])
  expect(shown.getAllByRole('link')[0]?.getAttribute('href')).toBe('/cases/accident/a7')
  expect(shown.getByText('DET-CONCEALMENT · CN-2026.1')).toBeTruthy()
})

it('tells of a tip only what became of it, and where to ask for the rest', async () => {
  const asked = await openCase('tip')
  await screen.findByRole('heading', { level: 1, name: 'Tip' })
  await screen.findByText(/stays with those who took it/)
  expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
    'Reported accident it speaks of',
    'Suspicions',
    'Clocks',
    'Escalations and why',
  ])
  await part('Reported accident it speaks of').findByText(/No reported accident was found/)
  await part('Suspicions').findByText('Nothing is suspected')
  expect(asked.map(([path]) => path)).not.toContain('/tips/c1')
  expect(screen.queryByRole('link')).toBeNull()
})

it('tells of an accident what is owed and who was told, beside what it knows of every case', async () => {
  const facts = { accidentId: 'c1', number: 'SG-1', grade: 'ORDINARY', region: '370302' } as const
  await openCase('accident', { accident: facts })
  await screen.findByRole('heading', { level: 1, name: /SG-1/ })
  expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
    'Clocks',
    'Who was told',
    'Listed supervision',
    'Notices of this case',
    'Suspicions',
    'Escalations and why',
    'Related cases',
    'History',
  ])
  await part('Who was told').findByRole('button', { name: 'Record that somebody was told' })
})

it('knows no other subject', async () => {
  const asked = await openCase('rumour')
  await screen.findByText('There is no such page')
  expect(asked).toEqual([])
})

it.each([
  ['en', 'Sector', 'Gas'],
  ['zh', '行业领域', '燃气'],
])('says in %s of which sector the works are', async (locale, title, sector) => {
  localStorage.setItem('zhibao.locale', locale)
  const facts = { accidentId: 'c1', number: 'SG-1', grade: 'ORDINARY', region: '370302' } as const
  await openCase('accident', { accident: { ...facts, project: { name: '某小区', sector: 'GAS' } } })
  expect((await screen.findByText(title)).nextElementSibling?.textContent).toBe(sector)
})
