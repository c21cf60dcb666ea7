import { Link } from 'react-router'
import type { TableLine } from '../api/tables'
import { casePath } from '../desk/rows'
import { useWords } from '../i18n'
import { DataTable } from '../shell/DataTable'
import { Moment } from '../time/Moment'

/** Leads to tables of hazards; nothing where there are none. */
export function TableList({ title, items }: { title: 'table.owed' | 'table.all'; items: TableLine[] }) {
  const { t, word } = useWords()
  if (items.length === 0) return null
  return (
    <section aria-labelledby="tables">
      <h2 id="tables">{t(title)}</h2>
      <DataTable
        label={t(title)}
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
