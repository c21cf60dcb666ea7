import { useState } from 'react'
import { useLive } from '../desk/LiveProvider'
import { useAddress } from '../notices/useAddress'
import { dayOf } from '../time/format'
import { asKind, kindOf, periodAt, type Kind } from './periods'

export const CALIBERS = ['HOUSING', 'EMERGENCY'] as const

/** What the page counts, kept in the address; at first this year of the own region. */
export function useSituationFilter() {
  const live = useLive()
  const [today] = useState(() => dayOf(live.clock.now()))
  const { params, set } = useAddress<'region' | 'period' | 'caliber'>()
  const said = params.get('period') ?? ''
  const period = kindOf(said) === undefined ? periodAt('year', today) : said
  const region = params.get('region') ?? ''
  return {
    region,
    period,
    kind: kindOf(period) ?? 'year',
    caliber: CALIBERS.find((caliber) => caliber === params.get('caliber')) ?? CALIBERS[0],
    showKind: (kind: Kind) => set({ period: asKind(period, kind, today) }),
    set,
  }
}

export type SituationFilter = ReturnType<typeof useSituationFilter>
