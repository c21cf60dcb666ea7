import { useQuery } from '@tanstack/react-query'
import { COLUMNS } from '../api/situation'
import { isRate, tableOf, type FiledTable, type Table } from '../api/tables'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { DataTable, type Column } from '../shell/DataTable'
import { Loadable } from '../shell/Loadable'
import { shareOf } from '../situation/percent'
import { Moment } from '../time/Moment'
import { CaseHead } from './CaseHead'
import { Facts, useSharedFacts } from './Facts'
import { TableForm } from './TableForm'

/** The table of a quarter or year: until when it is owed, and all that was filed of it. */
export function TableFacts({ id }: { id: string }) {
  const { api } = useSession()
  const query = useQuery({
    queryKey: ['case', id, 'facts'],
    queryFn: ({ signal }) => tableOf(api, id, signal),
  })
  return <Loadable query={query}>{(table) => <Known table={table} />}</Loadable>
}

function Known({ table }: { table: Table }) {
  const { t, word } = useWords()
  const shared = useSharedFacts(table).filter(({ title }) => OWN.has(title))
  const columns: Column<FiledTable>[] = [
    {
      key: 'filed',
      title: t('table.filed'),
      render: ({ filedAt, signedBy, signedOn }) => (
        <>
          <Moment at={filedAt} /> {t('table.signed', { by: signedBy, on: signedOn })}
        </>
      ),
    },
    ...COLUMNS.map((column): Column<FiledTable> => ({
      key: column,
      title: word('tableColumn', column),
      numeric: true,
      render: (filed) =>
        isRate(column) ? shareOf(filed[column]) : filed.figures[column].toLocaleString('en-US'),
    })),
  ]
  return (
    <section className="case-facts">
      <CaseHead
        id={table.returnId}
        number={table.number}
        grade={word('tableKind', table.period.includes('-Q') ? 'QUARTER' : 'YEAR')}
        exercise={false}
      >
        <span className={table.late ? 'overdue' : undefined}>{word('tableState', table.state)}</span>
      </CaseHead>
      <p className="muted">{t('table.hint')}</p>
      <Facts
        facts={[
          ...shared,
          { title: 'table.period', value: table.period },
          { title: 'table.dueAt', value: <Moment at={table.dueAt} /> },
        ]}
      />
      {table.history.length > 0 && (
        <DataTable
          label={t('table.history')}
          columns={columns}
          items={table.history}
          keyOf={({ no }) => no}
          below={({ reason, broken }) => (
            <>
              {reason} {broken.length > 0 && t('table.broken', { rules: broken.join(', ') })}
            </>
          )}
        />
      )}
      <TableForm table={table} />
    </section>
  )
}

const OWN = new Set<string>(['field.region', 'field.enterprise'])
