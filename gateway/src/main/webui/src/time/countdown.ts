export type CountdownTone = 'calm' | 'near' | 'over'

export interface Countdown {
  tone: CountdownTone
  /** Remaining or, when `over`, elapsed time: `04:59`, `1:04:59` or `3d 04:59:00` with `d` worded by the caller. */
  days: number
  text: string
}

const NEAR_MS = 5 * 60_000
const NEAR_SHARE = 0.2

/**
 * What a countdown shows at `now`. It is near its end in the last five minutes or the last fifth of its whole run,
 * whichever is longer but never more than an hour. Both moments count as their whole second, because the display moves by
 * seconds: so 30 minutes never read 30:01, and nobody is shown more time than there is.
 */
export function countdown(due: number, now: number, startedAt?: number): Countdown {
  const seconds = Math.floor(due / 1000) - Math.floor(now / 1000)
  if (seconds <= 0) return { tone: 'over', ...parts(Math.abs(seconds)) }
  const left = seconds * 1000
  const share = startedAt === undefined ? 0 : Math.min(3_600_000, (due - startedAt) * NEAR_SHARE)
  return { tone: left <= Math.max(NEAR_MS, share) ? 'near' : 'calm', ...parts(seconds) }
}

function parts(seconds: number): { days: number; text: string } {
  const days = Math.floor(seconds / 86_400)
  const hours = Math.floor((seconds % 86_400) / 3600)
  const tail = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`
  if (days > 0) return { days, text: `${two(hours)}:${tail}` }
  return { days, text: hours > 0 ? `${hours}:${tail}` : tail }
}

const two = (n: number) => String(n).padStart(2, '0')
