import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Ticker } from './ticker'

export const TickerContext = createContext<Ticker | undefined>(undefined)

/** The server's time in whole seconds, as epoch milliseconds; re-renders once a second. */
export function useServerNow(): number {
  const ticker = useContext(TickerContext)
  if (ticker === undefined) throw new Error('useServerNow needs a TickerContext around it')
  return useSyncExternalStore(ticker.subscribe, ticker.current)
}
