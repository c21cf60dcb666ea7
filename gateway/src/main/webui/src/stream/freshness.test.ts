import { describe, expect, it } from 'vitest'
import { ageOf, toneOf } from './freshness'
import { ServerClock } from './serverClock'

describe('the tone of the data age', () => {
  it.each([
    ['live', 0, 'fresh'],
    ['live', 9_999, 'fresh'],
    ['live', 10_000, 'late'],
    ['live', 15_000, 'late'],
    ['live', 15_001, 'stale'],
    ['down', 0, 'stale'],
    ['connecting', 0, 'connecting'],
    ['connecting', 15_001, 'stale'],
  ] as const)('%s at %d ms is %s', (phase, ageMs, tone) => {
    expect(toneOf(phase, ageMs)).toBe(tone)
  })
})

describe('the age', () => {
  it('counts sleep, in which the monotonic clock stands still', () => {
    expect(ageOf({ monotonic: 0, wall: 0 }, { monotonic: 1_000, wall: 60_000 })).toBe(60_000)
  })

  it('does not shrink when the wall clock is set back', () => {
    expect(ageOf({ monotonic: 0, wall: 90_000 }, { monotonic: 20_000, wall: 0 })).toBe(20_000)
  })
})

describe('the server clock', () => {
  const at = (seconds: number) => new Date(Date.UTC(2026, 2, 28, 2, 0, seconds)).toISOString()

  it('runs by the server, whatever the date of this machine', () => {
    let monotonic = 1_000
    const clock = new ServerClock(() => monotonic, Date.UTC(1999, 0, 1))
    clock.beat(at(10))
    monotonic += 2_500
    expect(clock.now()).toBe(Date.parse(at(12)) + 500)
  })

  it('trusts the beat that travelled fastest', () => {
    let monotonic = 0
    const clock = new ServerClock(() => monotonic, 0)
    clock.beat(at(0))
    monotonic = 9_000
    clock.beat(at(5))
    expect(clock.now()).toBe(Date.parse(at(9)))
  })

  it('is never before a fact that has happened', () => {
    let monotonic = 0
    const clock = new ServerClock(() => monotonic, 0)
    clock.beat(at(0))
    monotonic = 5_000
    clock.reached(at(3))
    expect(clock.now()).toBe(Date.parse(at(5)))
    clock.reached(at(6))
    expect(clock.now()).toBe(Date.parse(at(6)))
  })

  it('starts anew after a sleep, and ignores a beat without a time', () => {
    let monotonic = 0
    const clock = new ServerClock(() => monotonic, 0)
    clock.beat(at(20))
    clock.distrust()
    monotonic = 1_000
    clock.beat(at(15))
    clock.beat('soon')
    expect(clock.now()).toBe(Date.parse(at(15)))
  })
})
