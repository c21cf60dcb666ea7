import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { notices } from '../api/notices'
import { useWords } from '../i18n'
import { useNoticeColumns } from '../notices/columns'
import { hasRole } from '../session/claims'
import { useSession } from '../session/SessionProvider'
import { DataTable } from '../shell/DataTable'
import { Loadable } from '../shell/Loadable'

/** The newest documents about a case, how far they came and until when they have to be answered. */
export function Documents({ caseId }: { caseId: string }) {
  const { api, claims } = useSession()
  const { t } = useWords()
  const { number, kind, state, reply } = useNoticeColumns()
  const query = useQuery({
    queryKey: ['notices', 'case', caseId],
    queryFn: ({ signal }) => notices(api, { caseId }, signal),
  })
  return (
    <>
      {hasRole(claims, 'notice-clerk') && (
        <Link to={`/notices?view=drafts&about=${encodeURIComponent(caseId)}`}>{t('draft.newAbout')}</Link>
      )}
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
    </>
  )
}
