import type { CaseQuery } from '../api/library'
import { useAddress } from '../notices/useAddress'

type Name = 'text' | 'region' | 'day' | 'type' | 'criterion' | 'work' | 'ended'

const NAMES = ['text', 'region', 'day', 'type', 'criterion', 'work'] as const

/** Which cases the library shows. */
export function useCaseFilter() {
  const { params, set } = useAddress<Name>()
  const filter: CaseQuery = { ended: params.get('ended') === 'true' ? 'true' : undefined }
  for (const name of NAMES) filter[name] = params.get(name) ?? undefined
  return { filter, set }
}
