import type { Audit, AuditFinding } from './types'

export type AuditTone =
  'connecting' | 'well' | 'catchingUp' | 'partly' | 'found' | 'stopped' | 'outdated' | 'blind' | 'silent'

/** How often the auditor is asked; two answers may be missed before it counts as silent. */
export const ASK_EVERY_MS = 5_000

/**
 * So old, the last sign of life is none: nobody checks the engine. The alarm is promised within 30 s of that sign; the age is
 * looked at once a second and drawn after that.
 */
export const SILENT_AFTER_MS = 25_000

const RECENT_MS = 86_400_000

const toldByItself: AuditFinding['kind'][] = ['ENGINE_STOPPED', 'RULES_UNKNOWN']

/** An answer of the auditor and how long ago it was asked for. Without one, how long has been asked for it. */
export interface Heard {
  answer: Audit | undefined
  agoMs: number
}

/** Age of the last sign of life: what passed at the auditor before it answered, and what has passed here since it was asked. Time on the way counts twice rather than not at all. */
export function beatAgeMs({ answer, agoMs }: Heard): number {
  return answer === undefined ? agoMs : agoMs + Date.parse(answer.at) - Date.parse(answer.beatAt)
}

/** Decisions that were found wrong within a day; whether the engine answers and the rules are known now is told by itself. */
export function recent({ findings, at }: Audit): AuditFinding[] {
  return findings.filter(
    ({ kind, foundAt }) => !toldByItself.includes(kind) && Date.parse(at) - Date.parse(foundAt) < RECENT_MS,
  )
}

/** Cases that nobody checks, because the auditor holds no more at once; one of an older version does not say. */
export const notFollowed = ({ casesNotFollowed = 0 }: Audit) => casesNotFollowed

/** The worst that is known. Silence is worst: then nothing else is known. */
export function toneOf(heard: Heard): AuditTone {
  const { answer } = heard
  if (beatAgeMs(heard) >= SILENT_AFTER_MS) return 'silent'
  if (answer === undefined) return 'connecting'
  if (answer.sight === 'BLIND') return 'blind'
  if (!answer.engineAnswers) return 'stopped'
  if (answer.rulesUnknownFrom !== undefined) return 'outdated'
  if (recent(answer).length > 0) return 'found'
  if (notFollowed(answer) > 0) return 'partly'
  return answer.sight === 'CATCHING_UP' ? 'catchingUp' : 'well'
}

/** How often each kind was found, in the order of first appearance. */
export function countsOf(findings: AuditFinding[]): [AuditFinding['kind'], number][] {
  const counts = new Map<AuditFinding['kind'], number>()
  for (const { kind } of findings) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts]
}
