import { Link } from 'react-router'
import type { Enterprise } from '../api/types'
import { useWords } from '../i18n'
import { mayReadNotices } from '../session/claims'
import { useSession } from '../session/SessionProvider'

/** A unit by its name and code and, for those who may see that, the way to its running score. */
export function UnitScore({ uscc, name }: Enterprise) {
  const { t } = useWords()
  const { claims } = useSession()
  return (
    <>
      {[name, uscc].filter(Boolean).join(' · ')}
      {uscc !== undefined && mayReadNotices(claims) && (
        <>
          {' '}
          <Link to={`/scores/${encodeURIComponent(uscc)}`}>{t('score.ofUnit')}</Link>
        </>
      )}
    </>
  )
}
