import { useSearchParams } from 'react-router'
import { useWords } from '../i18n'
import { mayReadRosters } from '../session/claims'
import { useSession } from '../session/SessionProvider'
import { NotFound } from '../shell/NotFound'
import { RosterList } from './RosterList'
import { RosterPage } from './RosterPage'
import '../cases/cases.css'
import '../rules/rules.css'
import './rosters.css'

/** Duty rosters (值班表): who is on duty at which desk. */
export function RostersPage() {
  const { t } = useWords()
  const { claims } = useSession()
  const [params] = useSearchParams()
  const name = params.get('roster')
  if (!mayReadRosters(claims)) return <NotFound />
  return (
    <div className="page rules">
      <div className="page-head">
        <h1>{t('nav.rosters')}</h1>
      </div>
      {name === null ? <RosterList /> : <RosterPage key={name} name={name} />}
    </div>
  )
}
