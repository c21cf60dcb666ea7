import { isOwed, type Clock } from '../api/clock'
import type { Accident, Escalation, ListedEscalation, Summary } from '../api/types'
import { isOfSuspicion, type DeskEvent } from '../stream/events'

export type Effect = 'applied' | 'arrived' | 'duplicate' | 'ignored'

/** What an event did to the board. After a `gap` the list should be read again: an event before this one is missing. */
export interface Outcome {
  effect: Effect
  gap: boolean
}

export interface Row extends Escalation {
  sequence: number
}

export interface Casualty {
  sequence: number
  grade: Summary['grade'] | undefined
  deaths: number | undefined
  missing: number | undefined
}

interface Stamped<T> {
  sequence: number
  value: T
}

/** Clock states read by list carry no sequence: any event of the stream is at least as new. */
const FROM_LIST = 0

/**
 * The state of the live desk. Stream first, list second, both in any order: every fact is kept by id with the sequence
 * that told it, so applying twice or out of order changes nothing, and a newer fact is never overwritten by an older.
 */
export class Board {
  readonly rows = new Map<string, Row>()
  readonly clocks = new Map<string, Stamped<Clock>>()
  readonly casualties = new Map<string, Casualty>()
  private readonly lastOfCase = new Map<string, number>()
  private readonly touchedAt = new Map<string, number>()
  private tick = 0

  /** A mark in time for `reconcile`: take it before the list is asked for. */
  mark(): number {
    return this.tick
  }

  apply(event: DeskEvent): Outcome {
    const { escalation, clock, accident } = event.data
    if (escalation !== undefined) return { effect: this.put(escalation, event), gap: this.skips(event) }
    if (clock !== undefined) return { effect: this.putClock(clock, event), gap: this.skips(event) }
    if (accident !== undefined) return { effect: this.putCasualty(accident, event.sequence), gap: false }
    return { effect: 'ignored', gap: ofSameJournal(event) && this.skips(event) }
  }

  /** Takes the open escalations as listed after `mark`; rows it lacks and that nothing touched since are gone. */
  reconcile(listed: ListedEscalation[], mark: number): void {
    const present = new Set(listed.map((item) => item.escalationId))
    for (const [id, row] of this.rows) {
      const untouched = (this.touchedAt.get(id) ?? 0) <= mark
      if (untouched && !present.has(id) && !isAcknowledged(row)) this.rows.delete(id)
    }
    this.merge(listed)
  }

  /** Forgets what was acknowledged before the given time, and what then belongs to no row, so that a desk may stay open for weeks. */
  prune(before: number): void {
    for (const [id, row] of this.rows) {
      if (isAcknowledged(row) && Date.parse(row.acknowledgedAt ?? '') < before) this.rows.delete(id)
    }
    const cases = new Set([...this.rows.values()].map((row) => row.caseId))
    dropUnless(this.touchedAt, (id) => this.rows.has(id))
    dropUnless(this.lastOfCase, (caseId) => cases.has(caseId))
    dropUnless(this.casualties, (caseId) => cases.has(caseId))
    dropUnless(this.clocks, (_, { value }) => cases.has(value.caseId) || isOwed(value))
  }

  /** Adds listed escalations without concluding anything about those that are missing. */
  merge(listed: ListedEscalation[]): void {
    for (const item of listed) {
      const known = this.rows.get(item.escalationId)
      if (known !== undefined && known.sequence >= item.version) continue
      this.set({ ...item, sequence: item.version })
    }
  }

  /** Takes the answer to our own acknowledgement, which may come before its event and carries no sequence. */
  confirm({ escalationId, acknowledgedAt, acknowledgedBy }: Escalation): void {
    const known = this.rows.get(escalationId)
    if (known !== undefined) this.rows.set(escalationId, { ...known, acknowledgedAt, acknowledgedBy })
  }

  mergeClocks(clocks: Clock[]): void {
    for (const clock of clocks) {
      const known = this.clocks.get(clock.clockId)
      if (known === undefined || known.sequence === FROM_LIST) {
        this.clocks.set(clock.clockId, { sequence: FROM_LIST, value: clock })
      }
    }
  }

  private put(escalation: Escalation, { sequence }: DeskEvent): Effect {
    const known = this.rows.get(escalation.escalationId)
    if (known !== undefined && known.sequence >= sequence) return 'duplicate'
    this.set({ ...escalation, sequence })
    const calls = known === undefined || known.step < escalation.step
    return calls && !isAcknowledged(escalation) ? 'arrived' : 'applied'
  }

  private set(row: Row): void {
    this.tick += 1
    this.touchedAt.set(row.escalationId, this.tick)
    this.rows.set(row.escalationId, row)
  }

  private putClock(clock: Clock, { sequence }: DeskEvent): Effect {
    const known = this.clocks.get(clock.clockId)
    if (known !== undefined && known.sequence >= sequence) return 'duplicate'
    this.clocks.set(clock.clockId, { sequence, value: clock })
    return 'applied'
  }

  private putCasualty(accident: Accident, sequence: number): Effect {
    const known = this.casualties.get(accident.accidentId)
    if (known !== undefined && known.sequence >= sequence) return 'duplicate'
    const { deaths, missing } = accident.casualties ?? {}
    this.casualties.set(accident.accidentId, { sequence, grade: accident.grade, deaths, missing })
    return 'applied'
  }

  /** The escalation journal is dense per case, so a jump means that something was not told to us. */
  private skips({ subject, sequence }: DeskEvent): boolean {
    const last = this.lastOfCase.get(subject)
    this.lastOfCase.set(subject, Math.max(last ?? 0, sequence))
    return last !== undefined && sequence > last + 1
  }
}

function dropUnless<K, V>(map: Map<K, V>, wanted: (key: K, value: V) => boolean): void {
  for (const [key, value] of map) if (!wanted(key, value)) map.delete(key)
}

/** Supervision and suspicions count in the journal of the escalations, whatever else they carry. */
const ofSameJournal = (event: DeskEvent) =>
  event.type.startsWith('supervision-') || event.type === 'lift-applied' || isOfSuspicion(event)

export const isAcknowledged = (escalation: Escalation) =>
  escalation.acknowledgedAt !== undefined && escalation.acknowledgedAt !== null
