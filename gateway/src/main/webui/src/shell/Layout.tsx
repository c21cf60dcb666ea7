import { useState } from 'react'
import { NavLink, Outlet, useLocation, useNavigate } from 'react-router'
import { AuditBanner, AuditPill } from '../audit/AuditMarks'
import { mayReadAudit } from '../audit/useAudit'
import { useWords, type Key } from '../i18n'
import { CalendarBanner, mayKeepCalendars } from '../rules/CalendarBanner'
import {
  hasRole,
  mayListen,
  mayReadLists,
  mayReadNotices,
  mayReadPostings,
  mayReadRosters,
  mayReadRules,
  type Claims,
} from '../session/claims'
import { useSession } from '../session/SessionProvider'
import { Controls } from './Controls'
import { FreshnessPill, StaleBanner } from './Freshness'
import { HelpOverlay } from './HelpOverlay'
import { SessionEnded } from './SessionEnded'
import { useHotkeys } from './useHotkeys'
import { WallClock } from './WallClock'
import './layout.css'

const pages: { path: string; title: Key; visible: (claims: Claims) => boolean }[] = [
  { path: '/', title: 'nav.desk', visible: mayListen },
  { path: '/ledger', title: 'nav.ledger', visible: mayReadLists },
  { path: '/supervisions', title: 'nav.supervisions', visible: mayListen },
  { path: '/suspicions', title: 'nav.suspicions', visible: mayListen },
  { path: '/notices', title: 'nav.notices', visible: mayReadNotices },
  { path: '/rules', title: 'nav.rules', visible: mayReadRules },
  {
    path: '/file',
    title: 'nav.file',
    visible: (claims) => hasRole(claims, 'reporter', 'inspector', 'duty-officer', 'duty-leader'),
  },
  { path: '/rosters', title: 'nav.rosters', visible: mayReadRosters },
  { path: '/postings', title: 'nav.postings', visible: mayReadPostings },
  { path: '/scores', title: 'nav.scores', visible: mayReadNotices },
]

/** The frame of every page: who and where one is, how old the data is, and how to get elsewhere. */
export function Layout() {
  const { t } = useWords()
  const { claims } = useSession()
  const [help, setHelp] = useState(false)
  const listens = mayListen(claims)
  const audited = mayReadAudit(claims)
  const visible = pages.filter((page) => page.visible(claims))
  const navigate = useNavigate()
  const { pathname } = useLocation()
  useHotkeys({
    '?': () => setHelp(true),
    ...Object.fromEntries(visible.map((page, index) => [String(index + 1), () => void navigate(page.path)])),
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
        <nav aria-label={t('nav.title')}>
          {visible.map((page) => (
            <NavLink key={page.path} to={page.path} end={page.path === '/'}>
              {t(page.title)}
            </NavLink>
          ))}
        </nav>
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
