import type { Words } from '../i18n'

const UNITS = [
  ['sim.days', 86_400],
  ['sim.hours', 3_600],
  ['sim.minutes', 60],
  ['sim.seconds', 1],
] as const

/** `PT26H5M3.2S` as its two largest units; what is no such duration stays as it is. */
export function durationText({ t }: Pick<Words, 't'>, iso: string): string {
  const parts = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?$/.exec(iso)
  if (parts === null) return iso
  let left = Number(parts[1] ?? 0) * 3_600 + Number(parts[2] ?? 0) * 60 + Number(parts[3] ?? 0)
  const told: string[] = []
  for (const [key, seconds] of UNITS) {
    const n = Math.floor(left / seconds)
    left -= n * seconds
    if (n > 0) told.push(t(key, { n }))
  }
  return told.length === 0 ? t('sim.seconds', { n: 0 }) : told.slice(0, 2).join(' ')
}
