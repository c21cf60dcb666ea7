import type { Aggravation, Level, Summary } from './types'

export type SupervisionStatus =
  'PROPOSED' | 'LISTED' | 'TREATING' | 'LIFT_APPLIED' | 'PASSED' | 'FAILED' | 'LIFTED'

/** The steps of the treatment of a listed hazard, in their order. */
export const SUPERVISION_STEPS = ['PLAN_REVIEWED', 'TREATED', 'SELF_ACCEPTED', 'OPINION_GIVEN'] as const
export type SupervisionStep = (typeof SUPERVISION_STEPS)[number]

/** What may be proposed, and decided on, once a listing is late. */
export type Consequence = 'STOP_WORK' | 'INTERVIEW' | 'PERMIT_SUSPENSION' | 'RAISE_TO_PROVINCE'

export interface SupervisionProgress {
  round: number
  number: string
  lastStep?: SupervisionStep
  appliedAt?: string
  inspectedAt?: string
  liftedAt?: string
  overdueSince?: string
  proposals?: Consequence[]
  enforced?: Consequence[]
}

/** What a department proposed to its government about a listing (提请政府挂牌督办), and what that decided. */
export interface GovernmentListing {
  desk: string
  round: number
  reason: string
  by: string
  proposedAt: string
  decision?: { listed: boolean; number?: string; decidedOn: string; reason?: string; by: string } | null
}

/** A fact of the life of a listed supervision. */
export interface SupervisionEntry {
  version: number
  event: string
  at: string
  by: string
  data: {
    step?: SupervisionStep
    passed?: boolean
    opinion?: string
    statement?: string
    reason?: string
    /** The deadline before it was extended. */
    from?: string
    consequence?: Consequence
    interview?: { heldAt: string; place: string }
    aggravations?: Aggravation[] | null
    supervision: {
      reason: string
      rectifyBy: string
      progress?: SupervisionProgress | null
      government?: GovernmentListing | null
    }
  }
}

export interface Supervision {
  supervisionId: string
  caseId: string
  status: SupervisionStatus
  level: Level
  desk: string
  region?: string
  proposedAt?: string
  listedAt?: string
  rectifyBy?: string
  reason?: string
  summary?: Summary | null
  exercise?: boolean
  progress?: SupervisionProgress | null
  government?: GovernmentListing | null
}
