import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { repliesByCity, type Replies } from '../api/notices'
import { useLive } from '../desk/LiveProvider'
import { useWords } from '../i18n'
import { DayControl } from '../ledger/Controls'
import { useRegions } from '../regions/useRegions'
import { useSession } from '../session/SessionProvider'
import { DataTable, type Column } from '../shell/DataTable'
import { Loadable } from '../shell/Loadable'
import { dayOf } from '../time/format'
import { useAddress } from './useAddress'

/** How the documents of a stretch of time were answered, city by city; at first those of this year. */
export function RepliesByCity() {
  const { api } = useSession()
  const { t } = useWords()
  const live = useLive()
  const [today] = useState(() => dayOf(live.clock.now()))
  const { params, set } = useAddress<'from' | 'to'>()
  const from = params.get('from') ?? `${today.slice(0, 4)}-01-01`
  const to = params.get('to') ?? ''
  const columns = useColumns()
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
      <Loadable query={query} isEmpty={({ items }) => items.length === 0} empty={t('replies.empty')}>
        {({ items }) => (
          <DataTable
            label={t('notice.view.cities')}
            columns={columns}
            items={items}
            keyOf={({ city }) => city}
          />
        )}
      </Loadable>
    </>
  )
}

const FIGURES = ['asked', 'inTime', 'late', 'open'] as const

function useColumns(): Column<Replies>[] {
  const { t } = useWords()
  const { claims } = useSession()
  const regions = useRegions()
  const nameOf = (region: string) => regions.nameOf(region, claims.region)
  return [
    { key: 'city', title: t('replies.city'), render: ({ city }) => <b>{nameOf(city)}</b> },
    ...FIGURES.map((figure): Column<Replies> => ({
      key: figure,
      title: t(`replies.${figure}`),
      numeric: true,
      render: (counts) => counts[figure].toLocaleString(),
    })),
    {
      key: 'overdue',
      title: t('replies.overdue'),
      numeric: true,
      render: ({ city, overdue }) =>
        overdue === 0 ? (
          0
        ) : (
          <Link
            to={`/notices?region=${encodeURIComponent(city)}&overdue=true`}
            aria-label={t('replies.overdueLink', { city: nameOf(city), n: overdue })}
          >
            {overdue.toLocaleString()}
          </Link>
        ),
    },
  ]
}
