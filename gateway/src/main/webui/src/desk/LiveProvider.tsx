import { useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'
import { mayListen } from '../session/claims'
import { useSession } from '../session/SessionProvider'
import { isOfSuspicion } from '../stream/events'
import { toneOf, type FreshnessTone } from '../stream/freshness'
import { TickerContext, useServerNow } from '../time/serverTime'
import { Ticker } from '../time/ticker'
import { Live } from './live'

const REFRESH_EVERY_MS = 1_000

const Context = createContext<Live | undefined>(undefined)

/** Starts the live feed of the session and keeps the pages that show its cases fresh. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const session = useSession()
  const [held] = useState(() => {
    const live = new Live(session)
    return { live, ticker: new Ticker(() => live.clock.now()) }
  })
  const listens = mayListen(session.claims)
  useEffect(() => (listens ? held.live.start() : undefined), [held, listens])
  useCasesKeptFresh(held.live)
  return (
    <Context value={held.live}>
      <TickerContext value={held.ticker}>{children}</TickerContext>
    </Context>
  )
}

export function useLive(): Live {
  const live = useContext(Context)
  if (live === undefined) throw new Error('useLive needs a LiveProvider around it')
  return live
}

export function useBoard() {
  const { board } = useLive()
  return useSyncExternalStore(board.subscribe, board.current)
}

export interface Freshness {
  tone: FreshnessTone
  ageSeconds: number
  why: string | undefined
}

export function useFreshness(): Freshness {
  const live = useLive()
  const feed = useSyncExternalStore(live.subscribe, live.current)
  useServerNow()
  const ageMs = live.ageMs()
  return { tone: toneOf(feed.phase, ageMs), ageSeconds: Math.floor(ageMs / 1000), why: feed.problem?.code }
}

/** Pages that show a case or a list are read again after events that concern them, at most once a second. */
function useCasesKeptFresh(live: Live): void {
  const queries = useQueryClient()
  useEffect(() => {
    let stale = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const flush = () => {
      timer = undefined
      for (const key of stale) void queries.invalidateQueries({ queryKey: key.split(' ') })
      stale = new Set()
    }
    const stop = live.onEvent(({ subject, type, data }) => {
      stale.add(`case ${subject}`)
      if (type.startsWith('supervision-') || type.startsWith('escalation-')) stale.add('supervisions')
      if (type.startsWith('clock-')) stale.add('clocks')
      if (isOfSuspicion({ type })) stale.add('suspicions')
      // The clock of an answer says until when a document has to be answered.
      if (/^(notice|measure|interview|campaign-return)-/.test(type) || data.clock?.to === 'ISSUER')
        stale.add('notices')
      timer ??= setTimeout(flush, REFRESH_EVERY_MS)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [live, queries])
}
