import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { owedTables } from '../api/tables'
import { casePath } from '../desk/rows'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { DataTable } from '../shell/DataTable'
import { Moment } from '../time/Moment'

/** The tables that are owed in the own scope, the late ones first; nothing where none is. */
export function OwedTables() {
  const { api } = useSession()
  const { t, word } = useWords()
  const { data: items = [] } = useQuery({
    queryKey: ['tables', 'owed'],
    queryFn: ({ signal }) => owedTables(api, signal),
  })
  if (items.length === 0) return null
  return (
    <section aria-labelledby="owed-tables">
      <h2 id="owed-tables">{t('table.owed')}</h2>
      <DataTable
        label={t('table.owed')}
        columns={[
          {
            key: 'number',
            title: t('table.number'),
            render: ({ returnId, number }) => (
              <Link to={casePath({ caseId: returnId, subject: 'HAZARD_RETURN' })}>{number}</Link>
            ),
          },
          { key: 'period', title: t('table.period'), render: ({ period }) => period },
          {
            key: 'dueAt',
            title: t('table.dueAt'),
            numeric: true,
            render: ({ dueAt }) => <Moment at={dueAt} />,
          },
          { key: 'state', title: t('table.state'), render: ({ state }) => word('tableState', state) },
        ]}
        items={items}
        keyOf={({ returnId }) => returnId}
      />
    </section>
  )
}
