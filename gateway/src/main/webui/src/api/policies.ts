import type { Api, Download } from './http'
import type { Level, Page } from './types'

/** Rule packs, what they would do, and how they come into force. */

export type PackState = 'DRAFT' | 'CHECKED' | 'BACKTESTED' | 'APPROVED' | 'ACTIVE' | 'SUPERSEDED'

/** What is wrong with a pack: a flaw and what it is about, and the same in English. */
export interface Flaw {
  reason: string
  flaw: string
  about: Record<string, string>
}

export interface PackFault extends Flaw {
  pack: string
  line: number
}

/** A backtest that was recorded with a version, in figures that last longer than its results. */
export interface Proof {
  backtestId: string
  policy: string
  against?: string | null
  from: string
  to: string
  events: number
  raised: number
  differences: number
  endedAt: string
}

export interface Pack {
  name: string
  pack: string
  state: PackState
  /** Absent while that is open, and for what is in force from the beginning. */
  activeFrom?: string
  revision: number
  hash: string
  author: string
  editors: string[]
  changedAt: string
  approver?: string
  backtest?: Proof
}

/** One version, read alone. */
export interface PackText extends Pack {
  /** Names the rules that it makes with the packs in force. */
  policy: string
  content: string
  faults: PackFault[]
}

export interface PackStep {
  step: string
  revision: number
  hash: string
  by: string
  at: string
  from?: string
}

export interface DiffField {
  name: string
  before?: string | null
  after?: string | null
}

export interface DiffEntry {
  change: 'ADDED' | 'REMOVED' | 'CHANGED'
  kind: string
  id: string
  title?: string | null
  fields: DiffField[]
}

export interface PackDiff {
  version: string
  against?: string
  readable: boolean
  entries: DiffEntry[]
}

export interface Policy {
  version: string
  active: boolean
}

/** Stands for the rules in force, each at its time. */
export const ACTIVE = 'active'

export interface DryRunDecision {
  at: string
  event: string
  rule: string
  packVersion: string
  basis: string
  condition: string
  inputs: Record<string, string>
  desk?: string
  data?: { escalation?: { level: Level; step: number; target?: string }; clock?: { dueAt: string } }
}

export interface SilentRule {
  rule: string
  reason: string
  basis: string
  condition: string
  inputs: Record<string, string>
}

export interface DryRun {
  policy: string
  caseId: string
  facts: number
  answers: number
  decisions: DryRunDecision[]
  notFired: SilentRule[]
  refused: { at: string; reason: string; rule?: string }[]
}

const PACKS = '/policies/packs'
const one = (name: string) => `${PACKS}/${encodeURIComponent(name)}`

export const packs = (api: Api, query: { cursor?: string }, signal?: AbortSignal) =>
  api<Page<Pack>>(PACKS, { query: { ...query, limit: 50 }, signal })

export const pack = (api: Api, name: string, signal?: AbortSignal) => api<PackText>(one(name), { signal })

export const packDiff = (api: Api, name: string, signal?: AbortSignal) =>
  api<PackDiff>(`${one(name)}/diff`, { signal })

export const packHistory = (api: Api, name: string, signal?: AbortSignal) =>
  api<Page<PackStep>>(`${one(name)}/history`, { signal })

const asRead = (revision: number) => ({ 'if-match': `"${revision}"` })

/** Writes a draft; without a revision it must be a new one. */
export const writePack = (api: Api, name: string, content: string, revision?: number) =>
  api<PackText>(one(name), {
    method: 'PUT',
    text: { type: 'application/yaml', content },
    headers: revision === undefined ? {} : asRead(revision),
  })

export type PackMove = 'check' | 'backtest' | 'approval' | 'activation'

/** Moves a version on, as it was read. */
export const movePack = (
  api: Api,
  { name, revision }: Pick<Pack, 'name' | 'revision'>,
  move: PackMove,
  body?: Record<string, string>,
) => api<PackText>(`${one(name)}/${move}`, { method: 'POST', body, headers: asRead(revision) })

export const policies = (api: Api, signal?: AbortSignal) => api<Page<Policy>>('/policies', { signal })

export const dryRun = (api: Api, policy: string, body: { caseId: string; until?: string }) =>
  api<DryRun>(`/policies/${encodeURIComponent(policy)}/dry-run`, { method: 'POST', body })

export type BacktestState = 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED'

export const DIFFERENCES = ['NEWLY_CAUGHT', 'NEWLY_MISSED', 'EARLIER', 'LATER'] as const
export type DifferenceKind = (typeof DIFFERENCES)[number]

/** What one policy did with a history. */
export interface BacktestResult {
  policy: string
  taken: {
    cases: number
    facts: number
    answers: number
    repeated: number
    withoutBeginning: number
    tooLate: number
    /** Cases that others would still have been judged with, had there not been too many of them. */
    seriesForgotten: number
    /** Cases that were under way when the range began; backtests of earlier versions say nothing of them. */
    beganBefore?: number
    /** Cases without a beginning on record, counted up to 1,000. */
    leftOut?: number
  }
  casesUnderWay: number
  raised: number
  raisedByLevel: Partial<Record<Level, number>>
  raisedByDesk: Record<string, number>
  pages: number
  nightPages: number
  breaches: number
  breachesByRule: Record<string, number>
  metLate: number
  /** Clocks that were still owed at the end, or when their case ended. */
  neverMet?: number
  /** `met` is false for what was never done: at the end it is so late. */
  worstDelay?: { by: string; rule: string; caseId: string; met?: boolean }
  refusedRules: number
  drills: number
}

export interface Backtest {
  backtestId: string
  state: BacktestState
  policy: string
  against?: string
  askedAt: string
  startedAt?: string
  endedAt?: string
  events: number
  reached?: string
  results: BacktestResult[]
  differences?: Partial<Record<DifferenceKind, number>>
  complete: boolean
  unread: { unknown: number; faulty: number }
  failure?: string
  /** Most cases that may be under way at once, with both policies together. */
  underWayMax?: number
}

/** A call that two policies do not make alike. */
export interface Difference {
  kind: DifferenceKind
  caseId: string
  region: string
  reason: string
  level: Level
  desk: string
  rule: string
  before?: string | null
  after?: string | null
  exercise?: boolean
}

const backtest = (id: string) => `/backtests/${encodeURIComponent(id)}`

export const backtests = (api: Api, signal?: AbortSignal) => api<Page<Backtest>>('/backtests', { signal })

export const startBacktest = (api: Api, body: Record<string, string | undefined>) =>
  api<Backtest>('/backtests', { method: 'POST', body })

export const removeBacktest = (api: Api, id: string) => api<undefined>(backtest(id), { method: 'DELETE' })

export type BacktestLines = 'decisions' | 'differences'

export const backtestLines = (download: Download, id: string, lines: BacktestLines, signal?: AbortSignal) =>
  download(`${backtest(id)}/${lines}`, { signal })
