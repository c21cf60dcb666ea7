import type {
  ACCIDENT_STATUSES,
  GRADES,
  HAZARD_LEVELS,
  HAZARD_STAGES,
  NOTIFIED_PARTIES,
  REPORT_FORMS,
} from './codes'
import type { DutyCall } from './duty'
import type { Project } from './project'
import type { StopOrder, StopProposal, SupplyCut } from './stops'

/** Wire shapes of /api/v1. Times are ISO 8601 strings with an offset; money is CNY. */

export type Level = 'COUNTY' | 'CITY' | 'PROVINCE'
export type Grade = (typeof GRADES)[number]
export type HazardLevel = (typeof HAZARD_LEVELS)[number]
export type HazardStage = (typeof HAZARD_STAGES)[number]
export type AccidentStatus = (typeof ACCIDENT_STATUSES)[number]
export type NotifiedParty = (typeof NOTIFIED_PARTIES)[number]
export type SignalKind =
  'EMERGENCY_120' | 'POLICE_110' | 'FIRE_119' | 'HOSPITAL' | 'MEDIA' | 'WORK_INJURY' | 'OTHER_AGENCY'
export type TipKind = 'HAZARD' | 'ACCIDENT_CONCEALMENT' | 'HOUSE_COMPLAINT' | 'UNLICENSED' | 'OTHER'

/** What a case is about; signals and tips are no reports, and a case only while an accident is looked for. */
export type Subject =
  | 'HAZARD'
  | 'ACCIDENT'
  | 'SIGNAL'
  | 'TIP'
  | 'PENALTY'
  | 'EXPOSURE'
  | 'NOTICE'
  | 'MEASURE'
  | 'CAMPAIGN_RETURN'
  | 'HAZARD_RETURN'

export interface Place {
  address?: string
  longitude?: number
  latitude?: number
}

export interface Enterprise {
  uscc?: string
  name?: string
}

export interface Casualties {
  deaths?: number
  seriousInjuries?: number
  minorInjuries?: number
  missing?: number
  trapped?: number
}

export interface Summary {
  subject: Subject
  number: string
  grade: Grade | HazardLevel | SignalKind | TipKind
  deaths: number
  missing: number
  region: string
  address?: string
  projectName?: string
  type?: string
}

export interface Escalation {
  escalationId: string
  caseId: string
  kind: string
  rule: string
  packVersion: string
  level: Level
  desk: string
  step: number
  raisedAt: string
  acknowledgeBy: string
  acknowledgedAt?: string | null
  acknowledgedBy?: string | null
  legalDueAt?: string | null
  clockId?: string | null
  target?: string
  summary: Summary
  region: string
  exercise?: boolean
  progress?: {
    skipped?: Level[]
    snoozedUntil?: string
    inhibitedBy?: string
    resolvedAt?: string
    duty?: DutyCall
    /** No step follows this call. */
    last?: boolean
  } | null
}

/** A listed escalation also says which journal version of its case it reflects. */
export interface ListedEscalation extends Escalation {
  version: number
}

export interface Hazard {
  hazardId: string
  number: string
  level: HazardLevel
  criterion?: string
  category?: string
  region: string
  place?: Place
  project?: Project
  enterprise?: Enterprise
  source?: string
  foundAt?: string
  reportedAt?: string
  rectifyBy?: string
  description?: string
  exercise?: boolean
  stage?: HazardStage
  overdueSince?: string
  progress?: HazardProgress
}

/** How far the handling of a hazard has come. */
export interface HazardProgress {
  stage: HazardStage
  owner?: string
  gradingReason?: string
  plan?: {
    measures: string
    responsible: string
    fundsCny: number
    deadline: string
    contingencyPlan: string
  }
  rectification?: { description: string; doneAt: string; by: string; evidence: string[] }
  verification?: { passed: boolean; inspectedAt: string; by: string; findings: string }
  extension?: { until: string; reason: string }
  stopWork?: StopOrder
  stopProposal?: StopProposal
  supplyCut?: SupplyCut
  transfer?: { to: string; reason: string }
  withdrawal?: { reason: string }
  closedAt?: string
  recheckAt?: string
  reopened: number
  mergedInto?: string
}

/** What makes a violation worse, so that the heaviest handling within the law is proposed. */
export const AGGRAVATIONS = [
  'OBSTRUCTED_ENFORCEMENT',
  'MALICIOUS_CONCEALMENT',
  'REFUSED_RECTIFICATION',
  'REFUSED_STOP_ORDER',
] as const
export type Aggravation = (typeof AGGRAVATIONS)[number]

/** An administrative penalty against a unit. */
export interface Penalty {
  penaltyId: string
  number: string
  decisionNumber: string
  kind: string
  amountCny?: number
  basis: string
  safetyLaw: boolean
  enterprise: Enterprise
  region: string
  caseFiledAt?: string | null
  /** Last day of its term. */
  until?: string | null
  decidedAt: string
  receivedAt: string
  aboutCaseId?: string
  project?: Project
  noticeNumber?: string
  exercise: boolean
  aggravations?: Aggravation[] | null
}

export interface Accident {
  accidentId: string
  number: string
  grade: Grade
  type?: string
  casualties?: Casualties
  /** What it put at risk beyond those it hit; `rescued` are people brought out or found unhurt. Absent: not said. */
  exposure?: { rescued?: number | null; responseUnderWay?: boolean | null } | null
  directLossCny?: number
  region: string
  place?: Place
  project?: Project
  enterprise?: Enterprise
  occurredAt?: string
  informedAt?: string
  reportedAt?: string
  course?: string
  measures?: string
  exercise?: boolean
  status?: AccidentStatus
  /** What the law asks for and nobody has said yet, by names of fields. */
  gaps?: string[]
  standing?: { nearMiss: boolean }
  notifications?: Notification[]
}

/** Somebody who was told of an accident beside the reporting lines. */
export interface Notification {
  party: NotifiedParty
  form: (typeof REPORT_FORMS)[number]
  desk: string
  notifiedAt: string
}

export interface JournalEntry {
  version: number
  type: string
  claimedAt?: string
  recordedAt: string
  actor?: string
  hash?: string
  data?: { reason?: string; recheck?: { findings: string }; hazard?: { progress?: HazardProgress } }
}

export interface Receipt {
  hazardId?: string
  accidentId?: string
  number: string
  level?: HazardLevel
  grade?: Grade
  receivedAt: string
  rectifyBy?: string
  gaps?: string[]
  contentHash: string
  version: number
  hash: string
}

export interface Page<T> {
  items: T[]
  next?: string | null
}
