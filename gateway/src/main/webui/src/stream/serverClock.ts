const BEATS_KEPT = 12

/**
 * The server's time, told by its heartbeats and carried on by the monotonic clock of this machine, whose own date may
 * be wrong. A beat can only arrive late, so of the last minute's beats the one with the least delay counts.
 */
export class ServerClock {
  private offsets: number[] = []
  private best: number

  constructor(
    private readonly monotonic: () => number,
    fallbackNow: number,
  ) {
    this.best = fallbackNow - monotonic()
  }

  beat(serverTime: string): void {
    const at = Date.parse(serverTime)
    if (Number.isNaN(at)) return
    this.offsets = [...this.offsets, at - this.monotonic()].slice(-BEATS_KEPT)
    this.best = Math.max(...this.offsets)
  }

  /** A fact has been recorded at this time, so the server's clock is not before it: a slow beat is found out by it. */
  reached(serverTime: string): void {
    if (Date.parse(serverTime) > this.now()) this.beat(serverTime)
  }

  /** After sleep or a pause the monotonic clock may have stood still: forget what it told. */
  distrust(): void {
    this.offsets = []
  }

  now(): number {
    return this.monotonic() + this.best
  }
}
