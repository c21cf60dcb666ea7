import { describe, expect, it } from 'vitest'
import { countdown } from './countdown'
import { clockOf, isoOfWall, shortTime, wallTime } from './format'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

describe('the countdown', () => {
  it.each([
    [30 * MINUTE, '30:00'],
    [4 * MINUTE + 59 * SECOND, '04:59'],
    [HOUR, '1:00:00'],
    [23 * HOUR + 59 * MINUTE + 59 * SECOND, '23:59:59'],
    [SECOND, '00:01'],
  ])('%d ms left reads %s', (left, text) => {
    expect(countdown(left, 0)).toMatchObject({ text, days: 0 })
  })

  it('never shows more time than there is, wherever in a second a moment lies', () => {
    expect(countdown(30 * MINUTE + 469, 0)).toMatchObject({ tone: 'calm', text: '30:00' })
    expect(countdown(SECOND + 999, SECOND)).toEqual({ tone: 'over', days: 0, text: '00:00' })
  })

  it('counts days apart', () => {
    expect(countdown(2 * DAY + 3 * HOUR, 0)).toMatchObject({ days: 2, text: '03:00:00' })
  })

  it('is over from the due moment on, and then tells the elapsed time', () => {
    expect(countdown(0, 0)).toEqual({ tone: 'over', days: 0, text: '00:00' })
    expect(countdown(0, 61 * SECOND + 999)).toEqual({ tone: 'over', days: 0, text: '01:01' })
  })

  it('is near in the last five minutes', () => {
    expect(countdown(5 * MINUTE, 0).tone).toBe('near')
    expect(countdown(5 * MINUTE + SECOND, 0).tone).toBe('calm')
  })

  it('is near in the last fifth of a longer run, but never for more than an hour', () => {
    expect(countdown(2 * HOUR, 2 * HOUR - 24 * MINUTE, 0).tone).toBe('near')
    expect(countdown(2 * HOUR, 2 * HOUR - 25 * MINUTE, 0).tone).toBe('calm')
    expect(countdown(10 * DAY, 10 * DAY - 61 * MINUTE, 0).tone).toBe('calm')
  })
})

describe('times', () => {
  const at = Date.parse('2026-03-28T16:05:09Z')

  it('are read in Asia/Shanghai by 24 hours', () => {
    expect(clockOf(at)).toBe('00:05:09')
    expect(wallTime(at)).toBe('2026-03-29T00:05:09')
  })

  it('carry the date only when it is not today, and the year only when it is not this one', () => {
    expect(shortTime(at, at)).toBe('00:05')
    expect(shortTime(at, at - HOUR)).toBe('03-29 00:05')
    expect(shortTime(at, Date.parse('2027-01-01T00:00:00Z'))).toBe('2026-03-29 00:05')
  })

  it('go back to the same instant', () => {
    expect(Date.parse(isoOfWall(wallTime(at)))).toBe(at)
  })
})
