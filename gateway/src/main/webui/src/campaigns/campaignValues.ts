import dayjs, { type Dayjs } from 'dayjs'
import type { Campaign, CampaignContent, Rhythm, Stage, Target } from '../api/campaigns'
import type { Sector } from '../api/codes'
import type { FieldName } from '../api/faults'
import { pathTo } from '../regions/regions'

/** What the form of a campaign holds; regions are ways down to them. */
export interface Values {
  name?: string
  from?: Dayjs | null
  to?: Dayjs | null
  regions?: string[][]
  sectors?: Sector[]
  criteria?: string[]
  basis?: string
  text?: string
  stages?: (Partial<Omit<Stage, 'from' | 'to'>> & { from?: Dayjs | null; to?: Dayjs | null })[]
  targets?: Partial<Target>[]
  rhythm?: Rhythm | 'DAYS'
  returnDays?: Dayjs[] | null
  returnFrom?: Dayjs | null
}

const dayOf = (day: Dayjs | null | undefined) => day?.format('YYYY-MM-DD') ?? ''

/** What is left empty is left out. */
export function contentOf(values: Values): CampaignContent {
  const { regions = [], criteria = [], targets = [], rhythm = 'DAYS', returnDays, returnFrom } = values
  const text = values.text?.trim() ?? ''
  return {
    name: values.name?.trim() ?? '',
    from: dayOf(values.from),
    to: dayOf(values.to),
    ...(regions.length === 0 ? {} : { regions: regions.map((path) => path.at(-1) ?? '') }),
    sectors: values.sectors ?? [],
    ...(criteria.length === 0 ? {} : { criteria }),
    stages: (values.stages ?? []).map(({ name = '', from, to, text: words = '' }) => ({
      name: name.trim(),
      from: dayOf(from),
      to: dayOf(to),
      text: words.trim(),
    })),
    ...(targets.length === 0
      ? {}
      : {
          targets: targets.map(({ figure = '', number = 0, unit = '' }) => ({
            figure: figure.toUpperCase(),
            number,
            unit: unit.trim(),
          })),
        }),
    ...(rhythm === 'DAYS'
      ? { returnDays: (returnDays ?? []).map(dayOf).sort() }
      : { returnEvery: rhythm, returnFrom: dayOf(returnFrom) }),
    basis: values.basis?.trim() ?? '',
    ...(text === '' ? {} : { text }),
  }
}

export function valuesOf(campaign: Campaign): Values {
  const { name, sectors, criteria, basis, text } = campaign
  return {
    name,
    sectors,
    criteria,
    basis,
    ...(text === undefined ? {} : { text }),
    from: dayjs(campaign.from),
    to: dayjs(campaign.to),
    regions: campaign.regions.map(pathTo),
    stages: campaign.stages.map(({ from, to, ...words }) => ({ ...words, from: dayjs(from), to: dayjs(to) })),
    targets: campaign.targets.map(({ figure, number, unit }) => ({
      figure: figure.toLowerCase(),
      number,
      unit,
    })),
    rhythm: 'DAYS',
    returnDays: campaign.returnDays.map((day) => dayjs(day)),
  }
}

/** Every field there is now, for faults to find their place. */
export function fieldsOf({ stages = [], targets = [], rhythm = 'DAYS' }: Values): FieldName[] {
  const parts = (list: string, length: number, names: string[]) =>
    Array.from({ length }, (_, index) => names.map((name) => [list, index, name])).flat()
  return [
    ...['name', 'from', 'to', 'regions', 'sectors', 'criteria', 'basis', 'text'].map((name) => [name]),
    ...(rhythm === 'DAYS' ? [['returnDays']] : [['returnFrom'], ['rhythm']]),
    ...parts('stages', stages.length, ['name', 'from', 'to', 'text']),
    ...parts('targets', targets.length, ['figure', 'number', 'unit']),
  ]
}
