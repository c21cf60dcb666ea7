import { useQuery } from '@tanstack/react-query'
import { Tooltip } from 'antd'
import { clocksOf } from '../api/calls'
import type { Clock } from '../api/clock'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { CountdownText } from '../time/CountdownText'
import { fullTime } from '../time/format'
import { ClockCountdown } from './ClockCountdown'
import { legalDue, type DeskRow } from './rows'

interface Props {
  row: DeskRow
  tabIndex: number
}

/** Until when the desk must have acknowledged, before the escalation climbs. */
export function AcknowledgeDeadline({ row, tabIndex }: Props) {
  const { t } = useWords()
  const hint = t('deadline.acknowledge', {
    due: fullTime(Date.parse(row.acknowledgeBy)),
    rule: row.rule,
    pack: row.packVersion,
  })
  return (
    <Tooltip title={hint} trigger={['hover', 'focus']}>
      <span tabIndex={tabIndex}>
        <CountdownText due={row.acknowledgeBy} startedAt={row.raisedAt} doneAt={row.acknowledgedAt} />
      </span>
    </Tooltip>
  )
}

/** The statutory clock that this escalation serves. */
export function LegalDeadline({ row, tabIndex }: Props) {
  const { t } = useWords()
  const due = legalDue(row)
  if (due === undefined) return <span className="muted">{t('deadline.none')}</span>
  return (
    <Tooltip title={<LegalBasis row={row} due={due} />} trigger={['hover', 'focus']}>
      <span tabIndex={tabIndex}>
        {row.clock === undefined ? <CountdownText due={due} /> : <ClockCountdown clock={row.clock} />}
      </span>
    </Tooltip>
  )
}

/** Rendered when the tooltip opens; only then is a clock asked for that the feed has not told us yet. */
function LegalBasis({ row, due }: { row: DeskRow; due: number }) {
  const { api } = useSession()
  const { t } = useWords()
  const { data } = useQuery({
    queryKey: ['case', row.caseId, 'clocks'],
    queryFn: ({ signal }) => clocksOf(api, row.caseId, signal),
    enabled: row.clock === undefined,
  })
  const clock = row.clock ?? data?.find((candidate) => candidate.clockId === row.clockId)
  return (
    <>
      {t('deadline.legal', { due: fullTime(due) })}
      {clock !== undefined && <ClockLines clock={clock} />}
    </>
  )
}

function ClockLines({ clock }: { clock: Clock }) {
  const { t, word } = useWords()
  const { firstDueAt, extensions = 0, waiver } = clock.progress ?? {}
  return (
    <>
      <br />
      {t('deadline.fromTo', { from: word('party', clock.from), to: word('party', clock.to) })}
      <br />
      {t('deadline.basis', { rule: clock.rule, basis: clock.basis ?? t('deadline.noBasis') })}
      {firstDueAt != null && (
        <>
          <br />
          {t('deadline.extended', { n: extensions, due: fullTime(Date.parse(firstDueAt)) })}
        </>
      )}
      {waiver != null && (
        <>
          <br />
          {t('deadline.waived', { reason: waiver.reason })}
        </>
      )}
    </>
  )
}
