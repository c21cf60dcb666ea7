import { NOTIFIED_PARTIES, REPORT_FORMS } from '../api/codes'
import {
  SUPERVISION_STEPS,
  type Consequence,
  type Supervision,
  type SupervisionStep,
} from '../api/supervision'
import type { Accident, Escalation, Subject } from '../api/types'
import { hasRole, type Claims } from '../session/claims'
import { governmentActs } from './governmentActs'

export type ActField =
  | 'reason'
  | 'opinion'
  | 'statement'
  | 'text'
  | 'result'
  | 'rectifyBy'
  | 'until'
  | 'to'
  | 'level'
  | 'target'
  | 'at'
  | 'form'
  | 'note'
  | 'party'
  | 'notifiedAt'
  | 'heldAt'
  | 'place'
  | 'aggravations'
  | 'number'
  | 'decidedOn'
  | 'measure'
  | 'scope'
  | 'conditions'
  | 'supplies'
  | 'refusal.seenAt'
  | 'refusal.findings'
  | 'danger'
  | 'approval.by'
  | 'approval.document'
  | 'approval.approvedAt'
  | 'effectiveAt'
  | 'emergency'
  | 'restoredAt'
  | 'measures'

/** Something that the user may do next. The services decide whether it is allowed; here stands what makes sense. */
export interface Act {
  /** Last part of the keys of its words, such as `act.snooze`. */
  name: string
  /** Below `/api/v1`. */
  path: string
  fields: ActField[]
  /** What it is about, where a case has several of the kind. */
  about?: string
  /** Fields that may stay empty; a moment is then that of the sending. */
  optional?: readonly ActField[]
  /** What is sent beside the fields. */
  body?: Record<string, unknown>
  /** What the fields begin with. */
  initial?: Partial<Record<ActField, string>>
  /** What there is to choose from, where it depends on the act. */
  choices?: Partial<Record<ActField, readonly string[]>>
  /** How far `until` may go. */
  limit?: { until: string; left: number }
}

/** What may be done about a call to a desk. A call about an accident is never put off. */
export function answersTo(escalation: Escalation, claims: Claims): Act[] {
  if (!hasRole(claims, 'duty-officer', 'duty-leader', 'principal')) return []
  const { acknowledgedAt, progress, summary } = escalation
  const at = (name: string, path: string, fields: ActField[]): Act => ({
    name,
    path: `/escalations/${encodeURIComponent(escalation.escalationId)}/${path}`,
    fields,
  })
  if (acknowledgedAt != null) {
    return progress?.resolvedAt == null ? [at('resolve', 'resolution', ['reason'])] : []
  }
  const waits = progress?.snoozedUntil != null || progress?.inhibitedBy != null
  const mayWait = summary.subject === 'HAZARD' && !waits
  return [
    at('acknowledge', 'acknowledgement', []),
    ...(mayWait ? [at('snooze', 'snooze', ['until', 'reason'])] : []),
    at('reassign', 'reassignment', ['level', 'target', 'reason']),
  ]
}

/** Recording that somebody was told of an accident; not again whom this desk has told. */
export function tellingOf({ accidentId, notifications = [] }: Accident, claims: Claims): Act[] {
  if (!hasRole(claims, 'duty-officer', 'duty-leader') || claims.region === '') return []
  const told = notifications.filter(({ desk }) => desk === claims.region).map(({ party }) => party)
  const parties = NOTIFIED_PARTIES.filter((party) => !told.includes(party))
  if (parties.length === 0) return []
  return [
    {
      name: 'notify',
      path: `/accidents/${encodeURIComponent(accidentId)}/notifications`,
      fields: ['party', 'form', 'notifiedAt'],
      choices: { party: parties, form: REPORT_FORMS },
    },
  ]
}

/** Putting a case under supervision that nobody proposed; the rules set the deadline of an accident. */
export function listingOf(caseId: string, subject: Subject, claims: Claims): Act[] {
  if (!hasRole(claims, 'duty-leader')) return []
  const fields: ActField[] = subject === 'HAZARD' ? ['rectifyBy', 'reason'] : ['reason']
  return [{ name: 'list', path: '/supervisions', fields, body: { caseId } }]
}

/** What may be done next about a listed supervision: by who treats and supervises it, and towards the own government. */
export const ordersFor = (supervision: Supervision, claims: Claims): Act[] => [
  ...ordersOf(supervision, claims),
  ...governmentActs(supervision, claims),
]

function ordersOf(supervision: Supervision, claims: Claims): Act[] {
  const leads = hasRole(claims, 'duty-leader')
  const inspects = leads || hasRole(claims, 'inspector')
  const records = inspects || hasRole(claims, 'duty-officer')
  const at = (name: string, path: string, fields: ActField[], body?: Record<string, unknown>): Act => ({
    name,
    path: `/supervisions/${encodeURIComponent(supervision.supervisionId)}/${path}`,
    fields,
    ...(body === undefined ? {} : { body }),
  })
  const proceed = at('continue', 'continuation', ['rectifyBy', 'reason'])
  switch (supervision.status) {
    case 'PROPOSED':
      return leads ? [at('list', 'listing', ['rectifyBy', 'reason'])] : []
    case 'LISTED':
    case 'TREATING': {
      const step = nextStep(supervision)
      const next =
        step === undefined
          ? at('apply', 'lift-application', ['statement'])
          : at(`step.${step}`, 'steps', ['opinion'], { step })
      const late = supervision.progress?.overdueSince != null
      const decide = undecided(supervision).map((consequence) =>
        at(
          `enforce.${consequence}`,
          'enforcement',
          consequence === 'INTERVIEW' ? ['heldAt', 'place', 'reason'] : ['reason', 'aggravations'],
          { consequence },
        ),
      )
      const takeOver =
        !late && mayTakeOver(supervision, claims) ? [at('takeOver', 'continuation', ['reason'])] : []
      return [
        ...(records ? [next] : []),
        ...(leads ? takeOver : []),
        ...(leads && late ? [proceed, ...decide] : []),
      ]
    }
    case 'LIFT_APPLIED':
      return inspects
        ? [
            at('pass', 'inspection', ['opinion'], { passed: true }),
            at('fail', 'inspection', ['opinion'], { passed: false }),
          ]
        : []
    case 'PASSED':
      return leads ? [at('lift', 'lift', ['reason'])] : []
    case 'FAILED':
      return leads ? [proceed] : []
    case 'LIFTED':
      return []
  }
}

/** A province takes over what it has to list itself since more people died; the server knows whether it has to. */
function mayTakeOver({ summary, level }: Supervision, { region }: Claims): boolean {
  return summary?.subject === 'ACCIDENT' && level === 'CITY' && region.endsWith('0000') && region !== '000000'
}

/** What is proposed and not decided on yet; a province raises a listing by continuing it. */
function undecided({ progress }: Supervision): Consequence[] {
  const decided = progress?.enforced ?? []
  return (progress?.proposals ?? []).filter((each) => each !== 'RAISE_TO_PROVINCE' && !decided.includes(each))
}

/** The step of the treatment that comes next; none when it is complete, and none for an accident. */
function nextStep({ summary, progress }: Supervision): SupervisionStep | undefined {
  if (summary?.subject === 'ACCIDENT') return undefined
  const last = progress?.lastStep
  return SUPERVISION_STEPS[last === undefined ? 0 : SUPERVISION_STEPS.indexOf(last) + 1]
}
