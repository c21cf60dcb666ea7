import { useQueryClient } from '@tanstack/react-query'
import type { PackText } from '../api/policies'

/** Shows what a move answered and reads again what changed with it; after a refusal, how the version stands now. */
export function useRefreshPack(name: string) {
  const queries = useQueryClient()
  return async (answer?: PackText) => {
    if (answer !== undefined) queries.setQueryData(['pack', name], answer)
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['pack', name] }),
      queries.invalidateQueries({ queryKey: ['packs'] }),
      queries.invalidateQueries({ queryKey: ['policies'] }),
    ])
  }
}
