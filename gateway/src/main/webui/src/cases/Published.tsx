import { useQuery } from '@tanstack/react-query'
import { publicListing } from '../api/listings'
import { asProblem } from '../api/problem'
import { listingPath } from '../board/address'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { Moment } from '../time/Moment'

/** When a listing was made public, by which announcement of which fact, and the way to it. */
export function Published({ caseId, supervisionId }: { caseId: string; supervisionId: string }) {
  const { api } = useSession()
  const { t, word } = useWords()
  const { data, error } = useQuery({
    queryKey: ['case', caseId, 'listing', supervisionId],
    queryFn: ({ signal }) => publicListing(api, supervisionId, signal),
    retry: false,
  })
  if (data === undefined) {
    const unknown = error !== null && asProblem(error).status === 404
    return unknown ? <p className="muted">{t('board.notYet')}</p> : null
  }
  return (
    <ul className="supervision-published" aria-label={t('board.public')}>
      {data.announcements.map(({ number, kind, fact, publishedAt }) => (
        <li key={number}>
          <a href={listingPath(supervisionId)} target="_blank" rel="noreferrer">
            {t(`board.announcement.${kind}`)} {number}
          </a>{' '}
          {t('board.publishedAt')} <Moment at={publishedAt} />{' '}
          <span className="muted">
            {t('board.fact')} {word('event', fact)}
          </span>
        </li>
      ))}
    </ul>
  )
}
