import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'

/** A login that ended is said, not acted on: leaving by itself would interrupt who is writing. */
export function SessionEnded() {
  const session = useSession()
  const { t } = useWords()
  const [ended, setEnded] = useState(false)
  useEffect(() => session.onExpired(() => setEnded(true)), [session])
  if (!ended) return null
  return (
    <div className="stale-banner" role="alert">
      <strong>{t('session.ended')}</strong>
      <Button size="small" onClick={session.login}>
        {t('session.login')}
      </Button>
    </div>
  )
}
