import { useQuery } from '@tanstack/react-query'
import { accident } from '../api/calls'
import { useSession } from '../session/SessionProvider'

/** An accident, read once for all parts of its page. */
export function useAccident(id: string) {
  const { api } = useSession()
  return useQuery({
    queryKey: ['case', id, 'facts'],
    queryFn: ({ signal }) => accident(api, id, signal),
  })
}
