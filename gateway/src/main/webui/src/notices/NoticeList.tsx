import { Button, Segmented, Select } from 'antd'
import { Link } from 'react-router'
import { SOURCES } from '../api/drafts'
import { NOTICE_STATUSES, notices, type Notice } from '../api/notices'
import { Acts } from '../cases/Acts'
import { useWords } from '../i18n'
import { RegionControl } from '../ledger/Controls'
import { useSession } from '../session/SessionProvider'
import { noticePath, useNoticeColumns } from './columns'
import { actsOn } from './noticeActs'
import { PagedTable } from './PagedTable'
import { useNoticeFilter } from './useNoticeFilter'

const OVERDUE = 'overdue'

/** Documents by how far they came, newest first. */
export function NoticeList() {
  const { api } = useSession()
  const { t } = useWords()
  const { filter } = useNoticeFilter()
  const { number, kind, case: about, parties, issued, state, reply } = useNoticeColumns()
  const action = {
    key: 'action',
    title: t('column.action'),
    render: (notice: Notice) => <Next notice={notice} />,
  }
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  return (
    <>
      <Filter />
      <PagedTable
        label={t('nav.notices')}
        empty={t(isFiltered ? 'notice.noneMatches' : 'notice.empty')}
        queryKey={['notices', 'list', ...Object.values(filter).map((value) => value ?? '')]}
        read={(cursor, signal) => notices(api, { ...filter, cursor }, signal)}
        columns={[number, kind, about, parties, issued, state, reply, action]}
        keyOf={(notice) => notice.noticeId}
      />
    </>
  )
}

function Filter() {
  const { t, word } = useWords()
  const { filter, set } = useNoticeFilter()
  const { status, overdue, region, caseId, source } = filter
  const choose = (value: string) =>
    set(value === OVERDUE ? { status: '', overdue: 'true' } : { status: value, overdue: '' })
  return (
    <div className="notice-filter" role="search" aria-label={t('filter.title')}>
      <Segmented
        aria-label={t('notice.state')}
        value={overdue === undefined ? (status ?? '') : OVERDUE}
        onChange={choose}
        options={[
          { value: '', label: t('notice.anyState') },
          ...NOTICE_STATUSES.map((value) => ({ value: value, label: word('noticeStatus', value) })),
          { value: OVERDUE, label: t('notice.unanswered') },
        ]}
      />
      <label htmlFor="notice-region">{t('field.region')}</label>
      <RegionControl
        id="notice-region"
        value={region ?? ''}
        onChange={(value) => set({ region: value })}
        status={undefined}
        aria-describedby={undefined}
      />
      <label htmlFor="notice-source">{t('draft.source')}</label>
      <Select
        id="notice-source"
        value={source ?? ''}
        onChange={(value) => set({ source: value })}
        options={[
          { value: '', label: t('notice.anySource') },
          ...SOURCES.map((value) => ({ value: value, label: word('origin', value) })),
        ]}
      />
      {caseId !== undefined && (
        <Button type="link" onClick={() => set({ caseId: '' })}>
          {t('notice.allCases')}
        </Button>
      )}
    </div>
  )
}

/** A document is received right here; an answer and its review are written where the document is read. */
function Next({ notice }: { notice: Notice }) {
  const { t } = useWords()
  const { noticeId, number, mayReply, mayReview } = notice
  const receipt = actsOn({ ...notice, mayReply: false, mayReview: false })
  return (
    <>
      <Acts acts={receipt} label={`${t('notice.next')} ${number}`} caseId={noticeId} />
      {mayReply === true && <Link to={noticePath(noticeId)}>{t('act.reply')}</Link>}
      {mayReview === true && <Link to={noticePath(noticeId)}>{t('act.review')}</Link>}
    </>
  )
}
