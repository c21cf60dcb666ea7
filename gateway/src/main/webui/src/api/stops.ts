/** How hard an order stops a unit, mildest first. */
export const STOP_MEASURES = ['STOP_WORK', 'STOP_BUSINESS', 'CUT_EXPLOSIVES', 'CUT_POWER', 'CLOSE'] as const
export type StopMeasure = (typeof STOP_MEASURES)[number]

/** Measures that a government approves. */
export const GOVERNMENT_MEASURES: readonly StopMeasure[] = ['STOP_BUSINESS', 'CLOSE']

/** What may be cut off from a unit that defies an order to stop. */
export const SUPPLIES = ['POWER', 'EXPLOSIVES'] as const
export type Supply = (typeof SUPPLIES)[number]

export interface Approval {
  by: string
  document: string
  approvedAt: string
}

/** An order to stop that is in force. */
export interface StopOrder {
  scope: string
  conditions: string
  orderedAt: string
  /** Orders without one stop work. */
  measure?: StopMeasure
  approval?: Approval
}

/** What the government of a region was asked to approve. */
export interface StopProposal {
  desk: string
  measure: StopMeasure
  scope: string
  reason: string
  by: string
  proposedAt: string
  decision?: {
    approved: boolean
    number?: string
    decidedOn: string
    reason?: string
  }
}

/** Supplies that are cut off. */
export interface SupplyCut {
  supplies: Supply[]
  danger: string
  approval: Approval
  effectiveAt: string
  emergency?: string
  /** Since when they are owed back. */
  resumedAt?: string
}
