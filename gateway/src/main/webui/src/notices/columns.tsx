import { Link } from 'react-router'
import { isItsOwnCase, type Notice } from '../api/notices'
import { casePath } from '../desk/rows'
import { Exercise } from '../desk/Marks'
import { useWords } from '../i18n'
import { useRegions } from '../regions/useRegions'
import { useSession } from '../session/SessionProvider'
import type { Column } from '../shell/DataTable'
import { Moment } from '../time/Moment'
import { CaseLink } from './CaseLink'
import { ReplyBy, State } from './Marks'

/** The page of a document. */
export const noticePath = (noticeId: string) => casePath({ caseId: noticeId, subject: 'NOTICE' })

/** What every list of documents tells of them. */
export function useNoticeColumns(): Record<
  'number' | 'kind' | 'case' | 'parties' | 'issued' | 'state' | 'reply',
  Column<Notice>
> {
  const { t, word } = useWords()
  const { claims } = useSession()
  const regions = useRegions()
  const nameOf = (region: string) => regions.nameOf(region, claims.region)
  return {
    number: {
      key: 'number',
      title: t('notice.number'),
      render: ({ noticeId, number, exercise }) => (
        <>
          <Link to={noticePath(noticeId)}>{number}</Link> {exercise === true && <Exercise />}
        </>
      ),
    },
    kind: {
      key: 'kind',
      title: t('notice.kind'),
      render: ({ kind, subject, source }) => (
        <>
          {word('notice', kind)}
          {subject !== undefined && (
            <div className="muted">
              {source !== undefined && `${word('origin', source)} · `}
              <span lang="zh-CN">{subject}</span>
            </div>
          )}
        </>
      ),
    },
    case: {
      key: 'case',
      title: t('notice.case'),
      render: (notice) => (isItsOwnCase(notice) ? '—' : <CaseLink {...notice} />),
    },
    parties: {
      key: 'parties',
      title: t('notice.parties'),
      render: ({ issuer, addressee }) => `${nameOf(issuer)} → ${nameOf(addressee)}`,
    },
    issued: {
      key: 'issued',
      title: t('notice.issuedAt'),
      numeric: true,
      render: ({ issuedAt }) => <Moment at={issuedAt} />,
    },
    state: { key: 'state', title: t('notice.state'), render: (notice) => <State notice={notice} /> },
    reply: {
      key: 'reply',
      title: t('notice.replyBy'),
      numeric: true,
      render: (notice) => <ReplyBy notice={notice} />,
    },
  }
}
