import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useId, useState } from 'react'
import { escalationsOf, extensionRequests } from '../api/calls'
import { requestOf, type Clock } from '../api/clock'
import { Acts } from '../cases/Acts'
import { decisionsOn, mayDecide } from '../cases/clockActs'
import { useWords } from '../i18n'
import { CaseLink } from '../notices/CaseLink'
import { useRegions } from '../regions/useRegions'
import { useSession } from '../session/SessionProvider'
import { DataTable, type Column } from '../shell/DataTable'
import { ProblemAlert } from '../shell/ProblemAlert'
import { Moment } from '../time/Moment'
import { ClockCountdown } from './ClockCountdown'
import { Exercise } from './Marks'
import '../cases/cases.css'

/** On the live desk: the extensions that wait for this very leader. One line until it is opened, and none without any. */
export function Extensions() {
  const { api, claims } = useSession()
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const list = useId()
  const columns = useColumns()
  const { data, error, refetch } = useQuery({
    queryKey: ['clocks', 'requested'],
    queryFn: ({ signal }) => extensionRequests(api, signal),
    enabled: mayDecide(claims),
  })
  const waiting = data?.filter((clock) => decisionsOn(clock, claims).length > 0) ?? []
  if (waiting.length === 0 && error === null) return null
  return (
    <section className="extensions" aria-label={t('extensions.title')}>
      {error !== null && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {waiting.length > 0 && (
        <Button size="small" aria-expanded={open} aria-controls={list} onClick={() => setOpen(!open)}>
          {t('extensions.waiting', { n: waiting.length })}
        </Button>
      )}
      <div id={list} hidden={!open}>
        {open && waiting.length > 0 && (
          <DataTable
            label={t('extensions.title')}
            columns={columns}
            items={waiting}
            keyOf={(clock) => clock.clockId}
          />
        )}
      </div>
    </section>
  )
}

function useColumns(): Column<Clock>[] {
  const { claims } = useSession()
  const { t } = useWords()
  const regions = useRegions()
  return [
    {
      key: 'case',
      title: t('notice.case'),
      render: ({ caseId, exercise }) => (
        <>
          {exercise === true && <Exercise />} <Case id={caseId} />
        </>
      ),
    },
    { key: 'rule', title: t('clock.rule'), render: (clock) => <b className="rule-code">{clock.rule}</b> },
    { key: 'desk', title: t('column.desk'), render: ({ desk }) => regions.nameOf(desk, claims.region) },
    {
      key: 'due',
      title: t('clock.due'),
      numeric: true,
      render: (clock) => (
        <>
          <Moment at={clock.dueAt} /> <ClockCountdown clock={clock} />
        </>
      ),
    },
    {
      key: 'until',
      title: t('clock.request'),
      numeric: true,
      render: (clock) => (
        <b>
          <Moment at={requestOf(clock)?.until} />
        </b>
      ),
    },
    { key: 'reason', title: t('act.field.reason'), render: (clock) => requestOf(clock)?.reason },
    { key: 'by', title: t('extensions.by'), render: (clock) => requestOf(clock)?.by },
    {
      key: 'decide',
      title: t('column.action'),
      render: (clock) => (
        <Acts
          acts={decisionsOn(clock, claims)}
          label={t('clock.acts', { rule: clock.rule })}
          caseId={clock.caseId}
        />
      ),
    },
  ]
}

/** A clock does not say what its case is called; a call about the case does. */
function Case({ id }: { id: string }) {
  const { api } = useSession()
  const { data } = useQuery({
    queryKey: ['case', id, 'escalations'],
    queryFn: ({ signal }) => escalationsOf(api, { status: 'all', caseId: id }, signal),
  })
  const summary = data?.[0]?.summary
  return summary === undefined ? id : <CaseLink caseId={id} summary={summary} />
}
