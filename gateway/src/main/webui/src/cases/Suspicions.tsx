import { useQuery } from '@tanstack/react-query'
import { suspicionsOf } from '../api/calls'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { DataTable } from '../shell/DataTable'
import { Loadable } from '../shell/Loadable'
import { useSuspicionColumns } from '../suspicions/columns'

/** What rules suspect about a case, and what was found. */
export function Suspicions({ caseId }: { caseId: string }) {
  const { api } = useSession()
  const { t } = useWords()
  const columns = useSuspicionColumns()
  const query = useQuery({
    queryKey: ['case', caseId, 'suspicions'],
    queryFn: ({ signal }) => suspicionsOf(api, caseId, signal),
  })
  return (
    <Loadable query={query} isEmpty={(all) => all.length === 0} empty={t('suspicion.none')}>
      {(all) => (
        <DataTable
          label={t('nav.suspicions')}
          columns={columns}
          items={all}
          keyOf={(item) => item.suspicionId}
        />
      )}
    </Loadable>
  )
}
