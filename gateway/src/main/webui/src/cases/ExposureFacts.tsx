import { useQuery } from '@tanstack/react-query'
import { exposures } from '../api/calls'
import type { Exposure } from '../api/exposure'
import { tablesOf } from '../api/tables'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { DataTable, type Column } from '../shell/DataTable'
import { Loadable } from '../shell/Loadable'
import { Moment } from '../time/Moment'
import { CaseHead } from './CaseHead'
import { Facts, useSharedFacts } from './Facts'
import { TableList } from './TableList'

/** What was reported month by month, beside what there was to report from. */
export function ExposureFacts({ id }: { id: string }) {
  const { t } = useWords()
  const { api } = useSession()
  const query = useQuery({
    queryKey: ['case', id, 'facts'],
    queryFn: ({ signal }) => exposures(api, id, signal),
  })
  return (
    <Loadable query={query}>
      {({ items }) => {
        const [newest] = items
        return newest === undefined ? (
          <p className="muted">{t('case.unknown')}</p>
        ) : (
          <Known newest={newest} months={items} />
        )
      }}
    </Loadable>
  )
}

function Known({ newest, months }: { newest: Exposure; months: Exposure[] }) {
  const { t, word } = useWords()
  const shared = useSharedFacts(newest).filter(({ title }) => OWN.has(title))
  const columns: Column<Exposure>[] = [
    { key: 'period', title: t('exposure.period'), render: ({ from, until }) => `${from} – ${until}` },
    ...FIGURES.map((figure): Column<Exposure> => ({
      key: figure,
      title: t(`exposure.${figure}`),
      numeric: true,
      render: (month) => month[figure].toLocaleString(),
    })),
  ]
  return (
    <section className="case-facts">
      <CaseHead
        id={newest.exposureId}
        number={newest.number}
        grade={word('exposureKind', newest.kind)}
        exercise={false}
      />
      <p className="muted">{t('exposure.hint')}</p>
      <Facts
        facts={[
          ...shared.filter(({ title }) => newest.enterprise !== undefined || title !== 'field.enterprise'),
          {
            title: 'exposure.lastFiledAt',
            value:
              newest.lastFiledAt === undefined ? t('exposure.never') : <Moment at={newest.lastFiledAt} />,
          },
          { title: 'exposure.statedAt', value: <Moment at={newest.statedAt} /> },
        ]}
      />
      <DataTable label={t('exposure.months')} columns={columns} items={months} keyOf={({ from }) => from} />
      <Tables of={newest} />
    </section>
  )
}

/** What the same units owe and filed as tables of a quarter or year. */
function Tables({ of }: { of: Exposure }) {
  const { api } = useSession()
  const { data } = useQuery({
    queryKey: ['tables', of.region, of.enterprise?.uscc],
    queryFn: ({ signal }) => tablesOf(api, of, signal),
  })
  return <TableList title="table.all" items={data?.items ?? []} />
}

const OWN = new Set<string>(['field.region', 'field.enterprise'])

const FIGURES = ['projects', 'dangerousWorks', 'hazardsFiled', 'accidentsFiled'] as const
