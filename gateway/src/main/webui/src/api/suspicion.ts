import type { Aggravation, Summary } from './types'

export const SUSPICION_KINDS = [
  'LATE',
  'OMISSION',
  'FALSITY',
  'CONCEALMENT',
  'CLUSTER',
  'REPEAT',
  'SILENCE',
  'CLOSURE',
  'CONDITIONS',
  'PRECURSOR',
] as const
export type SuspicionKind = (typeof SUSPICION_KINDS)[number]

/** Nobody can be punished for these, so that nothing makes them worse. */
export const NOBODYS_GUILT: readonly SuspicionKind[] = ['CLUSTER', 'SILENCE', 'PRECURSOR']

export const SUSPICION_STATES = ['OPEN', 'RULED'] as const
export type SuspicionState = (typeof SUSPICION_STATES)[number]

export const VERDICTS = ['CONFIRMED', 'CLEARED'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Something that a rule saw, by its name; `caseId` is of another case that it was seen at. */
export interface Evidence {
  name: string
  value: string | number | boolean
  caseId?: string
}

/** What a person found out about a suspicion, how, and why it counts. */
export interface Ruling {
  verdict: Verdict
  checked: string
  reason: string
  /** Of what is confirmed alone. */
  aggravations?: Aggravation[] | null
}

/** What a signal or tip was taken to speak of, so that nothing is suspected, and what was compared. */
export interface Match {
  matchId: string
  caseId: string
  rule: string
  packVersion: string
  basis: string
  accidentId: string
  matchedAt: string
  evidence: Evidence[]
  summary: Summary
  region: string
  exercise?: boolean
}

/** A rule's suspicion about a case. It is no verdict: a person verifies it and rules. */
export interface Suspicion {
  suspicionId: string
  caseId: string
  kind: SuspicionKind
  rule: string
  packVersion: string
  basis?: string
  suspectedAt: string
  evidence: Evidence[]
  ruling?: (Ruling & { at: string; by: string }) | null
  /** Until when it has to be verified. */
  ruleBy?: string | null
  summary: Summary
  region: string
  exercise?: boolean
}
