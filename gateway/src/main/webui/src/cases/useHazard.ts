import { useQuery } from '@tanstack/react-query'
import { hazard } from '../api/calls'
import { useSession } from '../session/SessionProvider'

/** A hazard, read once for all parts of its page. */
export function useHazard(id: string) {
  const { api } = useSession()
  return useQuery({
    queryKey: ['case', id, 'facts'],
    queryFn: ({ signal }) => hazard(api, id, signal),
  })
}
