import { Link } from 'react-router'
import { useWords } from '../i18n'
import { useRegions } from '../regions/useRegions'
import { mayReadRosters } from '../session/claims'
import { useSession } from '../session/SessionProvider'
import { DutyNow, useDuty } from './DutyNow'

/** On the live desk: who is on duty at the own desk. Nothing while that is not known: the desk does not wait for it. */
export function DutyStrip() {
  const { claims } = useSession()
  const { t } = useWords()
  const regions = useRegions()
  const desk = mayReadRosters(claims) ? claims.desk : undefined
  const { data } = useDuty(desk)
  if (desk === undefined || data === undefined) return null
  return (
    <section className="duty-strip" aria-label={t('roster.now')}>
      <Link to={`/rosters?desk=${desk}`}>{t('roster.nowAt', { desk: regions.nameOf(desk) })}</Link>
      <DutyNow duties={data.duties} />
    </section>
  )
}
