import { useQuery } from '@tanstack/react-query'
import { owedTables } from '../api/tables'
import { TableList } from '../cases/TableList'
import { useSession } from '../session/SessionProvider'

/** The tables that are owed in the own scope, the late ones first; nothing where none is. */
export function OwedTables() {
  const { api } = useSession()
  const { data: items = [] } = useQuery({
    queryKey: ['tables', 'owed'],
    queryFn: ({ signal }) => owedTables(api, signal),
  })
  return <TableList title="table.owed" items={items} />
}
