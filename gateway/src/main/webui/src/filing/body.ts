import type { Dayjs } from 'dayjs'
import { isDayjs } from 'dayjs'
import { isoOfWall } from '../time/format'

/** What a picker shows is wall-clock time in Asia/Shanghai, wherever the browser stands. */
export const isoOf = (picked: Dayjs) => isoOfWall(picked.format('YYYY-MM-DDTHH:mm:ss'))

/**
 * The request body of a filing: what was left empty is left out, because unknown is not the same as empty. Picked times
 * get their offset, and a region picked along the tree is its last code.
 */
export function bodyOf(values: Record<string, unknown>): Record<string, unknown> {
  const body = cleaned(values) ?? {}
  const region = values['region']
  return Array.isArray(region) ? { ...body, region: (region as string[]).at(-1) } : body
}

function cleaned(values: Record<string, unknown>): Record<string, unknown> | undefined {
  const kept = Object.entries(values)
    .map(([name, value]) => [name, cleanedValue(value)] as const)
    .filter(([, value]) => value !== undefined)
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}

function cleanedValue(value: unknown): unknown {
  if (value === null || value === undefined) return undefined
  if (isDayjs(value)) return isoOf(value)
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim()
  if (typeof value === 'object' && !Array.isArray(value)) return cleaned(value as Record<string, unknown>)
  return value
}
