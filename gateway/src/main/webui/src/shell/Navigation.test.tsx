// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { Claims, Role } from '../session/claims'
import type { Session } from '../session/session'
import { inANewBrowser, show } from '../testingSession'
import { Navigation } from './Navigation'
import { entriesFor } from './pages'

inANewBrowser()

const api = (() => Promise.resolve({ items: [] })) as Session['api']
const user = () => userEvent.setup({ delay: null })
const head = () => within(screen.getByRole('navigation', { name: 'Main' }))
const names = () =>
  head()
    .getAllByRole('link')
    .map((link) => link.textContent)
const group = (name: string) => head().getByRole('button', { name })

function openAs(at: string, ...roles: Role[]) {
  const claims: Claims = {
    login: 'li',
    name: 'Li',
    roles,
    region: '370000',
    desk: undefined,
    enterprise: undefined,
  }
  const part = (
    <>
      <Navigation entries={entriesFor(claims)} />
      <button>elsewhere</button>
    </>
  )
  return show({ claims, api }, part, at)
}

it('keeps what is watched at hand and the rest under a word', async () => {
  await openAs('/', 'duty-leader')
  expect(names()).toEqual(['Live desk', 'Ledger', 'File a report'])
  await user().click(group('Analysis'))
  expect(names()).toEqual([
    'Live desk',
    'Ledger',
    'File a report',
    'Suspicions',
    'Scores of firms',
    'Accident cases',
    'Situation',
  ])
})

it('shows a page that is alone in its group without the group', async () => {
  await openAs('/rules', 'policy-editor')
  expect(names()).toEqual(['Accident cases', 'Rules'])
  expect(head().queryByRole('button')).toBeNull()
})

it('says which group the page belongs to', async () => {
  await openAs('/rosters', 'duty-leader')
  expect(group('Administration').className).toBe('active')
  expect(group('Supervision').className).toBe('')
})

it('closes once a link is followed, and leads there', async () => {
  await openAs('/', 'duty-leader')
  await user().click(group('Supervision'))
  await user().click(head().getByRole('link', { name: 'Notices' }))
  expect(group('Supervision').getAttribute('aria-expanded')).toBe('false')
  expect(group('Supervision').className).toBe('active')
})

it('closes on Escape and gives the focus back, and when the focus or the pointer goes elsewhere', async () => {
  await openAs('/', 'duty-leader')
  const keyboard = user()
  group('Supervision').focus()
  await keyboard.keyboard('{Enter}')
  await keyboard.tab()
  expect(document.activeElement).toBe(head().getByRole('link', { name: 'Listed supervision' }))
  await keyboard.keyboard('{Escape}')
  expect(document.activeElement).toBe(group('Supervision'))
  expect(head().queryByRole('link', { name: 'Notices' })).toBeNull()
  await keyboard.keyboard('{Enter}')
  await keyboard.tab()
  await keyboard.tab()
  await keyboard.tab()
  await keyboard.tab()
  expect(group('Supervision').getAttribute('aria-expanded')).toBe('false')
  await keyboard.click(group('Supervision'))
  await keyboard.click(screen.getByText('elsewhere'))
  expect(group('Supervision').getAttribute('aria-expanded')).toBe('false')
})

it('numbers the pages in the order of the head, those in groups too, as far as there are digits', async () => {
  await openAs('/', 'duty-leader')
  const numbers = () =>
    head()
      .getAllByRole('link')
      .slice(3)
      .map((link) => [link.textContent, link.getAttribute('aria-keyshortcuts')])
  await user().click(group('Analysis'))
  expect(numbers()).toEqual([
    ['Suspicions', '7'],
    ['Scores of firms', '8'],
    ['Accident cases', '9'],
    ['Situation', null],
  ])
  await user().click(group('Administration'))
  expect(numbers().map(([, number]) => number)).toEqual([null, null, null])
})
