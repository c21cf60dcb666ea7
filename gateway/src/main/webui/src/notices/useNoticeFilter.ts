import { useSearchParams } from 'react-router'
import { SOURCES } from '../api/drafts'
import { NOTICE_STATUSES, type NoticeQuery } from '../api/notices'

type Name = 'status' | 'overdue' | 'region' | 'caseId' | 'source'

/** What the list of documents shows lives in the address, so that it can be sent to a colleague. */
export function useNoticeFilter() {
  const [params, setParams] = useSearchParams()
  const filter = {
    status: NOTICE_STATUSES.find((each) => each === params.get('status')),
    overdue: params.get('overdue') === 'true' ? 'true' : undefined,
    region: params.get('region') ?? undefined,
    caseId: params.get('caseId') ?? undefined,
    source: SOURCES.find((each) => each === params.get('source')),
  } satisfies Pick<NoticeQuery, Name>
  const set = (changes: Partial<Record<Name, string>>) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        for (const [name, value] of Object.entries(changes)) {
          if (value === '') after.delete(name)
          else after.set(name, value)
        }
        return after
      },
      { replace: true },
    )
  return { filter, set }
}
