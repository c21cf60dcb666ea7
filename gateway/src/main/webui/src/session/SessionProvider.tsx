import { createContext, use, useContext, type ReactNode } from 'react'
import type { Problem } from '../api/problem'
import type { Opening, Session } from './session'

const Context = createContext<Session | undefined>(undefined)

interface Props {
  opening: Promise<Opening>
  failed: (problem: Problem) => ReactNode
  children: ReactNode
}

/** Suspends until the login is known, then gives it to everything inside. */
export function SessionProvider({ opening, failed, children }: Props) {
  const outcome = use(opening)
  if (outcome.kind === 'failed') return failed(outcome.problem)
  return <Context value={outcome.session}>{children}</Context>
}

export function useSession(): Session {
  const session = useContext(Context)
  if (session === undefined) throw new Error('useSession needs a SessionProvider around it')
  return session
}
