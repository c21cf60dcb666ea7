/** Something that the auditor found. */
export interface AuditFinding {
  kind: 'MISSING' | 'LATE' | 'DOUBLED' | 'UNEXPECTED' | 'DIFFERENT' | 'ENGINE_STOPPED' | 'RULES_UNKNOWN'
  foundAt: string
  caseId?: string
  region?: string
  event?: string
  rule?: string
  subjectId?: string
  step?: number
  expectedAt?: string
  lateAfter?: string
  toldAt?: string
  eventIds: string[]
}

/** How the audit stands; `at` is when it answered. */
export interface Audit {
  at: string
  beatAt: string
  sight: 'CATCHING_UP' | 'WATCHING' | 'BLIND'
  engineAnswers: boolean
  /** Cases that were too many to be followed, beyond the `casesMax` that are. */
  casesNotFollowed?: number
  casesMax?: number
  /** Decisions about cases that are not followed, or that ended so long ago that they are forgotten. */
  notJudged?: number
  /** Since when nothing is judged, because the rules cannot be read. */
  rulesUnknownFrom?: string
  findings: AuditFinding[]
}
