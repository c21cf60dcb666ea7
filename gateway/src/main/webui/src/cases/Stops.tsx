import type { Hazard } from '../api/types'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { Acts } from './Acts'
import { stopActs } from './stopActs'

/** What may be done next to stop the unit; nothing for who may not. */
export function Stops({ hazard }: { hazard: Hazard }) {
  const { claims } = useSession()
  const { t } = useWords()
  return <Acts acts={stopActs(hazard, claims)} label={t('stop.next')} caseId={hazard.hazardId} />
}
