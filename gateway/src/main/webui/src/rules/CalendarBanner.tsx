import { WarningFilled } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { calendars } from '../api/calendars'
import { useWords } from '../i18n'
import { hasRole, type Claims } from '../session/claims'
import { useSession } from '../session/SessionProvider'

const ASK_EVERY_MS = 600_000

/** Who brings calendars into force is told when one is missing. */
export const mayKeepCalendars = (claims: Claims) => hasRole(claims, 'policy-editor', 'policy-approver')

/** Across every page while a year that is needed has no table of holidays. */
export function CalendarBanner() {
  const { api } = useSession()
  const { t } = useWords()
  const { data } = useQuery({
    queryKey: ['calendars'],
    queryFn: ({ signal }) => calendars(api, signal),
    refetchInterval: ASK_EVERY_MS,
  })
  if (data === undefined || data.missing.length === 0) return null
  return (
    <div className="calendar-banner">
      <WarningFilled aria-hidden />
      <div role="alert">
        {data.missing.map(({ year, cases }) => (
          <p key={year}>
            <strong>{t('calendar.missing.year', { year })}</strong>{' '}
            {cases > 0 && t('calendar.missing.cases', { n: cases })}
          </p>
        ))}
      </div>
      <Link to="/rules?view=calendars">{t('calendar.missing.link')}</Link>
    </div>
  )
}
