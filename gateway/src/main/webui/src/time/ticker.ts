const LOOK_EVERY_MS = 250

/** One heartbeat for all countdowns: tells its watchers whenever a new second of the given time begins. */
export class Ticker {
  private readonly watchers = new Set<() => void>()
  private timer: ReturnType<typeof setInterval> | undefined
  private second: number

  constructor(private readonly now: () => number) {
    this.second = this.read()
  }

  readonly current = () => this.second

  readonly subscribe = (watcher: () => void) => {
    this.watchers.add(watcher)
    this.timer ??= setInterval(this.look, LOOK_EVERY_MS)
    return () => {
      this.watchers.delete(watcher)
      if (this.watchers.size > 0) return
      clearInterval(this.timer)
      this.timer = undefined
    }
  }

  private readonly look = () => {
    const second = this.read()
    if (second === this.second) return
    this.second = second
    this.watchers.forEach((watcher) => watcher())
  }

  private read(): number {
    return Math.floor(this.now() / 1000) * 1000
  }
}
