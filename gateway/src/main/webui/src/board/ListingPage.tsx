import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { anybody, publicListing, type Announcement, type PublicListing } from '../api/listings'
import { useWords } from '../i18n'
import { Loadable } from '../shell/Loadable'
import { BOARD_PATH } from './address'
import { Dates, Deadline, Government, State, Time, What } from './Marks'
import './board.css'

/** One listing with the words of its announcements. */
export function ListingPage() {
  const { id = '' } = useParams()
  const { t } = useWords()
  const query = useQuery({
    queryKey: ['listing', id],
    queryFn: ({ signal }) => publicListing(anybody, id, signal),
  })
  return (
    <div className="page">
      <p>
        <Link to={BOARD_PATH}>{t('board.back')}</Link>
      </p>
      <Loadable query={query}>
        {(listing) => (
          <>
            <h1>
              <What listing={listing} />
            </h1>
            <Known listing={listing} />
            <h2>{t('board.announcements')}</h2>
            {listing.announcements.map((announcement) => (
              <Announced key={announcement.number} announcement={announcement} />
            ))}
          </>
        )}
      </Loadable>
    </div>
  )
}

function Known({ listing }: { listing: PublicListing }) {
  const { t } = useWords()
  const { number, place, project, subject, issuerName, government } = listing
  return (
    <dl className="board-facts">
      <dt>{t('board.state')}</dt>
      <dd>
        <State listing={listing} />
      </dd>
      {number !== undefined && (
        <>
          <dt>{t('board.number')}</dt>
          <dd>{number}</dd>
        </>
      )}
      <dt>{t('board.works')}</dt>
      <dd>{[project, place].filter((part) => part !== undefined).join(' · ')}</dd>
      <dt>{t('board.requirement')}</dt>
      <dd>{t(`board.require.${subject}`)}</dd>
      <dt>{t('board.deadline')}</dt>
      <dd>
        <Deadline listing={listing} />
      </dd>
      <dt>{t('board.issuer')}</dt>
      <dd>{issuerName}</dd>
      {government !== undefined && (
        <>
          <dt>{t('board.government')}</dt>
          <dd>
            <Government government={government} />
          </dd>
        </>
      )}
      <dt>{t('board.dates')}</dt>
      <dd>
        <Dates listing={listing} />
      </dd>
    </dl>
  )
}

function Announced({ announcement }: { announcement: Announcement }) {
  const { t, word } = useWords()
  const { kind, number, fact, factAt, publishedAt, text } = announcement
  return (
    <section className="board-announcement" aria-label={number}>
      <h3>
        {t(`board.announcement.${kind}`)} {number}
      </h3>
      <p className="muted">
        {t('board.publishedAt')} <Time at={publishedAt} />
        {' · '}
        {t('board.fact')} {word('event', fact)} <Time at={factAt} />
      </p>
      <pre lang="zh-CN">{text}</pre>
    </section>
  )
}
