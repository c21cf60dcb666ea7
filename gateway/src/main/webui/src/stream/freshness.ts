export type Phase = 'connecting' | 'live' | 'down'

export type FreshnessTone = 'connecting' | 'fresh' | 'late' | 'stale'

export const LATE_AFTER_MS = 10_000
export const STALE_AFTER_MS = 15_000

/**
 * Green below 10 s, amber to 15 s, red beyond or as soon as the stream is known to be down. `live` means that the
 * stream is open and the list has been read since; before the first time, `ageMs` counts from the start of the page.
 */
export function toneOf(phase: Phase, ageMs: number): FreshnessTone {
  if (phase === 'down' || ageMs > STALE_AFTER_MS) return 'stale'
  if (phase === 'connecting') return 'connecting'
  return ageMs < LATE_AFTER_MS ? 'fresh' : 'late'
}

export interface Moment {
  monotonic: number
  wall: number
}

/**
 * Age of a moment kept on two clocks. The monotonic one may stand still while the machine sleeps and the wall clock may
 * be set, so the greater age counts: better a false alarm than silence.
 */
export function ageOf(since: Moment, now: Moment): number {
  return Math.max(0, now.monotonic - since.monotonic, now.wall - since.wall)
}

/** The moment `agoMs` before now. */
export const momentNow = (agoMs = 0): Moment => ({
  monotonic: performance.now() - agoMs,
  wall: Date.now() - agoMs,
})

export const later = (a: Moment, b: Moment): Moment => (b.monotonic > a.monotonic ? b : a)
