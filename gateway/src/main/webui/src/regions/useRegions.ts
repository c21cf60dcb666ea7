import { useQuery } from '@tanstack/react-query'
import { Regions } from './regions'

const NONE = new Regions({})

/** Region names; until they have come, regions are shown by their codes. */
export function useRegions(): Regions {
  const { data } = useQuery({
    queryKey: ['regions'],
    queryFn: async () => new Regions((await import('./divisions.json')).default),
    staleTime: Infinity,
    gcTime: Infinity,
  })
  return data ?? NONE
}
