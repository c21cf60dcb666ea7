import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { casesOf, type Selected } from '../api/calls'
import { mayPass } from '../api/problem'
import { useLive } from '../desk/LiveProvider'
import { useSession } from '../session/SessionProvider'
import type { LedgerAddress } from './useLedgerAddress'

/** A page of a list, and when it was read by the server's clock: the ledger does not move by itself, so it says its age. */
export function useCasePage<T>(
  { ledger: { list }, cursor }: LedgerAddress,
  query: Selected,
  idOf: (item: T) => string,
) {
  const { api } = useSession()
  const { clock } = useLive()
  const page = useQuery({
    queryKey: ['ledger', list, query, cursor],
    queryFn: async ({ signal }) => {
      const page = await casesOf<T>(api, list, cursor === undefined ? query : { ...query, cursor }, signal)
      return { ...page, readAt: clock.now() }
    },
    placeholderData: keepPreviousData,
    retry: (failures, error) => failures < 1 && mayPass(error),
  })
  const ids = useMemo(() => (page.data?.items ?? []).map(idOf), [page.data, idOf])
  return { page, ids }
}
