/** Periods of the statistics: a year `2026`, quarter `2026-Q4` or month `2026-11`, in Asia/Shanghai. */

export const KINDS = ['year', 'quarter', 'month'] as const

export type Kind = (typeof KINDS)[number]

const FORMS: [Kind, RegExp][] = [
  ['year', /^\d{4}$/],
  ['quarter', /^\d{4}-Q[1-4]$/],
  ['month', /^\d{4}-(0[1-9]|1[0-2])$/],
]

/** What kind of period a text names; undefined when it names none. */
export const kindOf = (period: string): Kind | undefined => FORMS.find(([, form]) => form.test(period))?.[0]

/** The period of that kind in which a day `2026-11-28` lies. */
export function periodAt(kind: Kind, day: string): string {
  const year = day.slice(0, 4)
  const month = day.slice(5, 7)
  if (kind === 'year') return year
  return kind === 'month' ? `${year}-${month}` : `${year}-Q${Math.ceil(Number(month) / 3)}`
}

/** First day of a period. */
export function startOf(period: string): string {
  const [year = '', part = '01'] = period.split('-')
  const month = part.startsWith('Q') ? String((Number(part.slice(1)) - 1) * 3 + 1).padStart(2, '0') : part
  return `${year}-${month}-01`
}

/** The same stretch of time as another kind: today's when it lies in it, else the first. */
export const asKind = (period: string, kind: Kind, today: string) =>
  periodAt(kind, periodAt(kindOf(period) ?? 'year', today) === period ? today : startOf(period))
