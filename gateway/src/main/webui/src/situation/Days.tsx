import { Link } from 'react-router'
import type { Situation } from '../api/situation'
import { useWords } from '../i18n'
import { Moment } from '../time/Moment'

/** The days without an accident of 较大 or above, and the accident that they are counted from. */
export function Days({ situation: { until, daysSinceLarger, lastLarger } }: { situation: Situation }) {
  const { t, word } = useWords()
  return (
    <section className="situation-days" aria-labelledby="situation-days">
      <h2 id="situation-days">{t('situation.days')}</h2>
      {lastLarger === undefined || daysSinceLarger === undefined ? (
        <p>{t('situation.days.none')}</p>
      ) : (
        <>
          <p className="situation-counter">
            <b>{daysSinceLarger.toLocaleString()}</b> {t('situation.days.unit')}
          </p>
          <p>
            {t('situation.days.since')}{' '}
            <Link to={`/cases/accident/${encodeURIComponent(lastLarger.accidentId)}`}>
              {lastLarger.number}
            </Link>{' '}
            {word('grade', lastLarger.grade)} · <Moment at={lastLarger.occurredAt} />
          </p>
        </>
      )}
      <p className="muted">{t('situation.days.hint', { until })}</p>
    </section>
  )
}
