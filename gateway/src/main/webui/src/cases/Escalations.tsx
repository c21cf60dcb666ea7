import { useQuery } from '@tanstack/react-query'
import { escalationsOf } from '../api/calls'
import type { Escalation } from '../api/types'
import { LevelMark } from '../desk/Marks'
import { useWords } from '../i18n'
import { useRegions } from '../regions/useRegions'
import { Called } from '../rosters/Called'
import { useSession } from '../session/SessionProvider'
import { Loadable } from '../shell/Loadable'
import { CountdownText } from '../time/CountdownText'
import { Moment } from '../time/Moment'
import { Acts } from './Acts'
import { answersTo } from './nextActs'
import { Trace } from './Trace'

export function Escalations({ caseId }: { caseId: string }) {
  const { api } = useSession()
  const { t } = useWords()
  const query = useQuery({
    queryKey: ['case', caseId, 'escalations'],
    queryFn: ({ signal }) => escalationsOf(api, { status: 'all', caseId }, signal),
  })
  return (
    <Loadable query={query} isEmpty={(all) => all.length === 0} empty={t('case.noEscalations')}>
      {(all) => (
        <ol className="escalations">
          {all
            .toSorted((a, b) => b.raisedAt.localeCompare(a.raisedAt))
            .map((escalation) => (
              <li key={escalation.escalationId}>
                <Line escalation={escalation} />
                <Answers escalation={escalation} />
                <Trace escalationId={escalation.escalationId} />
              </li>
            ))}
        </ol>
      )}
    </Loadable>
  )
}

function Answers({ escalation }: { escalation: Escalation }) {
  const { claims } = useSession()
  const { t } = useWords()
  return (
    <Acts acts={answersTo(escalation, claims)} label={t('escalation.answers')} caseId={escalation.caseId} />
  )
}

function Line({ escalation }: { escalation: Escalation }) {
  const { t, word } = useWords()
  const regions = useRegions()
  const by = escalation.acknowledgedBy
  return (
    <div className="escalation">
      <LevelMark level={escalation.level} />
      <b>{word('kind', escalation.kind)}</b>
      <span>{t('row.step', { n: escalation.step })}</span>
      <span>
        {regions.nameOf(escalation.desk)} <Called escalation={escalation} />
      </span>
      <span>
        {t('column.raised')} <Moment at={escalation.raisedAt} />
      </span>
      <CountdownText
        due={escalation.acknowledgeBy}
        startedAt={escalation.raisedAt}
        doneAt={escalation.acknowledgedAt}
      />
      {by != null && <span className="muted">{t('row.acknowledgedBy', { who: by })}</span>}
      <Became escalation={escalation} />
      <span className="muted">
        {escalation.rule} · {escalation.packVersion}
      </span>
    </div>
  )
}

/** What became of the call beside its steps. */
function Became({ escalation: { progress, acknowledgedAt } }: { escalation: Escalation }) {
  const { t, word } = useWords()
  const regions = useRegions()
  if (progress == null) return null
  const { skipped = [], snoozedUntil, inhibitedBy, resolvedAt, duty, last } = progress
  const vacant = duty?.vacant ?? []
  const steps = vacant.map(({ desk, target }) => `${regions.nameOf(desk)} ${word('role', target)}`)
  return (
    <>
      {steps.length > 0 && <span>{t('roster.vacantSteps', { steps: steps.join(' · ') })}</span>}
      {skipped.length > steps.length && (
        <span>
          {t('escalation.skipped', { levels: skipped.map((level) => word('level', level)).join(' ') })}
        </span>
      )}
      {snoozedUntil != null && (
        <span>
          {t('escalation.snoozed')} <Moment at={snoozedUntil} />
        </span>
      )}
      {inhibitedBy != null && <span>{t('escalation.inhibited')}</span>}
      {last === true && acknowledgedAt == null && <strong>{t('escalation.last')}</strong>}
      {resolvedAt != null && (
        <span>
          {t('escalation.resolved')} <Moment at={resolvedAt} />
        </span>
      )}
    </>
  )
}
