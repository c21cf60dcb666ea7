import { shortType, type Evidence } from '../api/trace'
import { useWords } from '../i18n'
import { Moment } from '../time/Moment'

/** What a decision follows from: which report or act, by whom and when. */
export function FollowsFrom({ evidence }: { evidence: Evidence }) {
  const { t } = useWords()
  const { kind, by, claimedAt, recordedAt, sequence } = evidence
  const what = useWhat(evidence)
  const byNobody = kind === 'TIME' || kind === 'OTHER_CASES'
  return (
    <>
      <b>{what}</b>{' '}
      {!byNobody && (
        <>
          <span className="muted">{t('history.actor')}</span> {by ?? t('evidence.none')}{' '}
        </>
      )}
      {claimedAt !== undefined && (
        <>
          <span className="muted">{t('history.claimedAt')}</span> <Moment at={claimedAt} />{' '}
        </>
      )}
      <span className="muted">{t('history.recordedAt')}</span> <Moment at={recordedAt} />
      {sequence !== undefined && <> {t('evidence.sequence', { n: sequence })}</>}
    </>
  )
}

/** The report by its number, another fact by its type, an act by its name. */
function useWhat({ kind, event, report }: Evidence): string {
  const { t, word } = useWords()
  if (report !== undefined) return report === 0 ? t('evidence.first') : t('evidence.report', { n: report })
  return event === undefined ? word('evidence', kind) : word('event', shortType(event))
}
