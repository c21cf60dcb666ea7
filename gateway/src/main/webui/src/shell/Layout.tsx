import { useState } from 'react'
import { Outlet, useLocation, useNavigate } from 'react-router'
import { AuditBanner, AuditPill } from '../audit/AuditMarks'
import { mayReadAudit } from '../audit/useAudit'
import { useWords } from '../i18n'
import { CalendarBanner, mayKeepCalendars } from '../rules/CalendarBanner'
import { mayListen } from '../session/claims'
import { useSession } from '../session/SessionProvider'
import { Controls } from './Controls'
import { FreshnessPill, StaleBanner } from './Freshness'
import { HelpOverlay } from './HelpOverlay'
import { Navigation, pagesWithKeys } from './Navigation'
import { entriesFor } from './pages'
import { SessionEnded } from './SessionEnded'
import { useHotkeys } from './useHotkeys'
import { WallClock } from './WallClock'
import './layout.css'

/** The frame of every page: who and where one is, how old the data is, and how to get elsewhere. */
export function Layout() {
  const { t } = useWords()
  const { claims } = useSession()
  const [help, setHelp] = useState(false)
  const listens = mayListen(claims)
  const audited = mayReadAudit(claims)
  const entries = entriesFor(claims)
  const navigate = useNavigate()
  const { pathname } = useLocation()
  useHotkeys({
    '?': () => setHelp(true),
    ...Object.fromEntries(
      pagesWithKeys(entries).map((page, index) => [String(index + 1), () => void navigate(page.path)]),
    ),
  })
  return (
    <>
      <a className="skip-link" href="#main">
        {t('nav.skip')}
      </a>
      <header className="header">
        <div className="brand" lang="zh-CN">
          <svg viewBox="0 0 32 16" aria-hidden="true">
            <path d="M1 9h7l4-8 5 14 3-6h11" />
          </svg>
          直报
        </div>
        <Navigation entries={entries} />
        {listens && <FreshnessPill />}
        {audited && <AuditPill />}
        {listens && <WallClock />}
        <Controls onHelp={() => setHelp(true)} />
      </header>
      <SessionEnded />
      {listens && <StaleBanner />}
      {audited && <AuditBanner />}
      {mayKeepCalendars(claims) && <CalendarBanner />}
      <main id="main" tabIndex={-1} key={pathname}>
        <Outlet />
      </main>
      <HelpOverlay open={help} onClose={() => setHelp(false)} />
    </>
  )
}
