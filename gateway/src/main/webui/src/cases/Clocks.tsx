import { useQuery } from '@tanstack/react-query'
import { clocksOf } from '../api/calls'
import type { Clock } from '../api/types'
import { useWords } from '../i18n'
import { useRegions } from '../regions/useRegions'
import { useSession } from '../session/SessionProvider'
import { DataTable, type Column } from '../shell/DataTable'
import { Loadable } from '../shell/Loadable'
import { CountdownText } from '../time/CountdownText'
import { Moment } from '../time/Moment'

export function Clocks({ caseId }: { caseId: string }) {
  const { api } = useSession()
  const { t, word } = useWords()
  const regions = useRegions()
  const query = useQuery({
    queryKey: ['case', caseId, 'clocks'],
    queryFn: ({ signal }) => clocksOf(api, caseId, signal),
  })
  const columns: Column<Clock>[] = [
    { key: 'rule', title: t('clock.rule'), render: (clock) => <b className="rule-code">{clock.rule}</b> },
    {
      key: 'hop',
      title: t('clock.hop'),
      render: (clock) => `${word('party', clock.from)} → ${word('party', clock.to)}`,
    },
    { key: 'desk', title: t('column.desk'), render: (clock) => regions.nameOf(clock.desk) },
    {
      key: 'started',
      title: t('clock.started'),
      numeric: true,
      render: (clock) => <Moment at={clock.startedAt} />,
    },
    { key: 'due', title: t('clock.due'), numeric: true, render: (clock) => <Moment at={clock.dueAt} /> },
    {
      key: 'state',
      title: t('clock.state'),
      render: (clock) => <CountdownText due={clock.dueAt} startedAt={clock.startedAt} doneAt={clock.metAt} />,
    },
    {
      key: 'breached',
      title: t('clock.breached'),
      numeric: true,
      render: (clock) => <Moment at={clock.breachedAt} />,
    },
    { key: 'form', title: t('clock.form'), render: (clock) => (clock.form ? word('form', clock.form) : '—') },
    { key: 'basis', title: t('clock.basis'), render: (clock) => clock.basis ?? '—' },
  ]
  return (
    <Loadable query={query} isEmpty={(clocks) => clocks.length === 0} empty={t('case.noClocks')}>
      {(clocks) => (
        <DataTable
          label={t('case.clocks')}
          columns={columns}
          items={clocks.toSorted((a, b) => a.dueAt.localeCompare(b.dueAt))}
          keyOf={(clock) => clock.clockId}
        />
      )}
    </Loadable>
  )
}
