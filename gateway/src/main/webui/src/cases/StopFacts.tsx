import type { StopOrder, StopProposal, SupplyCut } from '../api/stops'
import { useWords } from '../i18n'
import { useRegions } from '../regions/useRegions'
import { Moment } from '../time/Moment'

/** An order in force: how hard, what stands still, what it waits for, and who approved it. */
export function StopOrderFact({ order }: { order: StopOrder }) {
  const { t, word } = useWords()
  const { measure = 'STOP_WORK', scope, conditions, approval } = order
  return (
    <>
      {word('stop.measure', measure)} · {scope} · {conditions}
      {approval !== undefined && ` · ${t('stop.approvedBy', { by: approval.by, number: approval.document })}`}
    </>
  )
}

/** What the government was asked and what it said. */
export function StopProposalFact({ proposal }: { proposal: StopProposal }) {
  const { t, word } = useWords()
  const regions = useRegions()
  const who = t('government.of', { region: regions.nameOf(proposal.desk) })
  const measure = word('stop.measure', proposal.measure)
  const { decision, scope, reason } = proposal
  if (decision === undefined) return <>{[t('stop.asked', { who, measure }), scope, reason].join(' · ')}</>
  const { approved, number = '', decidedOn, reason: why = '' } = decision
  return (
    <>
      {approved ? t('stop.approved', { who, measure, number }) : t('stop.refused', { who, measure, why })}{' '}
      <time dateTime={decidedOn}>{decidedOn}</time>
    </>
  )
}

/** What is cut off since when, why, and whether it is owed back. */
export function SupplyCutFact({ cut }: { cut: SupplyCut }) {
  const { t, word } = useWords()
  const { supplies, effectiveAt, danger, approval, emergency, resumedAt } = cut
  return (
    <>
      {supplies.map((supply) => word('supply', supply)).join(' + ')} · <Moment at={effectiveAt} /> · {danger}
      {` · ${t('stop.approvedBy', { by: approval.by, number: approval.document })}`}
      {emergency !== undefined && ` · ${t('supply.emergency', { why: emergency })}`}
      {resumedAt !== undefined && (
        <b>
          {' · '}
          {t('supply.owed')} <Moment at={resumedAt} />
        </b>
      )}
    </>
  )
}
