import { isoOfWall } from '../time/format'

const DAY_MS = 86_400_000

const startOf = (day: string) => Date.parse(isoOfWall(`${day}T00:00:00`))

/** Days from one day of the calendar to another. */
export const daysBetween = (from: string, to: string) => Math.round((startOf(to) - startOf(from)) / DAY_MS)

export const yearsBetween = (from: string, to: string) => Number(to.slice(0, 4)) - Number(from.slice(0, 4))

/** `04-29` of what people write for it, such as `4·29` or `4.29`; anything else stays as it is. */
export function monthDayOf(text: string): string {
  const parts = /^\s*[“"]?(\d{1,2})\s*[-.·．・•/月]\s*(\d{1,2})日?[”"]?\s*$/.exec(text)
  if (parts === null) return text.trim()
  return [parts[1] ?? '', parts[2] ?? ''].map((part) => part.padStart(2, '0')).join('-')
}
