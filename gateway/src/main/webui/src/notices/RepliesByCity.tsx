import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { repliesByCity } from '../api/notices'
import { useLive } from '../desk/LiveProvider'
import { useWords } from '../i18n'
import { DayControl } from '../ledger/Controls'
import { useSession } from '../session/SessionProvider'
import { dayOf } from '../time/format'
import { CityTable } from './CityTable'
import { useAddress } from './useAddress'

const FIGURES = ['asked', 'inTime', 'late', 'open'] as const

/** How the documents of a stretch of time were answered, city by city; at first those of this year. */
export function RepliesByCity() {
  const { api } = useSession()
  const { t } = useWords()
  const live = useLive()
  const [today] = useState(() => dayOf(live.clock.now()))
  const { params, set } = useAddress<'from' | 'to'>()
  const from = params.get('from') ?? `${today.slice(0, 4)}-01-01`
  const to = params.get('to') ?? ''
  const query = useQuery({
    queryKey: ['notices', 'replies', from, to],
    queryFn: ({ signal }) => repliesByCity(api, { from, to }, signal),
  })
  const day = (name: 'from' | 'to', value: string) => (
    <>
      <label htmlFor={`replies-${name}`}>{t(`replies.${name}`)}</label>
      <DayControl
        id={`replies-${name}`}
        value={value}
        onChange={(chosen) => set({ [name]: chosen })}
        status={undefined}
        aria-describedby={undefined}
      />
    </>
  )
  return (
    <>
      <div className="notice-filter" role="search" aria-label={t('filter.title')}>
        {day('from', from)}
        {day('to', to)}
      </div>
      <p className="muted">{t('replies.hint')}</p>
      <CityTable
        query={query}
        label={t('notice.view.cities')}
        empty={t('replies.empty')}
        figures={FIGURES.map((key) => ({ key, title: t(`replies.${key}`) }))}
        overdue={{
          title: t('replies.overdue'),
          list: '',
          link: (city, n) => t('replies.overdueLink', { city, n }),
        }}
      />
    </>
  )
}
