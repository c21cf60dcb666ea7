import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ruleOn } from '../api/calls'
import { asProblem, type Problem } from '../api/problem'
import type { Ruling, Suspicion } from '../api/suspicion'
import { useSession } from '../session/SessionProvider'
import { useSendingKey } from '../shell/useSendingKey'

interface Outcome {
  onRuled: (ruled: Suspicion) => void
  onRefused: (problem: Problem) => void
}

/** Sends a ruling. Sending the same words again after a lost answer is the same ruling; other words are another one. */
export function useRuling({ suspicionId, caseId }: Suspicion, { onRuled, onRefused }: Outcome) {
  const { api } = useSession()
  const queries = useQueryClient()
  const keyOf = useSendingKey()
  const refresh = () => {
    void queries.invalidateQueries({ queryKey: ['suspicions'] })
    void queries.invalidateQueries({ queryKey: ['case', caseId] })
  }
  return useMutation({
    mutationFn: (ruling: Ruling) => ruleOn(api, suspicionId, keyOf(ruling), ruling),
    onSuccess: (ruled) => {
      onRuled(ruled)
      queries.setQueryData(['suspicions', 'one', suspicionId], ruled)
      refresh()
    },
    onError: (error) => {
      onRefused(asProblem(error))
      // Somebody else may have ruled: then that is what has to be seen.
      refresh()
    },
  })
}
