import type { PublicListing } from '../api/listings'
import { useWords } from '../i18n'
import { fullTime } from '../time/format'

/** Whether it stands, in which round, or is lifted. */
export function State({ listing }: { listing: PublicListing }) {
  const { t, word } = useWords()
  return (
    <span className={`supervision-status ${listing.status}`}>
      <b>{word('board', listing.status)}</b>
      {listing.round > 1 && ` ${t('board.round', { n: listing.round })}`}
    </span>
  )
}

/** What is listed: grade, number and type. */
export function What({ listing }: { listing: PublicListing }) {
  const { word } = useWords()
  const { subject, grade, caseNumber, type } = listing
  const words = subject === 'ACCIDENT' ? 'grade' : 'hazardLevel'
  return (
    <>
      {word(words, grade)} {caseNumber}
      {type !== undefined && ` · ${word('type', type)}`}
    </>
  )
}

/** A time in full: whoever reads a board reads it later. */
export function Time({ at }: { at: string }) {
  return <time dateTime={at}>{fullTime(Date.parse(at))}</time>
}

/** The deadline that holds, beside the one that was announced where it is another. */
export function Deadline({ listing }: { listing: PublicListing }) {
  const { t } = useWords()
  return (
    <>
      <Time at={listing.rectifyBy} />
      {listing.extendedFrom !== undefined && (
        <small>
          {' '}
          {t('board.extended')} <Time at={listing.extendedFrom} />
        </small>
      )}
    </>
  )
}

/** When it was listed, continued and lifted. */
export function Dates({ listing }: { listing: PublicListing }) {
  const { t } = useWords()
  const { listedAt, continuedAt, liftedAt } = listing
  return (
    <>
      <div>
        {t('board.listedAt')} <Time at={listedAt} />
      </div>
      {continuedAt !== undefined && (
        <div>
          {t('board.continuedAt')} <Time at={continuedAt} />
        </div>
      )}
      {liftedAt !== undefined && (
        <div>
          {t('board.liftedAt')} <Time at={liftedAt} />
        </div>
      )}
    </>
  )
}

/** The government that lists it too, under its own number. */
export function Government({ government }: { government: NonNullable<PublicListing['government']> }) {
  const { name, number, decidedOn } = government
  return (
    <>
      {name} {number} <time dateTime={decidedOn}>{decidedOn}</time>
    </>
  )
}
