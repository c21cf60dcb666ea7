import { Segmented } from 'antd'
import { useSearchParams } from 'react-router'
import { useWords } from '../i18n'
import { mayReadRules } from '../session/claims'
import { useSession } from '../session/SessionProvider'
import { NotFound } from '../shell/NotFound'
import { Backtests } from './Backtests'
import { CalendarList } from './CalendarList'
import { CalendarPage } from './CalendarPage'
import { DryRun } from './DryRun'
import { PackList } from './PackList'
import { PackPage } from './PackPage'
import '../cases/cases.css'
import './rules.css'

const VIEWS = ['packs', 'calendars', 'backtests', 'dryrun'] as const

/** The rules (规则): their versions and their way into force, the working days they count, and what they would do. */
export function RulesPage() {
  const { t } = useWords()
  const { claims } = useSession()
  const [params, setParams] = useSearchParams()
  const view = VIEWS.find((candidate) => candidate === params.get('view')) ?? 'packs'
  const version = params.get('version')
  const table = params.get('table')
  if (!mayReadRules(claims)) return <NotFound />
  return (
    <div className="page rules">
      <div className="page-head">
        <h1>{t('nav.rules')}</h1>
        <Segmented
          aria-label={t('rules.views')}
          value={view}
          onChange={(next) => setParams(next === 'packs' ? {} : { view: next })}
          options={VIEWS.map((value) => ({ value, label: t(`rules.view.${value}`) }))}
        />
      </div>
      {view === 'packs' && (version === null ? <PackList /> : <PackPage key={version} name={version} />)}
      {view === 'calendars' &&
        (table === null ? <CalendarList /> : <CalendarPage key={table} name={table} />)}
      {view === 'backtests' && <Backtests />}
      {view === 'dryrun' && <DryRun />}
    </div>
  )
}
