import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useWords } from '../i18n'
import { useRegions } from '../regions/useRegions'
import { useSession } from '../session/SessionProvider'
import { DataTable, type Column } from '../shell/DataTable'
import { Loadable } from '../shell/Loadable'

interface Counts {
  city: string
  overdue: number
}

interface Props<T extends Counts> {
  query: UseQueryResult<{ items: T[] }>
  label: string
  empty: string
  figures: { key: keyof T & string; title: string }[]
  /** What is overdue leads to the list of it. */
  overdue: { title: string; list: string; link: (city: string, n: number) => string }
}

/** Figures city by city. */
export function CityTable<T extends Counts>({ query, label, empty, figures, overdue }: Props<T>) {
  const { t } = useWords()
  const { claims } = useSession()
  const regions = useRegions()
  const nameOf = (region: string) => regions.nameOf(region, claims.region)
  const columns: Column<T>[] = [
    { key: 'city', title: t('replies.city'), render: ({ city }) => <b>{nameOf(city)}</b> },
    ...figures.map(({ key, title }): Column<T> => ({
      key,
      title,
      numeric: true,
      render: (counts) => Number(counts[key]).toLocaleString(),
    })),
    {
      key: 'overdue',
      title: overdue.title,
      numeric: true,
      render: ({ city, overdue: n }) =>
        n === 0 ? (
          0
        ) : (
          <Link
            to={`/notices?${overdue.list}region=${encodeURIComponent(city)}&overdue=true`}
            aria-label={overdue.link(nameOf(city), n)}
          >
            {n.toLocaleString()}
          </Link>
        ),
    },
  ]
  return (
    <Loadable query={query} isEmpty={({ items }) => items.length === 0} empty={empty}>
      {({ items }) => <DataTable label={label} columns={columns} items={items} keyOf={({ city }) => city} />}
    </Loadable>
  )
}
