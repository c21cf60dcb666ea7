import { useWords } from '../i18n'
import { useRegions } from '../regions/useRegions'
import { useSession } from '../session/SessionProvider'
import { Moment } from '../time/Moment'
import type { DeskRow } from './rows'

interface Props {
  rows: DeskRow[]
  onGo: (row: DeskRow) => void
}

/** The calls that came last, wherever urgency puts them in the list: in a long list a new one is not in sight by itself. */
export function Newest({ rows, onGo }: Props) {
  const { t, word } = useWords()
  const { claims } = useSession()
  const regions = useRegions()
  return (
    <ol className="newest" aria-label={t('desk.newest')}>
      <li className="muted" aria-hidden>
        {t('desk.newest')} <kbd>n</kbd>
      </li>
      {rows.map((row) => (
        <li key={row.escalationId}>
          <button type="button" className={row.fatal ? 'fatal' : ''} onClick={() => onGo(row)}>
            <Moment at={row.raisedAt} /> {word('kind', row.kind)}{' '}
            {row.deaths > 0 && <strong>{t('subject.deaths', { n: row.deaths })}</strong>}{' '}
            {regions.nameOf(row.region, claims.region)} <span className="number">{row.summary.number}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}
