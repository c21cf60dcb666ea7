import type { Hazard } from '../api/types'
import { useWords } from '../i18n'
import { useAuthority } from '../regions/useAuthority'

/** Where a hazard stands, and whether its deadline has passed. */
export function Stage({ hazard }: { hazard: Hazard }) {
  const { t, word } = useWords()
  if (hazard.stage === undefined) return null
  return (
    <span>
      {word('stage', hazard.stage)}{' '}
      {hazard.overdueSince !== undefined && <em className="alarm-mark">{t('progress.overdue')}</em>}
    </span>
  )
}

/** Who answers for the case; a case that nobody answers for says so. */
export function Owner({ hazard, within }: { hazard: Hazard; within?: string }) {
  const { t } = useWords()
  const nameOf = useAuthority(within)
  const owner = hazard.progress?.owner
  if (owner === undefined) return <em className="alarm-mark">{t('progress.ownerless')}</em>
  return <span>{nameOf(owner)}</span>
}
