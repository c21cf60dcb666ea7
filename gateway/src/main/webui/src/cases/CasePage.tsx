import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import type { Subject } from '../api/types'
import { useWords } from '../i18n'
import { RelatedToAccident, RelatedToHazard } from '../library/RelatedCases'
import { mayReadNotices } from '../session/claims'
import { useSession } from '../session/SessionProvider'
import { NotFound } from '../shell/NotFound'
import { AccidentFacts } from './AccidentFacts'
import { Clocks } from './Clocks'
import { Documents } from './Documents'
import { Escalations } from './Escalations'
import { ExposureFacts } from './ExposureFacts'
import { HazardFacts } from './HazardFacts'
import { History } from './History'
import { Matches } from './Matches'
import { MeasureFacts } from './MeasureFacts'
import { NoticeFacts } from './NoticeFacts'
import { Notifications } from './Notifications'
import { PenaltyFacts } from './PenaltyFacts'
import { ReturnFacts } from './ReturnFacts'
import { Supervision } from './Supervision'
import { Suspicions } from './Suspicions'
import { TableFacts } from './TableFacts'
import './cases.css'

const subjects: Record<string, Subject> = {
  hazard: 'HAZARD',
  accident: 'ACCIDENT',
  signal: 'SIGNAL',
  tip: 'TIP',
  penalty: 'PENALTY',
  exposure: 'EXPOSURE',
  notice: 'NOTICE',
  measure: 'MEASURE',
  campaign_return: 'CAMPAIGN_RETURN',
  hazard_return: 'HAZARD_RETURN',
}

/** One case from its facts over its clocks and escalations down to the journal that proves them. */
export function CasePage() {
  const { subject: path = '', id = '' } = useParams()
  const { t } = useWords()
  const subject = subjects[path]
  const { claims } = useSession()
  if (subject === undefined) return <NotFound />
  if (subject === 'SIGNAL' || subject === 'TIP') return <HintCase id={id} subject={subject} />
  if (subject === 'PENALTY') {
    return (
      <WithVerifications caseId={id}>
        <PenaltyFacts id={id} />
      </WithVerifications>
    )
  }
  if (subject === 'EXPOSURE') {
    return (
      <WithVerifications caseId={id}>
        <ExposureFacts id={id} />
      </WithVerifications>
    )
  }
  const seesDuties = mayReadNotices(claims)
  if (subject === 'HAZARD_RETURN') {
    return (
      <div className="case">
        <TableFacts id={id} />
        {seesDuties && <ClocksAndCalls caseId={id} />}
      </div>
    )
  }
  if (subject === 'NOTICE' || subject === 'MEASURE' || subject === 'CAMPAIGN_RETURN') {
    return seesDuties ? <DocumentCase id={id} subject={subject} /> : <NotFound />
  }
  return (
    <div className="case">
      {subject === 'HAZARD' ? <HazardFacts id={id} /> : <AccidentFacts id={id} />}
      {seesDuties && <Duties caseId={id} subject={subject} />}
      {subject === 'HAZARD' ? <RelatedToHazard id={id} /> : <RelatedToAccident id={id} />}
      <section aria-labelledby="history">
        <h2 id="history">{t('case.history')}</h2>
        <History subject={subject} id={id} />
      </section>
    </div>
  )
}

/** A signal or tip: which accident it is taken to speak of, or what is suspected because of it. What it says stays with those who took it. */
function HintCase({ id, subject }: { id: string; subject: 'SIGNAL' | 'TIP' }) {
  const { t } = useWords()
  return (
    <div className="case">
      <h1>{t(subject === 'SIGNAL' ? 'subject.signal' : 'subject.tip')}</h1>
      <p className="muted">{t('case.hint')}</p>
      <section aria-labelledby="matches">
        <h2 id="matches">{t('match.title')}</h2>
        <Matches caseId={id} />
      </section>
      <Verifications caseId={id} />
    </div>
  )
}

/** A document, a measure that answers one, or a return to a campaign: what it says, and whether that was done in time. */
function DocumentCase({ id, subject }: { id: string; subject: 'NOTICE' | 'MEASURE' | 'CAMPAIGN_RETURN' }) {
  return (
    <div className="case">
      {subject === 'NOTICE' && <NoticeFacts id={id} />}
      {subject === 'MEASURE' && <MeasureFacts id={id} />}
      {subject === 'CAMPAIGN_RETURN' && <ReturnFacts id={id} />}
      <ClocksAndCalls caseId={id} />
    </div>
  )
}

/** A penalty or a month that is over, and what is suspected because of it. */
function WithVerifications({ caseId, children }: { caseId: string; children: ReactNode }) {
  const { claims } = useSession()
  const seesDuties = mayReadNotices(claims)
  return (
    <div className="case">
      {children}
      {seesDuties && <Verifications caseId={caseId} />}
    </div>
  )
}

/** What is suspected, and what has to be done about it. */
function Verifications({ caseId }: { caseId: string }) {
  const { t } = useWords()
  return (
    <>
      <section aria-labelledby="suspicions">
        <h2 id="suspicions">{t('nav.suspicions')}</h2>
        <Suspicions caseId={caseId} />
      </section>
      <ClocksAndCalls caseId={caseId} />
    </>
  )
}

/** What has to be done until when, and who was called about it. */
function ClocksAndCalls({ caseId }: { caseId: string }) {
  const { t } = useWords()
  return (
    <>
      <section aria-labelledby="clocks">
        <h2 id="clocks">{t('case.clocks')}</h2>
        <Clocks caseId={caseId} />
      </section>
      <section aria-labelledby="escalations">
        <h2 id="escalations">{t('case.escalations')}</h2>
        <Escalations caseId={caseId} />
      </section>
    </>
  )
}

/** What authorities owe in this case; not for the unit that filed it. */
function Duties({ caseId, subject }: { caseId: string; subject: Subject }) {
  const { t } = useWords()
  return (
    <>
      <section aria-labelledby="clocks">
        <h2 id="clocks">{t('case.clocks')}</h2>
        <Clocks caseId={caseId} />
      </section>
      {subject === 'ACCIDENT' && (
        <section aria-labelledby="notified">
          <h2 id="notified">{t('case.notified')}</h2>
          <Notifications caseId={caseId} />
        </section>
      )}
      <section aria-labelledby="supervision">
        <h2 id="supervision">{t('nav.supervisions')}</h2>
        <Supervision caseId={caseId} subject={subject} />
      </section>
      <section aria-labelledby="documents">
        <h2 id="documents">{t('case.notices')}</h2>
        <Documents caseId={caseId} />
      </section>
      <section aria-labelledby="suspicions">
        <h2 id="suspicions">{t('nav.suspicions')}</h2>
        <Suspicions caseId={caseId} />
      </section>
      <section aria-labelledby="escalations">
        <h2 id="escalations">{t('case.escalations')}</h2>
        <Escalations caseId={caseId} />
      </section>
    </>
  )
}
