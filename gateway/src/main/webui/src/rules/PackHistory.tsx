import { useQuery } from '@tanstack/react-query'
import { packHistory, type PackStep } from '../api/policies'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { DataTable, type Column } from '../shell/DataTable'
import { Loadable } from '../shell/Loadable'
import { Moment } from '../time/Moment'

/** Who did what with a version and when; it is only ever added to. */
export function PackHistory({ name }: { name: string }) {
  const { api } = useSession()
  const { t, word } = useWords()
  const query = useQuery({
    queryKey: ['pack', name, 'history'],
    queryFn: ({ signal }) => packHistory(api, name, signal),
  })
  const columns: Column<PackStep>[] = [
    { key: 'step', title: t('rules.step'), render: ({ step }) => word('packStep', step) },
    { key: 'by', title: t('rules.by'), render: ({ by }) => by },
    { key: 'at', title: t('rules.at'), numeric: true, render: ({ at }) => <Moment at={at} /> },
    { key: 'from', title: t('rules.activeFrom'), numeric: true, render: ({ from }) => <Moment at={from} /> },
    { key: 'revision', title: t('rules.revision'), numeric: true, render: ({ revision }) => revision },
    {
      key: 'hash',
      title: t('rules.hash'),
      render: ({ hash }) => <code title={hash}>{hash.slice(0, 12)}</code>,
    },
  ]
  return (
    <Loadable query={query} isEmpty={({ items }) => items.length === 0} empty={t('history.empty')}>
      {({ items }) => (
        <DataTable
          label={t('rules.history')}
          columns={columns}
          items={items}
          keyOf={({ revision, step, at }) => `${revision} ${step} ${at}`}
        />
      )}
    </Loadable>
  )
}
