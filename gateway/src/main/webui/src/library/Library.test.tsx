// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { Route, Routes, useLocation } from 'react-router'
import { ProblemError } from '../api/problem'
import type { Role } from '../session/claims'
import { dayOf } from '../time/format'
import { inANewBrowser, show } from '../testingSession'
import { AccidentCasePage } from './AccidentCasePage'
import { LibraryPage } from './LibraryPage'
import { changsha, Library } from './testing'

inANewBrowser()

let library: Library

beforeEach(() => {
  library = new Library()
})

function Address() {
  return <output>{useLocation().search}</output>
}

const open = (at: string, ...roles: Role[]) =>
  show(
    { claims: { login: 'wang', name: 'W', roles, region: '370300' }, api: library.api },
    <>
      <Routes>
        <Route path="library" element={<LibraryPage />} />
        <Route path="library/:id" element={<AccidentCasePage />} />
      </Routes>
      <Address />
    </>,
    at,
  )

const user = () => userEvent.setup({ delay: null })
const row = (name: RegExp) => screen.findByRole('row', { name })
const day = (ahead: number) => dayOf(Date.now() + ahead * 86_400_000)

it('lists every case with where it leads to, for everybody', async () => {
  await open('/library', 'reporter')
  const line = await row(/长沙市望城区/)
  expect(line.textContent).toMatch(/2022-04-29Collapse.*54 dead, 9 injured/)
  expect(within(line).getByRole('link').getAttribute('href')).toBe('/library/k1')
  expect(screen.queryByRole('button', { name: 'New case' })).toBeNull()
  await screen.findByText('No case has an anniversary today or in the next 7 days.')
})

it('begins with what is remembered in the next days, the soonest first, and what is to be checked', async () => {
  library.soon = [
    changsha({ caseId: 'later', name: '泉州“3·7”', anniversary: day(3), day: `2020${day(3).slice(4)}` }),
    changsha({ anniversary: day(0), day: `2022${day(0).slice(4)}` }),
  ]
  await open('/library', 'auditor')
  const list = await screen.findByRole('list', { name: 'On this day' })
  const [first, second] = within(list).getAllByRole('listitem')
  expect(first?.textContent).toMatch(/^Today 长沙市望城区.*years ago.*To check 逐栋复看支顶过的房屋/)
  expect(second?.textContent).toMatch(/^In 3 days 泉州/)
})

it('keeps its filter in the address and understands how people write a day', async () => {
  await open('/library?criterion=H16-D', 'inspector')
  await row(/长沙市望城区/)
  expect(library.asked.at(-1)).toMatchObject({ criterion: 'H16-D' })
  library.held = []
  await user().keyboard('/')
  await waitFor(() => expect(document.activeElement?.id).toBe('library-text'))
  await user().keyboard('自建房{Enter}')
  await user().type(screen.getByLabelText('Month·day'), '4·29{Enter}')
  await waitFor(() =>
    expect(library.asked.at(-1)).toMatchObject({ criterion: 'H16-D', text: '自建房', day: '04-29' }),
  )
  await screen.findByText('No case matches. Loosen or clear the filter.')
  expect(screen.getByRole('status').textContent).toContain('day=04-29')
  await user().click(screen.getByRole('button', { name: 'Clear filters' }))
  await screen.findByText('The library holds no case yet.')
  expect(screen.getByRole('status').textContent).toBe('')
  expect(screen.queryByRole('button', { name: 'Clear filters' })).toBeNull()
})

it.each([
  'text=x',
  'region=370300',
  'day=04-29',
  'type=10',
  'criterion=H16-D',
  'work=DEMOLITION',
  'ended=true',
])('offers to clear its filter where there is one: %s', async (filter) => {
  await open(`/library?${filter}`, 'inspector')
  await user().click(await screen.findByRole('button', { name: 'Clear filters' }))
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe(''))
})

it('offers to clear no filter where there is none', async () => {
  await open('/library', 'inspector')
  await row(/长沙市望城区/)
  expect(screen.queryByRole('button', { name: 'Clear filters' })).toBeNull()
})

it('shows one case with its lessons, what they concern, and its versions', async () => {
  await open('/library/k1', 'reporter')
  const heading = await screen.findByRole('heading', { level: 1, name: '长沙市望城区“4·29”' })
  await waitFor(() => expect(document.activeElement).toBe(heading))
  const lessons = within(screen.getByRole('region', { name: 'Lessons' })).getAllByRole('listitem')
  expect(lessons[0]?.textContent).toBe('发现开裂首先撤人H16-DDemolitionTo check 逐栋复看支顶过的房屋')
  expect((await within(await screen.findByRole('table')).findAllByRole('row'))[1]?.textContent).toMatch(
    /^1Added/,
  )
  expect(screen.queryByRole('button', { name: 'End' })).toBeNull()
})

it('adds a case, and names what is wrong at its field', async () => {
  library.answer = () => {
    throw new ProblemError({
      status: 422,
      code: 'faulty',
      faults: [
        { pointer: '/mark', code: 'same-name' },
        { pointer: '/lessons/0/criteria/0', code: 'unknown-criterion' },
        { pointer: '/accidentId', code: 'unknown-accident' },
      ],
    })
  }
  await open('/library', 'admin')
  await user().click(await screen.findByRole('button', { name: 'New case' }))
  const dialog = await screen.findByRole('dialog', { name: 'New case' })
  const field = (name: string) => within(dialog).getByLabelText(name)
  await waitFor(() => expect(document.activeElement?.id).toBe('library_happened'))
  await user().keyboard('脚手架坍塌')
  await user().click(field('Where'))
  await user().click(await screen.findByTitle('湖南省'))
  await user().type(field('Day'), '2026-01-10{Enter}')
  await user().click(field('Accident type'))
  await user().click(await screen.findByTitle('10 Collapse'))
  await user().type(field('Deaths'), '3')
  await user().type(field('Published in'), ' 调查报告 ')
  await user().click(within(dialog).getByRole('button', { name: /Add a lesson/ }))
  await waitFor(() => expect(document.activeElement?.id).toBe('library_lessons_0_text'))
  await user().keyboard('先撤人')
  await user().click(within(dialog).getByRole('button', { name: 'Send' }))
  await within(dialog).findByText(/There is a case of this place and day already/)
  within(dialog).getByText('There is no such criterion')
  within(dialog).getByText(/The ledger has no such accident/)
  expect(library.sent).toEqual([
    [
      'POST',
      '/case-library',
      {
        region: '430000',
        day: '2026-01-10',
        type: '10',
        deaths: 3,
        happened: '脚手架坍塌',
        source: '调查报告',
        lessons: [{ text: '先撤人' }],
      },
      undefined,
    ],
  ])
})

it('sends nothing as long as something needed is not said', async () => {
  await open('/library', 'admin')
  await user().click(await screen.findByRole('button', { name: 'New case' }))
  const dialog = await screen.findByRole('dialog', { name: 'New case' })
  await user().click(within(dialog).getByRole('button', { name: 'Send' }))
  await waitFor(() => expect(within(dialog).getAllByText('This is needed')).toHaveLength(6))
  expect(library.sent).toEqual([])
})

it('changes a case as it was read', async () => {
  library.held = [changsha({ mayChange: true, version: 3 })]
  await open('/library/k1', 'duty-leader')
  await user().click(await screen.findByRole('button', { name: 'Change the case' }))
  const dialog = await screen.findByRole('dialog', { name: 'Change the case' })
  await user().type(within(dialog).getByLabelText('Told apart by'), '第二起')
  await user().click(within(dialog).getByRole('button', { name: 'Remove lesson 2' }))
  await user().click(within(dialog).getByRole('button', { name: 'Send' }))
  await waitFor(() => expect(library.sent).toHaveLength(1))
  expect(library.sent[0]?.[0]).toBe('PUT')
  expect(library.sent[0]?.[3]).toBe('"3"')
  expect(library.sent[0]?.[2]).toEqual({
    region: '430112',
    day: '2022-04-29',
    mark: '第二起',
    type: '10',
    grade: 'ESPECIALLY_MAJOR',
    deaths: 54,
    injured: 9,
    happened: '自建房整体倒塌',
    causes: '违法加层扩建',
    source: '国务院事故调查组调查报告',
    lessons: [
      {
        text: '发现开裂首先撤人',
        criteria: ['H16-D'],
        types: [],
        works: ['DEMOLITION'],
        toCheck: '逐栋复看支顶过的房屋',
      },
    ],
  })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

it('ends a case when that is confirmed', async () => {
  library.held = [changsha({ mayChange: true })]
  await open('/library/k1', 'admin')
  await user().click(await screen.findByRole('button', { name: 'End' }))
  const asked = await screen.findByRole('tooltip')
  expect(library.sent).toEqual([])
  await user().click(within(asked).getByRole('button', { name: 'End' }))
  await waitFor(() => expect(library.sent).toEqual([['DELETE', '/case-library/k1', undefined, '"1"']]))
})

it('says in Chinese what the library is about', async () => {
  localStorage.setItem('zhibao.locale', 'zh-CN')
  await open('/library', 'duty-officer')
  await screen.findByRole('heading', { name: '历史上的今天' })
  await screen.findByText('今天和今后 7 天没有案例的周年。')
})
