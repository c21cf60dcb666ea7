import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { measuresByCity, type MeasureCounts } from '../api/measures'
import { useWords } from '../i18n'
import { useRegions } from '../regions/useRegions'
import { useSession } from '../session/SessionProvider'
import { DataTable, type Column } from '../shell/DataTable'
import { Loadable } from '../shell/Loadable'

/** How measures are done, city by city. */
export function MeasuresByCity() {
  const { api } = useSession()
  const { t } = useWords()
  const columns = useColumns()
  const query = useQuery({
    queryKey: ['notices', 'measures', 'cities'],
    queryFn: ({ signal }) => measuresByCity(api, signal),
  })
  return (
    <>
      <p className="muted">{t('measure.cityHint')}</p>
      <Loadable query={query} isEmpty={({ items }) => items.length === 0} empty={t('measure.empty')}>
        {({ items }) => (
          <DataTable
            label={t('notice.view.measure-cities')}
            columns={columns}
            items={items}
            keyOf={({ city }) => city}
          />
        )}
      </Loadable>
    </>
  )
}

function useColumns(): Column<MeasureCounts>[] {
  const { t } = useWords()
  const { claims } = useSession()
  const regions = useRegions()
  const nameOf = (region: string) => regions.nameOf(region, claims.region)
  return [
    { key: 'city', title: t('replies.city'), render: ({ city }) => <b>{nameOf(city)}</b> },
    {
      key: 'asked',
      title: t('measure.asked'),
      numeric: true,
      render: ({ asked }) => asked.toLocaleString(),
    },
    { key: 'done', title: t('measure.done'), numeric: true, render: ({ done }) => done.toLocaleString() },
    {
      key: 'overdue',
      title: t('measure.late'),
      numeric: true,
      render: ({ city, overdue }) =>
        overdue === 0 ? (
          0
        ) : (
          <Link
            to={`/notices?view=measures&region=${encodeURIComponent(city)}&overdue=true`}
            aria-label={t('measure.lateLink', { city: nameOf(city), n: overdue })}
          >
            {overdue.toLocaleString()}
          </Link>
        ),
    },
  ]
}
