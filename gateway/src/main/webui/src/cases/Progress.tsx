import { Link } from 'react-router'
import type { Hazard, HazardProgress } from '../api/types'
import { useWords } from '../i18n'
import { useAuthority } from '../regions/useAuthority'
import { Moment } from '../time/Moment'
import type { Fact } from './Facts'
import { StopOrderFact, StopProposalFact, SupplyCutFact } from './StopFacts'

/** What has been planned, done, seen and asked for so far; what nobody has said yet takes no room. */
export function useProgress(facts: Hazard): Fact[] {
  const { t } = useWords()
  const authority = useAuthority()
  const known: Partial<HazardProgress> = facts.progress ?? {}
  const { plan, rectification, verification, extension, transfer, withdrawal, ...rest } = known
  const { stopWork, stopProposal, supplyCut } = known
  const all: (Fact | undefined)[] = [
    rest.gradingReason === undefined
      ? undefined
      : { title: 'field.gradingReason', value: rest.gradingReason },
    plan && {
      title: 'field.plan',
      wide: true,
      value: (
        <>
          {plan.measures} · {plan.responsible} · ¥{plan.fundsCny.toLocaleString()} ·{' '}
          <Moment at={plan.deadline} /> · {plan.contingencyPlan}
        </>
      ),
    },
    rectification && {
      title: 'field.rectification',
      wide: true,
      value: (
        <>
          <Moment at={rectification.doneAt} /> {rectification.description}
        </>
      ),
    },
    verification && {
      title: 'field.verification',
      wide: true,
      value: (
        <>
          <Moment at={verification.inspectedAt} />{' '}
          {t(verification.passed ? 'progress.passed' : 'progress.notPassed')} · {verification.findings}
        </>
      ),
    },
    extension && {
      title: 'field.extension',
      value: (
        <>
          <Moment at={extension.until} /> {extension.reason}
        </>
      ),
    },
    stopProposal && {
      title: 'field.stopProposal',
      wide: true,
      value: <StopProposalFact proposal={stopProposal} />,
    },
    stopWork && { title: 'field.stopWork', wide: true, value: <StopOrderFact order={stopWork} /> },
    supplyCut && { title: 'field.supplyCut', wide: true, value: <SupplyCutFact cut={supplyCut} /> },
    transfer && { title: 'field.transfer', value: `${authority(transfer.to)} · ${transfer.reason}` },
    withdrawal && { title: 'field.withdrawal', value: withdrawal.reason },
    rest.recheckAt === undefined
      ? undefined
      : { title: 'field.recheckAt', value: <Moment at={rest.recheckAt} /> },
    rest.reopened === undefined || rest.reopened === 0
      ? undefined
      : { title: 'field.reopened', value: rest.reopened },
    rest.mergedInto === undefined
      ? undefined
      : {
          title: 'field.mergedInto',
          value: <Link to={`/cases/hazard/${rest.mergedInto}`}>{rest.mergedInto}</Link>,
        },
  ]
  return all.filter((fact) => fact !== undefined)
}
