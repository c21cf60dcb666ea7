import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useId, useState } from 'react'
import { backtestLines, DIFFERENCES, type Backtest, type Difference } from '../api/policies'
import { Exercise, LevelMark } from '../desk/Marks'
import { useWords } from '../i18n'
import { useRegions } from '../regions/useRegions'
import { useSession } from '../session/SessionProvider'
import { DataTable, type Column } from '../shell/DataTable'
import { Loadable } from '../shell/Loadable'
import { Moment } from '../time/Moment'
import { LinesButton } from './LinesButton'

/** More rows than this nobody reads in a page; a file takes them all. */
const SHOWN_MAX = 1_000

/** Whom the rules call that the others do not, whom no more, and whom sooner or later. */
export function Differences({ backtest }: { backtest: Backtest }) {
  const { t, word } = useWords()
  const [isOpen, setOpen] = useState(false)
  const region = useId()
  const counts = DIFFERENCES.map((kind) => [kind, backtest.differences?.[kind] ?? 0] as const)
  const total = counts.reduce((sum, [, count]) => sum + count, 0)
  if (total === 0) return <p>{t('sim.noDifferences')}</p>
  return (
    <section aria-label={t('sim.differences')}>
      <dl className="difference-counts">
        {counts.map(([kind, count]) => (
          <div key={kind} className={kind.toLowerCase().replace('_', '-')}>
            <dt>{word('difference', kind)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {total > SHOWN_MAX ? (
        <p className="muted">{t('sim.tooMany', { max: SHOWN_MAX })}</p>
      ) : (
        <Button
          type="link"
          size="small"
          aria-expanded={isOpen}
          aria-controls={region}
          onClick={() => setOpen(!isOpen)}
        >
          {t(isOpen ? 'sim.hideDifferences' : 'sim.showDifferences')}
        </Button>
      )}
      <div id={region} hidden={!isOpen}>
        {isOpen && <Calls backtestId={backtest.backtestId} />}
      </div>
      <LinesButton backtestId={backtest.backtestId} lines="differences" />
    </section>
  )
}

function Calls({ backtestId }: { backtestId: string }) {
  const { download } = useSession()
  const { t, word } = useWords()
  const regions = useRegions()
  const query = useQuery({
    queryKey: ['differences', backtestId],
    queryFn: async ({ signal }) =>
      lined(await (await backtestLines(download, backtestId, 'differences', signal)).content.text()),
    // What came of a backtest never changes.
    staleTime: Infinity,
  })
  const columns: Column<Difference & { line: number }>[] = [
    {
      key: 'kind',
      title: t('sim.kind'),
      render: ({ kind, exercise }) => (
        <>
          {word('difference', kind)} {exercise === true && <Exercise />}
        </>
      ),
    },
    { key: 'call', title: t('sim.call'), render: ({ reason }) => word('kind', reason) },
    {
      key: 'desk',
      title: t('sim.desk'),
      render: ({ level, desk }) => (
        <>
          <LevelMark level={level} /> {regions.nameOf(desk)}
        </>
      ),
    },
    { key: 'rule', title: t('sim.rule'), render: ({ rule }) => rule },
    { key: 'before', title: t('sim.before'), numeric: true, render: ({ before }) => <Moment at={before} /> },
    { key: 'after', title: t('sim.after'), numeric: true, render: ({ after }) => <Moment at={after} /> },
    { key: 'case', title: t('sim.case'), render: ({ caseId }) => <code>{caseId}</code> },
  ]
  return (
    <Loadable query={query}>
      {(items) => (
        <DataTable label={t('sim.differences')} columns={columns} items={items} keyOf={({ line }) => line} />
      )}
    </Loadable>
  )
}

const lined = (ndjson: string) =>
  ndjson
    .split('\n')
    .filter((text) => text !== '')
    .map((text, line) => ({ ...(JSON.parse(text) as Difference), line }))
