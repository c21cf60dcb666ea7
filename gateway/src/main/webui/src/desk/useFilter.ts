import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { Level } from '../api/types'
import type { Filter } from './rows'

export const LEVELS: Level[] = ['COUNTY', 'CITY', 'PROVINCE']

/** The desk's filter lives in the address, so that a view can be bookmarked and sent to a colleague. */
export function useFilter(ownDesk: string | undefined) {
  const [params, setParams] = useSearchParams()
  const filter = useMemo<Filter>(
    () => ({
      desk: params.get('desk') === 'mine' ? ownDesk : undefined,
      level: LEVELS.find((level) => level === params.get('level')),
      text: params.get('q') ?? '',
      acknowledged: params.get('status') === 'all',
    }),
    [params, ownDesk],
  )
  const set = (name: 'desk' | 'level' | 'q' | 'status', value: string) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        if (value === '') after.delete(name)
        else after.set(name, value)
        return after
      },
      { replace: true },
    )
  return { filter, set }
}
