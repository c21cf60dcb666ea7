import { useQuery } from '@tanstack/react-query'
import { criteriaToday, type Criterion } from '../api/library'
import { useSession } from '../session/SessionProvider'

const AN_HOUR_MS = 3_600_000

/** The criteria of today, to choose from, and what a code says; one that is no more in force stands for itself. */
export function useCriteria() {
  const { api } = useSession()
  const { data } = useQuery({
    queryKey: ['criteria'],
    queryFn: ({ signal }) => criteriaToday(api, signal),
    staleTime: AN_HOUR_MS,
  })
  const all: Criterion[] = data?.catalogues.flatMap(({ items }) => items) ?? []
  return {
    options: all.map(({ code, text }) => ({ value: code, label: `${code} ${text}` })),
    textOf: (code: string) => all.find((one) => one.code === code)?.text ?? '',
  }
}
