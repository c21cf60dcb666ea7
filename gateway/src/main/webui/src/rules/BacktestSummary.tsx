import type { ReactNode } from 'react'
import type { Backtest, BacktestResult } from '../api/policies'
import type { Level } from '../api/types'
import { useWords } from '../i18n'
import { useRegions } from '../regions/useRegions'
import { DataTable, type Column } from '../shell/DataTable'
import { durationText } from './duration'

interface Figure {
  name: string
  of: (result: BacktestResult) => ReactNode
}

const LEVELS: Level[] = ['COUNTY', 'CITY', 'PROVINCE']

/** The figures of each policy side by side. */
export function BacktestSummary({ backtest }: { backtest: Backtest }) {
  const { t } = useWords()
  const figures = useFigures()
  // The API tells the one that is compared with first, and people read from old to new as well.
  const columns: Column<Figure>[] = [
    { key: 'figure', title: t('sim.figure'), render: ({ name }) => name },
    ...backtest.results.map((result, index) => ({
      key: `${index} ${result.policy}`,
      title: result.policy,
      numeric: true,
      render: ({ of }: Figure) => of(result),
    })),
  ]
  return <DataTable label={t('sim.summary')} columns={columns} items={figures} keyOf={({ name }) => name} />
}

function useFigures(): Figure[] {
  const words = useWords()
  const { t, word } = words
  const regions = useRegions()
  const byLevel = ({ raisedByLevel }: BacktestResult) =>
    LEVELS.filter((level) => raisedByLevel[level] !== undefined).map(
      (level) => [word('level', level), raisedByLevel[level] ?? 0] as const,
    )
  const byDesk = ({ raisedByDesk }: BacktestResult) =>
    sorted(raisedByDesk).map(([desk, count]) => [regions.nameOf(desk), count] as const)
  return [
    { name: t('sim.cases'), of: ({ taken }) => taken.cases },
    { name: t('sim.beganBefore'), of: ({ taken }) => taken.beganBefore ?? '—' },
    { name: t('sim.casesUnderWay'), of: ({ casesUnderWay }) => casesUnderWay },
    { name: t('sim.raised'), of: ({ raised }) => raised },
    { name: `${t('sim.raised')} · ${t('sim.byLevel')}`, of: (result) => <Counts of={byLevel(result)} /> },
    { name: `${t('sim.raised')} · ${t('sim.byDesk')}`, of: (result) => <Counts of={byDesk(result)} /> },
    { name: t('sim.pages'), of: ({ pages }) => pages },
    { name: `${t('sim.pages')} · ${t('sim.nightPages')}`, of: ({ nightPages }) => nightPages },
    { name: t('sim.breaches'), of: ({ breaches }) => breaches },
    {
      name: `${t('sim.breaches')} · ${t('sim.byRule')}`,
      of: ({ breachesByRule }) => <Counts of={sorted(breachesByRule)} />,
    },
    { name: t('sim.metLate'), of: ({ metLate }) => metLate },
    { name: t('sim.neverMet'), of: ({ neverMet }) => neverMet ?? '—' },
    {
      name: t('sim.worstDelay'),
      of: ({ worstDelay }) =>
        worstDelay == null ? (
          '—'
        ) : (
          <>
            {durationText(words, worstDelay.by)} · {worstDelay.rule}
            {worstDelay.met === false && ` · ${t('sim.notMet')}`}
            <br />
            <code>{worstDelay.caseId}</code>
          </>
        ),
    },
    { name: t('sim.refusedRules'), of: ({ refusedRules }) => refusedRules },
    { name: t('sim.drills'), of: ({ drills }) => drills },
    {
      name: t('sim.notDecided'),
      of: ({ taken: { repeated, withoutBeginning, tooLate } }) =>
        t('sim.notDecidedText', { repeated, withoutBeginning, tooLate }),
    },
    { name: t('sim.leftOut'), of: ({ taken }) => leftOut(taken.leftOut) },
    { name: t('sim.seriesForgotten'), of: ({ taken }) => taken.seriesForgotten },
  ]
}

/** More are not counted. */
const LEFT_OUT_MAX = 1_000

const leftOut = (cases: number | undefined) =>
  cases === undefined ? '—' : cases < LEFT_OUT_MAX ? cases : `≥ ${LEFT_OUT_MAX}`

const sorted = (counts: Record<string, number>) => Object.entries(counts).sort(([, a], [, b]) => b - a)

function Counts({ of: counts }: { of: (readonly [string, number])[] }) {
  if (counts.length === 0) return '—'
  return (
    <ul className="counts">
      {counts.map(([name, count]) => (
        <li key={name}>
          {name} <b>{count}</b>
        </li>
      ))}
    </ul>
  )
}
