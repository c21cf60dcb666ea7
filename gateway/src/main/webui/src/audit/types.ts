/** Something that the auditor found. */
export interface AuditFinding {
  kind: 'MISSING' | 'LATE' | 'DOUBLED' | 'UNEXPECTED' | 'DIFFERENT' | 'ENGINE_STOPPED'
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
  findings: AuditFinding[]
}
