import dayjs from 'dayjs'
import { describe, expect, it } from 'vitest'
import { fieldOf, splitFaults } from '../api/faults'
import type { Fault, Problem } from '../api/problem'
import { problemText } from '../api/wording'
import { wordsOf } from '../i18n'
import { ACCIDENT_FIELDS } from './AccidentFields'
import { bodyOf } from './body'

const words = wordsOf('en', () => undefined)
const problem = (...faults: Fault[]): Problem => ({ status: 422, code: 'invalid', faults })

describe('a pointer', () => {
  it.each([
    ['/region', ['region']],
    ['/casualties/deaths', ['casualties', 'deaths']],
    ['#/items/0/name', ['items', 0, 'name']],
    ['/a~1b/c~0d', ['a/b', 'c~d']],
    ['', []],
  ])('%s names a field', (pointer, field) => {
    expect(fieldOf(pointer)).toEqual(field)
  })
})

describe('the faults of a problem', () => {
  it('go to their fields, several at one field together', () => {
    const split = splitFaults(
      words,
      problem(
        { pointer: '/casualties/deaths', code: 'negative' },
        { pointer: '/course', code: 'blank' },
        { pointer: '/course', code: 'too-long', params: { max: 10, length: 12 } },
      ),
      ACCIDENT_FIELDS,
    )
    expect(split.rest).toEqual([])
    expect(split.fields).toEqual([
      { name: ['casualties', 'deaths'], errors: ['Must not be negative'] },
      { name: ['course'], errors: ['Must not be blank', 'At most 10 characters, these are 12'] },
    ])
  })

  it('are never lost: what belongs to no field is told beside the form', () => {
    const split = splitFaults(
      words,
      problem({ pointer: '/nowhere', code: 'unknown-thing' }, { pointer: '', code: 'nothing-changed' }),
      ACCIDENT_FIELDS,
    )
    expect(split.fields).toEqual([])
    expect(split.rest).toEqual(['/nowhere: unknown-thing', 'Nothing was changed'])
  })

  it('go to the field that contains them when they point deeper', () => {
    const { fields } = splitFaults(
      words,
      problem({ pointer: '/course/3', code: 'not-printable' }),
      ACCIDENT_FIELDS,
    )
    expect(fields[0]?.name).toEqual(['course'])
  })

  it('say times in Asia/Shanghai', () => {
    const fault = {
      pointer: '/occurredAt',
      code: 'in-future',
      params: { serverTime: '2026-03-28T16:00:00.123Z' },
    }
    const { fields } = splitFaults(words, problem(fault))
    expect(fields[0]?.errors[0]).toContain('2026-03-29 00:00:00')
  })
})

describe('the text of a problem', () => {
  it('is ours by code, else by status with the detail of the server, else its own', () => {
    expect(problemText(words, { status: 409, code: 'already-acknowledged' })).toBe(
      'Somebody else has acknowledged this',
    )
    expect(problemText(words, { status: 403, code: 'odd', detail: 'desk 370300' })).toContain(': desk 370300')
    expect(problemText(words, { status: 418, code: 'teapot', title: 'Short and stout' })).toBe(
      'Short and stout',
    )
    expect(problemText(words, { status: 418, code: 'teapot' })).toBe('418 teapot')
  })
})

describe('the body of a filing', () => {
  it('leaves out what is not known and keeps a zero', () => {
    expect(
      bodyOf({
        region: ['370000', '370300', '370302'],
        occurredAt: dayjs('2026-03-28T10:15:00'),
        course: ' 一人坠落 ',
        measures: '   ',
        casualties: { deaths: 0, missing: null },
        place: { address: undefined },
        exercise: false,
      }),
    ).toEqual({
      region: '370302',
      occurredAt: '2026-03-28T10:15:00+08:00',
      course: '一人坠落',
      casualties: { deaths: 0 },
      exercise: false,
    })
  })
})
