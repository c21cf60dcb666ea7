import type { Words } from '../i18n'
import type { Fault, Problem } from './problem'
import { faultText } from './wording'

export type FieldName = (string | number)[]

export interface FieldErrors {
  name: FieldName
  errors: string[]
}

export interface SplitFaults {
  fields: FieldErrors[]
  /** Faults of no field of this form; they must be shown beside it, never dropped. */
  rest: string[]
}

/**
 * RFC 6901: `/casualties/deaths` → ['casualties', 'deaths'], with `~1` for a slash and `~0` for a tilde; a parameter of
 * the query is written `?region`.
 */
export function fieldOf(pointer: string): FieldName {
  if (pointer.startsWith('?')) return [pointer.slice(1)]
  return pointer
    .replace(/^#/, '')
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^(0|[1-9]\d*)$/.test(part) ? Number(part) : part))
}

/**
 * Puts each fault at its field, several at one field together. With `known`, a fault deeper than a known field goes to
 * that field, and one at no known field goes to the rest.
 */
export function splitFaults(words: Pick<Words, 'word'>, problem: Problem, known?: FieldName[]): SplitFaults {
  const fields = new Map<string, FieldErrors>()
  const rest: string[] = []
  for (const fault of problem.faults ?? []) {
    // What stands in the way of all of it has the code of the problem, which says it.
    if (fault.pointer === '' && fault.code === problem.code) continue
    const name = placeOf(fault, known)
    const text = faultText(words, fault)
    if (name === undefined) {
      rest.push(fault.pointer === '' ? text : `${fault.pointer}: ${text}`)
      continue
    }
    const key = JSON.stringify(name)
    const field = fields.get(key) ?? { name, errors: [] }
    field.errors.push(text)
    fields.set(key, field)
  }
  return { fields: [...fields.values()], rest }
}

function placeOf({ pointer }: Fault, known: FieldName[] | undefined): FieldName | undefined {
  const name = fieldOf(pointer)
  if (name.length === 0) return undefined
  if (known === undefined) return name
  return known
    .filter((field) => field.every((part, index) => part === name[index]))
    .sort((a, b) => b.length - a.length)[0]
}
