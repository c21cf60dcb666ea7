import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { clocksOf } from '../api/calls'
import type { Clock } from '../api/clock'
import { ClockCountdown } from '../desk/ClockCountdown'
import { useWords } from '../i18n'
import { useRegions } from '../regions/useRegions'
import { useSession } from '../session/SessionProvider'
import { DataTable, type Column } from '../shell/DataTable'
import { Loadable } from '../shell/Loadable'
import { Moment } from '../time/Moment'
import { useClockDecisions } from './ClockDecisions'
import { useClockEvidence, type EvidenceParts } from './ClockEvidence'

/** The clocks of a case: how they stand, what people decided about their time, and what may be done next. */
export function Clocks({ caseId }: { caseId: string }) {
  const { api } = useSession()
  const { t } = useWords()
  const evidence = useClockEvidence()
  const columns = useColumns(evidence)
  const decisions = useClockDecisions()
  const query = useQuery({
    queryKey: ['case', caseId, 'clocks'],
    queryFn: ({ signal }) => clocksOf(api, caseId, signal),
  })
  return (
    <Loadable query={query} isEmpty={(clocks) => clocks.length === 0} empty={t('case.noClocks')}>
      {(clocks) => (
        <DataTable
          label={t('case.clocks')}
          columns={columns}
          items={clocks.toSorted((a, b) => a.dueAt.localeCompare(b.dueAt))}
          keyOf={(clock) => clock.clockId}
          below={(clock) => bothOrNone(decisions(clock), evidence.panel(clock))}
        />
      )}
    </Loadable>
  )
}

const bothOrNone = (first: ReactNode, second: ReactNode) =>
  first === null && second === null ? null : (
    <>
      {first}
      {second}
    </>
  )

function useColumns(evidence: EvidenceParts): Column<Clock>[] {
  const { t, word } = useWords()
  const regions = useRegions()
  return [
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
      render: (clock) => <State clock={clock}>{evidence.toggle(clock)}</State>,
    },
    { key: 'form', title: t('clock.form'), render: (clock) => (clock.form ? word('form', clock.form) : '—') },
    { key: 'basis', title: t('clock.basis'), render: (clock) => clock.basis ?? '—' },
  ]
}

function State({ clock, children }: { clock: Clock; children: ReactNode }) {
  const { t } = useWords()
  const { firstDueAt, extensions = 0 } = clock.progress ?? {}
  return (
    <div className="clock-state">
      <ClockCountdown clock={clock} />
      {clock.breachedAt != null && (
        <small>
          {t('clock.breached')} <Moment at={clock.breachedAt} />
        </small>
      )}
      {firstDueAt != null && (
        <small>
          {t('clock.extended', { n: extensions })} <Moment at={firstDueAt} />
        </small>
      )}
      {children}
    </div>
  )
}
