import type { Level } from './types'

/** A wish for more time, by somebody of the desk. */
export interface ExtensionRequest {
  until: string
  reason: string
  by: string
  requestedAt: string
}

/** What people decided about the time of a clock. */
export interface ClockProgress {
  /** The limit before the first extension. */
  firstDueAt?: string | null
  extensions: number
  /** The newest one, whatever became of it. */
  request?: ExtensionRequest | null
  decision?: { granted: boolean; reason: string; by: string; decidedAt: string } | null
  waiver?: { reason: string; by: string; waivedAt: string } | null
}

/** How more time may be given. */
export interface MayExtend {
  /** The level whose leader decides. */
  by: Level
  /** The latest limit that may be asked for; absent while the working days until then cannot be counted. */
  until?: string | null
  left: number
}

/** A statutory clock of a case; what may be done about it is said by lists alone, never by an event. */
export interface Clock {
  clockId: string
  caseId: string
  rule: string
  packVersion?: string
  from: string
  to: string
  desk: string
  startedAt: string
  dueAt: string
  metAt?: string | null
  breachedAt?: string | null
  form?: string
  basis?: string
  region?: string
  exercise?: boolean
  progress?: ClockProgress | null
  /** Also while a request waits: then it says who decides. */
  mayExtend?: MayExtend | null
  mayWaive?: { by: Level } | null
  mayFulfil?: boolean
}

/** True until the duty was fulfilled, or somebody said why it is not owed. */
export const isOwed = ({ metAt, progress }: Clock) => metAt == null && progress?.waiver == null

/** The request that waits for a decision. A clock that ran out meanwhile is not extended any more. */
export function requestOf(clock: Clock): ExtensionRequest | undefined {
  const { request, decision } = clock.progress ?? {}
  const waits = decision == null && isOwed(clock) && clock.breachedAt == null
  return waits ? (request ?? undefined) : undefined
}
