import { useState } from 'react'
import { acknowledge } from '../api/calls'
import { asProblem, type Problem } from '../api/problem'
import { useSession } from '../session/SessionProvider'
import { useLive } from './LiveProvider'

export interface Acknowledging {
  pending: ReadonlySet<string>
  problems: ReadonlyMap<string, Problem>
  send: (escalationId: string) => void
}

/** Acknowledges by waiting for the answer: a row counts as acknowledged only when the server has said so. */
export function useAcknowledge(): Acknowledging {
  const { api } = useSession()
  const { board } = useLive()
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set())
  const [problems, setProblems] = useState<ReadonlyMap<string, Problem>>(new Map())

  const send = (id: string) => {
    if (pending.has(id)) return
    setPending((before) => new Set(before).add(id))
    setProblems((before) => without(before, id))
    acknowledge(api, id)
      .then((answer) => board.confirm(answer))
      .catch((error: unknown) => setProblems((before) => new Map(before).set(id, asProblem(error))))
      .finally(() => setPending((before) => new Set([...before].filter((other) => other !== id))))
  }
  return { pending, problems, send }
}

function without(problems: ReadonlyMap<string, Problem>, id: string): ReadonlyMap<string, Problem> {
  const rest = new Map(problems)
  rest.delete(id)
  return rest
}
