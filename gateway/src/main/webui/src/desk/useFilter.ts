import { useEffect, useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Level } from '../api/types'
import type { Filter } from './rows'

export const LEVELS: Level[] = ['COUNTY', 'CITY', 'PROVINCE']

const ADDRESS_FOLLOWS_MS = 300

/** The desk's filter lives in the address, so that a view can be bookmarked and sent to a colleague. */
export function useFilter(ownDesk: string | undefined) {
  const [params, setParams] = useSearchParams()
  // The address follows what is typed: it changes when the browser finds time, and letters typed meanwhile would be lost.
  const [text, setText] = useState(() => params.get('q') ?? '')
  const filter = useMemo<Filter>(
    () => ({
      desk: params.get('desk') === 'mine' ? ownDesk : undefined,
      level: LEVELS.find((level) => level === params.get('level')),
      text,
      acknowledged: params.get('status') === 'all',
    }),
    [params, text, ownDesk],
  )
  const set = (name: 'desk' | 'level' | 'status', value: string) =>
    setParams((before) => changed(before, name, value), { replace: true })
  const inAddress = params.get('q') ?? ''
  useEffect(() => {
    if (text === inAddress) return
    const timer = setTimeout(
      () => setParams((before) => changed(before, 'q', text), { replace: true }),
      ADDRESS_FOLLOWS_MS,
    )
    return () => clearTimeout(timer)
  }, [text, inAddress, setParams])
  return { filter, set, setText }
}

function changed(before: URLSearchParams, name: string, value: string): URLSearchParams {
  const after = new URLSearchParams(before)
  if (value === '') after.delete(name)
  else after.set(name, value)
  return after
}
