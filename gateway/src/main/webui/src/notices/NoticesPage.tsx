import { Button } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { notices } from '../api/calls'
import type { Notice } from '../api/types'
import { Exercise } from '../desk/Marks'
import { useWords } from '../i18n'
import { useRegions } from '../regions/useRegions'
import { useSession } from '../session/SessionProvider'
import type { Column } from '../shell/DataTable'
import { CountdownText } from '../time/CountdownText'
import { Moment } from '../time/Moment'
import { CaseLink } from './CaseLink'
import { NoticeText } from './NoticeText'
import { PagedTable } from './PagedTable'

export function NoticesPage() {
  const { api } = useSession()
  const { t, word } = useWords()
  const regions = useRegions()
  const [params] = useSearchParams()
  const caseId = params.get('caseId') ?? undefined
  const [reading, setReading] = useState<Notice>()
  const columns: Column<Notice>[] = [
    {
      key: 'number',
      title: t('notice.number'),
      render: (notice) => (
        <>
          <Button type="link" size="small" onClick={() => setReading(notice)}>
            {notice.number}
          </Button>{' '}
          {notice.exercise === true && <Exercise />}
        </>
      ),
    },
    { key: 'kind', title: t('notice.kind'), render: (notice) => word('notice', notice.kind) },
    { key: 'case', title: t('notice.case'), render: (notice) => <CaseLink {...notice} /> },
    { key: 'issuer', title: t('notice.issuer'), render: (notice) => regions.nameOf(notice.issuer) },
    { key: 'addressee', title: t('notice.addressee'), render: (notice) => regions.nameOf(notice.addressee) },
    {
      key: 'issued',
      title: t('notice.issuedAt'),
      numeric: true,
      render: (notice) => <Moment at={notice.issuedAt} />,
    },
    {
      key: 'reply',
      title: t('notice.replyBy'),
      numeric: true,
      render: ({ replyBy, issuedAt }) =>
        replyBy == null ? (
          '—'
        ) : (
          <>
            <Moment at={replyBy} /> <CountdownText due={replyBy} startedAt={issuedAt} />
          </>
        ),
    },
  ]
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('nav.notices')}</h1>
      </div>
      <PagedTable
        label={t('nav.notices')}
        empty={t('notice.empty')}
        queryKey={['notices']}
        read={(cursor, signal) => notices(api, { cursor }, signal)}
        keep={(notice) => caseId === undefined || notice.caseId === caseId}
        columns={columns}
        keyOf={(notice) => notice.noticeId}
      />
      {reading !== undefined && <NoticeText notice={reading} onClose={() => setReading(undefined)} />}
    </div>
  )
}
