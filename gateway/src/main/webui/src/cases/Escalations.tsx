import { useQuery } from '@tanstack/react-query'
import { escalationsOf } from '../api/calls'
import type { Escalation } from '../api/types'
import { LevelMark } from '../desk/Marks'
import { useWords } from '../i18n'
import { useRegions } from '../regions/useRegions'
import { useSession } from '../session/SessionProvider'
import { Loadable } from '../shell/Loadable'
import { CountdownText } from '../time/CountdownText'
import { Moment } from '../time/Moment'
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
                <Trace escalationId={escalation.escalationId} />
              </li>
            ))}
        </ol>
      )}
    </Loadable>
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
      <span>{regions.nameOf(escalation.desk)}</span>
      <span>
        {t('column.raised')} <Moment at={escalation.raisedAt} />
      </span>
      <CountdownText
        due={escalation.acknowledgeBy}
        startedAt={escalation.raisedAt}
        doneAt={escalation.acknowledgedAt}
      />
      {by != null && <span className="muted">{t('row.acknowledgedBy', { who: by })}</span>}
      <span className="muted">
        {escalation.rule} · {escalation.packVersion}
      </span>
    </div>
  )
}
