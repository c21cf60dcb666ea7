import { SOURCES } from '../api/drafts'
import { NOTICE_STATUSES, type NoticeQuery } from '../api/notices'
import { useAddress } from './useAddress'

type Name = 'status' | 'overdue' | 'region' | 'caseId' | 'source'

/** What the list of documents shows. */
export function useNoticeFilter() {
  const { params, set } = useAddress<Name>()
  const filter = {
    status: NOTICE_STATUSES.find((each) => each === params.get('status')),
    overdue: params.get('overdue') === 'true' ? 'true' : undefined,
    region: params.get('region') ?? undefined,
    caseId: params.get('caseId') ?? undefined,
    source: SOURCES.find((each) => each === params.get('source')),
  } satisfies Pick<NoticeQuery, Name>
  return { filter, set }
}
