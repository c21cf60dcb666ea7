import type { Clock } from '../api/clock'
import type { Escalation, ListedEscalation } from '../api/types'
import type { DeskEvent } from '../stream/events'
import { Board, type Outcome, type Row } from './board'
import { rowsOf, type DeskRow } from './rows'

export interface BoardView {
  rows: DeskRow[]
  clocks: Clock[]
}

const SHOW_EVERY_MS = 100
const REST_PER_DRAWING = 3

/**
 * The board as React sees it: a new view at once after a change, and in a storm at most ten a second, fewer when
 * drawing takes long, so that keys and clicks always get their turn.
 */
export class BoardStore {
  private readonly board = new Board()
  private readonly built = new WeakMap<Row, DeskRow>()
  private readonly watchers = new Set<() => void>()
  private view: BoardView = { rows: [], clocks: [] }
  private restUntil = 0
  private timer: ReturnType<typeof setTimeout> | undefined

  readonly subscribe = (watcher: () => void) => {
    this.watchers.add(watcher)
    return () => {
      this.watchers.delete(watcher)
    }
  }

  readonly current = () => this.view

  mark(): number {
    return this.board.mark()
  }

  apply(event: DeskEvent): Outcome {
    const outcome = this.board.apply(event)
    if (outcome.effect !== 'duplicate' && outcome.effect !== 'ignored') this.changed()
    return outcome
  }

  reconcile(listed: ListedEscalation[], mark: number): void {
    this.board.reconcile(listed, mark)
    this.changed()
  }

  prune(before: number): void {
    this.board.prune(before)
    this.changed()
  }

  merge(listed: ListedEscalation[]): void {
    this.board.merge(listed)
    this.changed()
  }

  confirm(escalation: Escalation): void {
    this.board.confirm(escalation)
    this.changed()
  }

  mergeClocks(clocks: Clock[]): void {
    this.board.mergeClocks(clocks)
    this.changed()
  }

  private changed(): void {
    if (this.timer !== undefined) return
    this.timer = setTimeout(() => this.show(), Math.max(0, this.restUntil - performance.now()))
  }

  private show(): void {
    this.timer = undefined
    const begun = performance.now()
    this.view = {
      rows: rowsOf(this.board, this.built),
      clocks: [...this.board.clocks.values()].map((clock) => clock.value),
    }
    this.watchers.forEach((watcher) => watcher())
    const done = performance.now()
    this.restUntil = done + Math.max(SHOW_EVERY_MS, REST_PER_DRAWING * (done - begun))
  }
}
