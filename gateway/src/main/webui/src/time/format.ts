const ZONE = 'Asia/Shanghai'

const clockFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})
const dayFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** `2026-03-28` in Asia/Shanghai. */
export const dayOf = (at: number) => dayFormat.format(at)

/** `14:05:09` in Asia/Shanghai. */
export const clockOf = (at: number) => clockFormat.format(at)

/** Time of day to the minute, with month and day when it is not today, and the year when it is not this one. */
export function shortTime(at: number, now: number): string {
  const time = clockOf(at).slice(0, 5)
  const day = dayOf(at)
  const today = dayOf(now)
  if (day === today) return time
  return `${day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day} ${time}`
}

/** Whether a text of the wire is a point in time. */
export const isInstant = (text: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)

/** Full date and time to the second. */
export const fullTime = (at: number) => `${dayOf(at)} ${clockOf(at)}`

/** Wall-clock time in Asia/Shanghai as `2026-03-28T14:05:09`, for pickers that know no zone. */
export const wallTime = (at: number) => `${dayOf(at)}T${clockOf(at)}`

/** ISO 8601 with offset of a wall-clock time in Asia/Shanghai, which has known no daylight saving since 1991. */
export const isoOfWall = (wall: string) => `${wall}+08:00`

const DAY_MS = 86_400_000

/** `2026-02-28` of `2026-03-01`. */
export const dayBefore = (day: string) => dayOf(Date.parse(isoOfWall(`${day}T00:00:00`)) - DAY_MS)

/** `2026-03-01` of `2026-02-28`; what is no day stays as it is. */
export function dayAfter(day: string): string {
  const start = Date.parse(isoOfWall(`${day}T00:00:00`))
  return Number.isNaN(start) || dayOf(start) !== day ? day : dayOf(start + DAY_MS)
}
