import dayjs, { type Dayjs } from 'dayjs'
import type { AccidentCase, Lesson } from '../api/library'
import type { FieldName } from '../api/faults'
import { pathTo } from '../regions/regions'

/** A case as its form holds it. */
export interface Values {
  region?: string[]
  day?: Dayjs | null
  mark?: string
  type?: string
  grade?: string | null
  deaths?: number | null
  injured?: number | null
  directLossCny?: number | null
  happened?: string
  causes?: string
  source?: string
  url?: string
  accidentId?: string
  lessons?: Partial<Lesson>[]
}

export const FIELDS: FieldName[] = [
  'region',
  'day',
  'mark',
  'type',
  'grade',
  'deaths',
  'injured',
  'directLossCny',
  'happened',
  'causes',
  'source',
  'url',
  'accidentId',
].map((name) => [name])

/** Fields of so many lessons. */
export const lessonFields = (lessons: number): FieldName[] =>
  Array.from({ length: lessons }, (_, index) =>
    ['text', 'criteria', 'types', 'works', 'toCheck'].map((name) => ['lessons', index, name]),
  ).flat()

/** What is left empty is left out: unknown is not the same as empty. */
export function bodyOf({ region, day, lessons = [], ...rest }: Values) {
  return {
    ...said(rest),
    ...said({ region: region?.at(-1), day: day?.format('YYYY-MM-DD') }),
    lessons: lessons.map(({ text, criteria, types, works, toCheck }) =>
      said({ text, criteria, types, works, toCheck }),
    ),
  }
}

function said(values: object): Record<string, unknown> {
  const trimmed = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.trim() : (value as unknown),
  ])
  return Object.fromEntries(
    trimmed.filter(([, value]) => value !== undefined && value !== null && value !== ''),
  ) as Record<string, unknown>
}

/** A case that is on file, to be changed. */
export function valuesOf(one: AccidentCase): Values {
  return {
    ...(Object.fromEntries(FIELDS.flat().map((name) => [name, one[name as keyof AccidentCase]])) as Values),
    region: pathTo(one.region),
    day: dayjs(one.day),
    lessons: one.lessons,
  }
}
