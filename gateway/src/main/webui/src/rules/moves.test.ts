import { expect, it } from 'vitest'
import type { PackState } from '../api/policies'
import type { Claims, Role } from '../session/claims'
import { wordsOf } from '../i18n'
import { durationText } from './duration'
import { mayWrite, movesOf } from './moves'

const somebody = (...roles: Role[]): Claims => ({
  login: 'x',
  name: 'x',
  roles,
  region: '000000',
  desk: undefined,
  enterprise: undefined,
})

it.each<[PackState, string[], string[]]>([
  ['DRAFT', ['check'], ['check']],
  ['CHECKED', ['backtest'], ['backtest']],
  ['BACKTESTED', ['backtest'], ['backtest', 'approval']],
  ['APPROVED', [], ['activation']],
  ['ACTIVE', [], []],
  ['SUPERSEDED', [], ['activation']],
])('a version that is %s lets an editor do %j and an approver %j', (state, editor, approver) => {
  expect(movesOf(state, somebody('policy-editor'))).toEqual(editor)
  expect(movesOf(state, somebody('policy-approver'))).toEqual(approver)
  expect(movesOf(state, somebody('duty-leader', 'auditor', 'admin'))).toEqual([])
})

it('lets editors alone write, and only until it is approved', () => {
  const states: PackState[] = ['DRAFT', 'CHECKED', 'BACKTESTED', 'APPROVED', 'ACTIVE', 'SUPERSEDED']
  expect(states.filter((state) => mayWrite(state, somebody('policy-editor')))).toEqual([
    'DRAFT',
    'CHECKED',
    'BACKTESTED',
  ])
  expect(states.filter((state) => mayWrite(state, somebody('policy-approver')))).toEqual([])
})

it.each([
  ['PT26H5M3.2S', '1 d 2 h'],
  ['PT5M0.5S', '5 min'],
  ['PT0.001S', '0 s'],
  ['soon', 'soon'],
])('says %s as %s', (iso, text) => {
  expect(
    durationText(
      wordsOf('en', () => undefined),
      iso,
    ),
  ).toBe(text)
})
