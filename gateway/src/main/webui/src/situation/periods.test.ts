import { describe, expect, it } from 'vitest'
import { dayBefore } from '../time/format'
import { changeOf, differenceOf, shareOf } from './percent'
import { asKind, kindOf, periodAt, startOf } from './periods'

describe('periods', () => {
  it.each([
    ['2026', 'year', '2026-01-01'],
    ['2026-Q1', 'quarter', '2026-01-01'],
    ['2026-Q4', 'quarter', '2026-10-01'],
    ['2026-11', 'month', '2026-11-01'],
  ] as const)('reads %s', (period, kind, start) => {
    expect(kindOf(period)).toBe(kind)
    expect(startOf(period)).toBe(start)
    expect(periodAt(kind, start)).toBe(period)
  })

  it.each(['', '26', '2026-Q5', '2026-13', '2026-00', '2026-11-28', 'latest'])(
    'knows that %s is none',
    (text) => {
      expect(kindOf(text)).toBeUndefined()
    },
  )

  it('stay where one was looking when their kind changes', () => {
    expect(asKind('2026', 'month', '2026-11-28')).toBe('2026-11')
    expect(asKind('2021', 'month', '2026-11-28')).toBe('2021-01')
    expect(asKind('2021-Q3', 'month', '2026-11-28')).toBe('2021-07')
    expect(asKind('2021-08', 'quarter', '2026-11-28')).toBe('2021-Q3')
    expect(asKind('2026-11', 'year', '2026-11-28')).toBe('2026')
  })

  it('end with the day before the next one begins', () => {
    expect(dayBefore('2026-03-01')).toBe('2026-02-28')
    expect(dayBefore('2027-01-01')).toBe('2026-12-31')
  })
})

describe('percentages', () => {
  it('keep what the API rounded, with a sign, and have none without a base', () => {
    expect(['9.09', '-36.92', '0.00', '-'].map(changeOf)).toEqual(['+9.09%', '−36.92%', '0.00%', '—'])
    expect(['72.38', '-'].map(shareOf)).toEqual(['72.38%', '—'])
    expect([3, -1200, 0].map(differenceOf)).toEqual(['+3', '−1,200', '0'])
  })
})
