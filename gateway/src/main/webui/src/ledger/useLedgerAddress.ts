import { useEffect, useRef } from 'react'
import { useSearchParams } from 'react-router'
import type { ListName, Selected } from '../api/calls'
import { LEDGERS, type Ledger } from './lists'

const LIST = 'list'
const CURSOR = 'cursor'

export interface LedgerAddress {
  ledger: Ledger
  /** What is asked for, by names of fields; a field that is open is absent. */
  values: Selected
  /** Of the page that is shown; absent for the first. */
  cursor: string | undefined
  set: (name: string, value: string) => void
  clear: () => void
  show: (list: ListName) => void
  goTo: (cursor: string | undefined) => void
}

/** What the ledger shows lives in the address alone: it can be sent to a colleague, and the back button undoes each step. */
export function useLedgerAddress(): LedgerAddress {
  const [params, setParams] = useSearchParams()
  // The address follows when the browser finds time: a step that comes before that must build on the one before.
  const latest = useRef(params)
  useEffect(() => {
    latest.current = params
  }, [params])
  const go = (change: (params: URLSearchParams) => URLSearchParams) => {
    const next = change(latest.current)
    if (next.toString() === latest.current.toString()) return
    latest.current = next
    setParams(next)
  }
  const ledger = ledgerOf(params)
  return {
    ledger,
    values: valuesOf(ledger, params),
    cursor: params.get(CURSOR) ?? undefined,
    set: (name, value) => go((before) => changed(without(before, CURSOR), name, value.trim())),
    clear: () => go((before) => addressOf(ledgerOf(before), {})),
    show: (list) => go((before) => addressOf(LEDGERS[list], valuesOf(LEDGERS[list], before))),
    goTo: (cursor) => go((before) => changed(before, CURSOR, cursor ?? '')),
  }
}

const ledgerOf = (params: URLSearchParams) =>
  LEDGERS[params.get(LIST) === 'accidents' ? 'accidents' : 'hazards']

function valuesOf({ fields }: Ledger, params: URLSearchParams): Selected {
  const pairs = fields.map(({ name }) => [name, params.get(name) ?? ''] as const)
  return Object.fromEntries(pairs.filter(([, value]) => value !== ''))
}

const addressOf = ({ list }: Ledger, values: Selected) =>
  new URLSearchParams(list === 'hazards' ? values : { [LIST]: list, ...values })

function changed(before: URLSearchParams, name: string, value: string): URLSearchParams {
  const after = without(before, name)
  if (value !== '') after.set(name, value)
  return after
}

function without(before: URLSearchParams, name: string): URLSearchParams {
  const after = new URLSearchParams(before)
  after.delete(name)
  return after
}
