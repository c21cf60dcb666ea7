import { Link } from 'react-router'
import type { Suspicion } from '../api/suspicion'
import { Aggravations } from '../cases/Aggravations'
import { Exercise } from '../desk/Marks'
import { useWords } from '../i18n'
import type { Column } from '../shell/DataTable'
import { CountdownText } from '../time/CountdownText'
import { Moment } from '../time/Moment'
import './suspicions.css'

/** What a list says of each suspicion, whichever case it is about. */
export function useSuspicionColumns(): Column<Suspicion>[] {
  const { t, word } = useWords()
  return [
    {
      key: 'kind',
      title: t('suspicion.kind'),
      render: ({ suspicionId, kind, summary, exercise }) => (
        <>
          <Link to={`/suspicions/${encodeURIComponent(suspicionId)}`}>
            {word('suspicion', kind)}
            <span className="sr-only"> {summary.number}</span>
          </Link>{' '}
          {exercise === true && <Exercise />}
        </>
      ),
    },
    { key: 'state', title: t('suspicion.state'), render: (item) => <Standing suspicion={item} /> },
    {
      key: 'rule',
      title: t('suspicion.rule'),
      render: ({ rule, packVersion }) => (
        <>
          <b className="rule-code">{rule}</b> <small className="muted">{packVersion}</small>
        </>
      ),
    },
    {
      key: 'suspected',
      title: t('suspicion.suspectedAt'),
      numeric: true,
      render: ({ suspectedAt }) => <Moment at={suspectedAt} />,
    },
    {
      key: 'ruleBy',
      title: t('suspicion.ruleBy'),
      numeric: true,
      render: (item) => <Deadline suspicion={item} />,
    },
  ]
}

/** Whether it still waits for a person, else what that person found. */
export function Standing({ suspicion: { ruling } }: { suspicion: Suspicion }) {
  const { t, word } = useWords()
  return ruling == null ? (
    <span className="suspicion-state open">{t('suspicion.state.OPEN')}</span>
  ) : (
    <>
      <span className={`suspicion-state ${ruling.verdict.toLowerCase()}`}>
        {word('verdict', ruling.verdict)}
      </span>{' '}
      <Aggravations of={ruling.aggravations} />
    </>
  )
}

/** Until when it has to be verified, and how much of that is left. */
export function Deadline({ suspicion: { ruleBy, suspectedAt, ruling } }: { suspicion: Suspicion }) {
  if (ruleBy == null) return '—'
  return (
    <>
      <Moment at={ruleBy} /> <CountdownText due={ruleBy} startedAt={suspectedAt} doneAt={ruling?.at} />
    </>
  )
}
