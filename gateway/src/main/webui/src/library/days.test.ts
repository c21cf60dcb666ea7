import { describe, expect, it } from 'vitest'
import { daysBetween, monthDayOf, yearsBetween } from './days'

describe('month and day', () => {
  it.each([
    ['4·29', '04-29'],
    ['4.29', '04-29'],
    ['“11·24”', '11-24'],
    ['04-29', '04-29'],
    ['2月29日', '02-29'],
    [' 1/10 ', '01-10'],
  ])('understand %s', (typed, day) => expect(monthDayOf(typed)).toBe(day))

  it('leave what they do not understand to the server', () => {
    expect(monthDayOf(' April ')).toBe('April')
    expect(monthDayOf('')).toBe('')
  })
})

describe('days and years between', () => {
  it('go over New Year and leap days', () => {
    expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3)
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
    expect(daysBetween('2026-04-29', '2026-04-29')).toBe(0)
    expect(yearsBetween('2022-04-29', '2027-04-29')).toBe(5)
  })
})
