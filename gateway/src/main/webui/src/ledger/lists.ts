import type { ListName, Selected } from '../api/calls'
import {
  ACCIDENT_STATUSES,
  ACCIDENT_TYPES,
  GRADES,
  HAZARD_LEVELS,
  HAZARD_STAGES,
  LINES,
  SOURCES,
} from '../api/codes'
import type { Key } from '../i18n'
import { dayAfter, isoOfWall } from '../time/format'

/** One filter of a list. Its name is the parameter of the API and of the address. */
export type Field = {
  name: string
  label: Key
  /** Of the second row, which is closed until it is asked for. */
  more?: true
} & (
  | { kind: 'search' | 'text' | 'region' | 'flag' | 'owner' | 'first-day' | 'last-day' }
  /** `group` is where the words for the codes are. */
  | { kind: 'choice'; group: string; codes: readonly string[] }
)

/** A selection that is one click away. */
export interface Queue {
  label: Key
  name: string
  value: string
}

export interface Ledger {
  list: ListName
  title: Key
  /** Its order when a stretch of time is asked for. */
  orderByTime: Key
  fields: Field[]
  queues: Queue[]
}

/** Value of `owner` for a case that nobody answers for. */
export const NOBODY = 'none'

const SEARCH: Field[] = [
  { name: 'text', label: 'ledger.text', kind: 'search' },
  { name: 'region', label: 'field.region', kind: 'region' },
]

const HAZARDS: Ledger = {
  list: 'hazards',
  title: 'ledger.hazards',
  orderByTime: 'ledger.orderFound',
  fields: [
    ...SEARCH,
    { name: 'stage', label: 'field.stage', kind: 'choice', group: 'stage', codes: HAZARD_STAGES },
    { name: 'level', label: 'field.level', kind: 'choice', group: 'hazardLevel', codes: HAZARD_LEVELS },
    { name: 'from', label: 'ledger.foundFrom', kind: 'first-day' },
    { name: 'to', label: 'ledger.foundTo', kind: 'last-day' },
    { name: 'owner', label: 'field.owner', kind: 'owner', more: true },
    { name: 'source', label: 'field.source', kind: 'choice', group: 'source', codes: SOURCES, more: true },
    { name: 'overdue', label: 'ledger.overdue', kind: 'flag', more: true },
    { name: 'unconfirmed', label: 'ledger.unconfirmed', kind: 'flag', more: true },
    { name: 'category', label: 'field.category', kind: 'text', more: true },
    { name: 'enterprise', label: 'field.uscc', kind: 'text', more: true },
    { name: 'project', label: 'field.permitNo', kind: 'text', more: true },
  ],
  queues: [
    { label: 'ledger.queue.ownerless', name: 'owner', value: NOBODY },
    { label: 'ledger.queue.overdue', name: 'overdue', value: 'true' },
    { label: 'ledger.queue.unconfirmed', name: 'unconfirmed', value: 'true' },
  ],
}

const ACCIDENTS: Ledger = {
  list: 'accidents',
  title: 'ledger.accidents',
  orderByTime: 'ledger.orderOccurred',
  fields: [
    ...SEARCH,
    { name: 'status', label: 'field.status', kind: 'choice', group: 'status', codes: ACCIDENT_STATUSES },
    { name: 'grade', label: 'field.grade', kind: 'choice', group: 'grade', codes: GRADES },
    { name: 'from', label: 'ledger.occurredFrom', kind: 'first-day' },
    { name: 'to', label: 'ledger.occurredTo', kind: 'last-day' },
    { name: 'type', label: 'field.type', kind: 'choice', group: 'type', codes: ACCIDENT_TYPES, more: true },
    { name: 'gaps', label: 'ledger.gaps', kind: 'flag', more: true },
    { name: 'nearMiss', label: 'ledger.nearMiss', kind: 'flag', more: true },
    { name: 'uscc', label: 'field.uscc', kind: 'text', more: true },
    { name: 'permitNo', label: 'field.permitNo', kind: 'text', more: true },
  ],
  queues: [
    { label: 'ledger.queue.gaps', name: 'gaps', value: 'true' },
    { label: 'ledger.queue.nearMiss', name: 'nearMiss', value: 'true' },
  ],
}

export const LEDGERS: Record<ListName, Ledger> = { hazards: HAZARDS, accidents: ACCIDENTS }

/** Lines that an authority may belong to, and nobody. */
export const OWNERS = [NOBODY, ...LINES]

/**
 * The selection as the API takes it: days become moments in Asia/Shanghai, the last one wholly inside. What is no day goes
 * as it is written, for the API to refuse at its place.
 */
export function queryOf({ fields }: Ledger, values: Selected): Selected {
  const pairs = fields.flatMap(({ name, kind }) => {
    const value = values[name]
    if (value === undefined) return []
    if (kind === 'first-day') return [[name, isoOfWall(`${value}T00:00:00`)]]
    if (kind === 'last-day') return [[name, isoOfWall(`${dayAfter(value)}T00:00:00`)]]
    return [[name, value]]
  })
  return Object.fromEntries(pairs) as Selected
}
