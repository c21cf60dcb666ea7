import { breachedClocks, clocksOf, escalationsOf, recentlyAcknowledged } from '../api/calls'
import type { Clock } from '../api/clock'
import { asProblem, type Problem } from '../api/problem'
import type { Escalation, ListedEscalation } from '../api/types'
import type { Session } from '../session/session'
import { keepOpen } from '../stream/connection'
import { beatOf, eventOf, type DeskEvent, type Message } from '../stream/events'
import { ageOf, later, momentNow, type Moment, type Phase } from '../stream/freshness'
import { ServerClock } from '../stream/serverClock'
import { BoardStore } from './boardStore'

export interface FeedState {
  phase: Phase
  problem: Problem | undefined
}

const RELIST_AFTER_MS = 1_000
const RELIST_EVERY_MS = 300_000
const ACKNOWLEDGED_KEPT_MS = 12 * 3_600_000
const RETRY_AFTER_MS = 3_000
const SLEEP_SUSPECTED_MS = 2_000
const CASES_ASKED_MAX = 20

/** The live feed of one login: keeps the stream open, the board true and the server's time known. */
export class Live {
  readonly board = new BoardStore()
  readonly clock = new ServerClock(() => performance.now(), Date.now())
  private readonly events = new Set<(event: DeskEvent, arrived: boolean) => void>()
  private readonly watchers = new Set<() => void>()
  private feed: FeedState = { phase: 'connecting', problem: undefined }
  private lastSign: Moment = momentNow()
  private asOf: Moment = momentNow()
  private linked = false
  private relist: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly session: Pick<Session, 'api' | 'token'>) {}

  /** Runs until the returned function is called. */
  readonly start = () => {
    const abort = new AbortController()
    const listener = {
      onOpen: () => this.opened(abort.signal),
      onMessage: (message: Message) => this.received(message, abort.signal),
      onDown: (problem: Problem) => this.down(problem),
    }
    void keepOpen(this.session.token, listener, abort.signal)
    return () => {
      clearTimeout(this.relist)
      abort.abort()
    }
  }

  readonly subscribe = (watcher: () => void) => {
    this.watchers.add(watcher)
    return () => {
      this.watchers.delete(watcher)
    }
  }

  readonly current = () => this.feed

  /** Age of what the board shows: since the last heartbeat that vouched for it, or since the list was read. */
  ageMs(): number {
    return ageOf(this.asOf, momentNow())
  }

  readonly onEvent = (listener: (event: DeskEvent, arrived: boolean) => void) => {
    this.events.add(listener)
    return () => {
      this.events.delete(listener)
    }
  }

  private opened(signal: AbortSignal): void {
    this.linked = true
    this.readList(signal)
  }

  private down(problem: Problem): void {
    this.linked = false
    clearTimeout(this.relist)
    this.show({ phase: 'down', problem })
  }

  private received(message: Message, signal: AbortSignal): void {
    const sign = momentNow()
    const wall = sign.wall - this.lastSign.wall
    const monotonic = sign.monotonic - this.lastSign.monotonic
    if (Math.abs(wall - monotonic) > SLEEP_SUSPECTED_MS) this.clock.distrust()
    this.lastSign = sign
    const beat = beatOf(message)
    if (beat !== undefined) {
      this.clock.beat(beat.serverTime)
      if (message.event === 'heartbeat') this.asOf = later(this.asOf, momentNow(beat.ageMs))
      return
    }
    const event = eventOf(message)
    if (event === undefined) {
      this.readListSoon(signal)
      return
    }
    this.clock.reached(event.time)
    const { effect, gap } = this.board.apply(event)
    if (gap) this.readListSoon(signal)
    if (effect !== 'duplicate') this.events.forEach((listener) => listener(event, effect === 'arrived'))
  }

  /** The list is also read every few minutes: should the board ever differ from the server, it does not stay so. */
  private readListSoon(signal: AbortSignal, afterMs = RELIST_AFTER_MS): void {
    clearTimeout(this.relist)
    this.relist = setTimeout(() => this.readList(signal), afterMs)
  }

  private readList(signal: AbortSignal): void {
    clearTimeout(this.relist)
    this.list(signal).then(
      () => {
        if (!this.linked) return
        this.show({ phase: 'live', problem: undefined })
        this.readListSoon(signal, RELIST_EVERY_MS)
      },
      (error: unknown) => {
        if (signal.aborted || !this.linked) return
        this.show({ phase: 'down', problem: asProblem(error) })
        this.readListSoon(signal, RETRY_AFTER_MS)
      },
    )
  }

  private async list(signal: AbortSignal): Promise<void> {
    const { api } = this.session
    const mark = this.board.mark()
    const asked = momentNow()
    const [open, breached] = await Promise.all([
      escalationsOf(api, { status: 'open' }, signal),
      breachedClocks(api, signal),
    ])
    this.board.mergeClocks(breached)
    this.board.reconcile(open, mark)
    this.asOf = later(this.asOf, asked)
    this.board.prune(this.clock.now() - ACKNOWLEDGED_KEPT_MS)
    await this.learnClocks(open, breached, signal)
  }

  /** Adds the escalations acknowledged last, which the list of open ones leaves out. */
  async addAcknowledged(signal: AbortSignal): Promise<void> {
    const { items } = await recentlyAcknowledged(this.session.api, signal)
    this.board.merge(items)
    await this.learnClocks(items, [], signal)
  }

  /** A clock past its due time that is not breached has been met; ask for those, so that none is shown as overdue. */
  private async learnClocks(
    listed: ListedEscalation[],
    breached: Clock[],
    signal: AbortSignal,
  ): Promise<void> {
    const known = new Set([...breached, ...this.board.current().clocks].map((clock) => clock.clockId))
    const now = this.clock.now()
    const unclear = listed.filter((item) => isPastDue(item, now) && !known.has(item.clockId ?? ''))
    const cases = [...new Set(unclear.map((item) => item.caseId))].slice(0, CASES_ASKED_MAX)
    const answers = await Promise.all(cases.map((caseId) => clocksOf(this.session.api, caseId, signal)))
    this.board.mergeClocks(answers.flat())
  }

  private show(feed: FeedState): void {
    this.feed = feed
    this.watchers.forEach((watcher) => watcher())
  }
}

const isPastDue = ({ legalDueAt }: Escalation, now: number) =>
  legalDueAt != null && Date.parse(legalDueAt) < now
