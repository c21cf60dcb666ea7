import { useQuery } from '@tanstack/react-query'
import { notices } from '../api/notices'
import { useWords } from '../i18n'
import { useNoticeColumns } from '../notices/columns'
import { useSession } from '../session/SessionProvider'
import { DataTable } from '../shell/DataTable'
import { Loadable } from '../shell/Loadable'

/** The newest documents about a case, how far they came and until when they have to be answered. */
export function Documents({ caseId }: { caseId: string }) {
  const { api } = useSession()
  const { t } = useWords()
  const { number, kind, state, reply } = useNoticeColumns()
  const query = useQuery({
    queryKey: ['notices', 'case', caseId],
    queryFn: ({ signal }) => notices(api, { caseId }, signal),
  })
  return (
    <Loadable query={query} isEmpty={({ items }) => items.length === 0} empty={t('notice.empty')}>
      {({ items }) => (
        <DataTable
          label={t('case.notices')}
          columns={[number, kind, state, reply]}
          items={items}
          keyOf={({ noticeId }) => noticeId}
        />
      )}
    </Loadable>
  )
}
