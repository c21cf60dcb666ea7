// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { Route, Routes } from 'react-router'
import { expect, it } from 'vitest'
import { CasePage } from '../cases/CasePage'
import { inANewBrowser, show } from '../testingSession'
import { changsha, Library } from './testing'

inANewBrowser()

async function openCase(library: Library, subject: string, facts: object) {
  library.others[`/${subject}s/c1`] = facts
  await show(
    { claims: { login: 'li', name: 'Li', roles: ['reporter'], region: '370300' }, api: library.api },
    <Routes>
      <Route path="cases/:subject/:id" element={<CasePage />} />
    </Routes>,
    `/cases/${subject}/c1`,
  )
  return within(await screen.findByRole('region', { name: 'Related cases' }))
}

const hazard = { hazardId: 'c1', number: 'YH-1', level: 'MAJOR', region: '370302', stage: 'FOUND' }
const accident = { accidentId: 'c1', number: 'SG-1', grade: 'ORDINARY', region: '370302' }

it('shows beside a hazard the lessons that concern its criterion, and no others', async () => {
  const library = new Library()
  library.held = [
    changsha({
      lessons: changsha().lessons.map((lesson, index) => ({ ...lesson, concerned: index === 0 })),
    }),
  ]
  const related = await openCase(library, 'hazard', { ...hazard, criterion: 'H16-D' })
  const link = await related.findByRole('link', { name: '长沙市望城区“4·29”' })
  expect(link.getAttribute('href')).toBe('/library/k1')
  related.getByText('发现开裂首先撤人')
  expect(related.queryByText('鉴定报告不能只看结论')).toBeNull()
  expect(library.asked).toEqual([{ criterion: 'H16-D', limit: 5 }])
})

it('asks beside an accident for cases of its type, and says when there is none', async () => {
  const library = new Library()
  library.held = []
  const related = await openCase(library, 'accident', { ...accident, type: 'P25-12' })
  await related.findByText('The library has no case of this type yet.')
  expect(library.asked).toEqual([{ type: 'P25-12', limit: 5 }])
})

it('asks for nothing as long as a case says neither', async () => {
  const library = new Library()
  const related = await openCase(library, 'hazard', hazard)
  related.getByText(/names no criterion/)
  expect(library.asked).toEqual([])
})

it('says the same of an accident without a type', async () => {
  const library = new Library()
  const related = await openCase(library, 'accident', accident)
  related.getByText(/has not been reported yet/)
  expect(library.asked).toEqual([])
})
