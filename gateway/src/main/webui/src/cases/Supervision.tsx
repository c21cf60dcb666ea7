import { useQuery } from '@tanstack/react-query'
import { supervisionHistory, supervisionsOf } from '../api/calls'
import type { Consequence, Supervision as Listed, SupervisionEntry } from '../api/supervision'
import type { Subject } from '../api/types'
import { LevelMark } from '../desk/Marks'
import { useWords } from '../i18n'
import { useRegions } from '../regions/useRegions'
import { useSession } from '../session/SessionProvider'
import { Loadable } from '../shell/Loadable'
import { CountdownText } from '../time/CountdownText'
import { Moment } from '../time/Moment'
import { Acts } from './Acts'
import { Aggravations } from './Aggravations'
import { listingOf, ordersFor } from './nextActs'
import { Published } from './Published'

/** Listed supervision (挂牌督办) of a case: where it stands, what may be done next, and its whole life. */
export function Supervision({ caseId, subject }: { caseId: string; subject: Subject }) {
  const { api, claims } = useSession()
  const { t } = useWords()
  const query = useQuery({
    queryKey: ['case', caseId, 'supervisions'],
    queryFn: ({ signal }) => supervisionsOf(api, caseId, signal),
  })
  const acts = query.data?.length === 0 ? listingOf(caseId, subject, claims) : []
  return (
    <>
      <Loadable query={query} isEmpty={(all) => all.length === 0} empty={t('supervision.none')}>
        {(all) => (
          <>
            {all.map((one) => (
              <div key={one.supervisionId} className="supervision">
                <Standing supervision={one} />
                {one.status !== 'PROPOSED' && one.exercise !== true && (
                  <Published caseId={caseId} supervisionId={one.supervisionId} />
                )}
                <Orders supervision={one} caseId={caseId} />
                {one.status !== 'PROPOSED' && <Life caseId={caseId} supervisionId={one.supervisionId} />}
              </div>
            ))}
          </>
        )}
      </Loadable>
      <Acts acts={acts} label={t('supervision.next')} caseId={caseId} />
    </>
  )
}

function Orders({ supervision, caseId }: { supervision: Listed; caseId: string }) {
  const { claims } = useSession()
  const { t } = useWords()
  return <Acts acts={ordersFor(supervision, claims)} label={t('supervision.next')} caseId={caseId} />
}

function Standing({ supervision }: { supervision: Listed }) {
  const { t, word } = useWords()
  const regions = useRegions()
  const { progress, rectifyBy, listedAt, status } = supervision
  const named = (all: Consequence[] = []) =>
    all.map((each) => word('consequence', each)).join(t('supervision.and'))
  const deadlineRuns = status === 'LISTED' || status === 'TREATING'
  return (
    <div className="supervision-standing">
      <b>{word('supervision', status)}</b> <LevelMark level={supervision.level} />
      <span>{regions.nameOf(supervision.desk)}</span>
      {progress != null && (
        <span>{t('supervision.round', { number: progress.number, n: progress.round })}</span>
      )}
      {rectifyBy != null && deadlineRuns && (
        <span>
          {t('field.rectifyBy')} <Moment at={rectifyBy} />{' '}
          <CountdownText due={rectifyBy} startedAt={listedAt} />
        </span>
      )}
      <GovernmentListing government={supervision.government} />
      {progress?.overdueSince != null && (
        <p className="supervision-late" role="status">
          {t('supervision.late')} <Moment at={progress.overdueSince} />
          {' · '}
          {t('supervision.proposed', { what: named(progress.proposals) })}
          {progress.enforced != null && ` · ${t('supervision.decided', { what: named(progress.enforced) })}`}
        </p>
      )}
    </div>
  )
}

/** What the government was asked and decided. */
function GovernmentListing({ government }: { government: Listed['government'] }) {
  const { t } = useWords()
  const regions = useRegions()
  if (government == null) return null
  const who = t('government.of', { region: regions.nameOf(government.desk) })
  const { decision } = government
  if (decision == null) return <p>{t('government.asked', { who })}</p>
  const { listed, number = '', reason = '', decidedOn } = decision
  return (
    <p>
      {listed ? t('government.lists', { who, number }) : t('government.refused', { who, reason })}{' '}
      <time dateTime={decidedOn}>{decidedOn}</time>
    </p>
  )
}

function Life({ caseId, supervisionId }: { caseId: string; supervisionId: string }) {
  const { api } = useSession()
  const { t } = useWords()
  const query = useQuery({
    queryKey: ['case', caseId, 'supervision', supervisionId],
    queryFn: ({ signal }) => supervisionHistory(api, supervisionId, signal),
  })
  return (
    <Loadable query={query} isEmpty={({ entries }) => entries.length === 0} empty={t('history.empty')}>
      {({ entries }) => (
        <ol className="supervision-life" aria-label={t('supervision.life')}>
          {entries.map((entry) => (
            <Line key={entry.version} entry={entry} />
          ))}
        </ol>
      )}
    </Loadable>
  )
}

/** What a fact says in words where it has none of its own. */
function saidOf({ event, data: { supervision } }: SupervisionEntry): string | undefined {
  const { reason, government } = supervision
  switch (event) {
    case 'supervision-listed':
      return reason
    case 'government-listing-proposed':
      return government?.reason
    case 'government-listing-decided':
      return [government?.decision?.number, government?.decision?.reason].filter(Boolean).join(' ')
    default:
      return undefined
  }
}

function Line({ entry }: { entry: SupervisionEntry }) {
  const { word } = useWords()
  const {
    step,
    passed,
    opinion,
    statement,
    reason,
    from,
    consequence,
    interview,
    aggravations,
    supervision,
  } = entry.data
  const said = opinion ?? statement ?? reason ?? saidOf(entry)
  return (
    <li>
      <Moment at={entry.at} /> <b>{word('event', entry.event)}</b>{' '}
      {step !== undefined && <span>{word('step', step)} </span>}
      {passed !== undefined && <span>{word('review', passed ? 'passed' : 'failed')} </span>}
      {consequence !== undefined && <span>{word('consequence', consequence)} </span>}
      <Aggravations of={aggravations} />
      {interview !== undefined && (
        <span>
          <Moment at={interview.heldAt} /> {interview.place}{' '}
        </span>
      )}
      {from !== undefined && (
        <span>
          <Moment at={from} /> → <Moment at={supervision.rectifyBy} />{' '}
        </span>
      )}
      {said !== undefined && <span>{said} </span>}
      <span className="muted">{entry.by}</span>
    </li>
  )
}
