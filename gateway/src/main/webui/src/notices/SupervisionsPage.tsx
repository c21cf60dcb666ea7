import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { supervisions } from '../api/calls'
import type { Supervision } from '../api/supervision'
import { BOARD_PATH } from '../board/address'
import { Exercise, LevelMark } from '../desk/Marks'
import { useWords } from '../i18n'
import { useRegions } from '../regions/useRegions'
import { hasRole } from '../session/claims'
import { useSession } from '../session/SessionProvider'
import type { Column } from '../shell/DataTable'
import { CountdownText } from '../time/CountdownText'
import { Moment } from '../time/Moment'
import { CaseLink } from './CaseLink'
import { ListingDialog } from './ListingDialog'
import { PagedTable } from './PagedTable'

const STATUSES: Supervision['status'][] = [
  'PROPOSED',
  'LISTED',
  'TREATING',
  'LIFT_APPLIED',
  'PASSED',
  'FAILED',
  'LIFTED',
]

/** Listed supervision (挂牌督办): what the engine proposed, what a leader has listed, and what became of it. */
export function SupervisionsPage() {
  const { api } = useSession()
  const { t, word } = useWords()
  const [params, setParams] = useSearchParams()
  const [listing, setListing] = useState<Supervision>()
  const status = STATUSES.find((candidate) => candidate === params.get('status'))
  const columns = useColumns(setListing)
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('nav.supervisions')}</h1>
        <Segmented
          aria-label={t('supervision.status')}
          value={status ?? ''}
          onChange={(value) => setParams(value === '' ? {} : { status: value }, { replace: true })}
          options={[
            { value: '', label: t('supervision.any') },
            ...STATUSES.map((value) => ({ value: value, label: word('supervision', value) })),
          ]}
        />
        <a href={BOARD_PATH} target="_blank" rel="noreferrer">
          {t('board.open')}
        </a>
      </div>
      <PagedTable
        label={t('nav.supervisions')}
        empty={t('supervision.empty')}
        queryKey={['supervisions']}
        read={(cursor, signal) => supervisions(api, { cursor }, signal)}
        columns={columns}
        keyOf={(item) => item.supervisionId}
        keep={(item) => status === undefined || item.status === status}
      />
      {listing !== undefined && <ListingDialog supervision={listing} onClose={() => setListing(undefined)} />}
    </div>
  )
}

function useColumns(onList: (item: Supervision) => void): Column<Supervision>[] {
  const { t, word } = useWords()
  const { claims } = useSession()
  const regions = useRegions()
  const mayList = hasRole(claims, 'duty-leader')
  return [
    {
      key: 'status',
      title: t('supervision.status'),
      render: (item) => (
        <span className={`supervision-status ${item.status.toLowerCase()}`}>
          {word('supervision', item.status)} {item.exercise === true && <Exercise />}
        </span>
      ),
    },
    {
      key: 'level',
      title: t('column.level'),
      render: (item) => (
        <>
          <LevelMark level={item.level} /> {regions.nameOf(item.desk, claims.region)}
        </>
      ),
    },
    {
      key: 'case',
      title: t('notice.case'),
      render: ({ caseId, summary }) => (summary ? <CaseLink caseId={caseId} summary={summary} /> : caseId),
    },
    { key: 'reason', title: t('supervision.reason'), render: (item) => item.reason ?? '—' },
    {
      key: 'proposed',
      title: t('supervision.proposedAt'),
      numeric: true,
      render: (item) => <Moment at={item.proposedAt} />,
    },
    {
      key: 'listed',
      title: t('supervision.listedAt'),
      numeric: true,
      render: (item) => <Moment at={item.listedAt} />,
    },
    {
      key: 'rectify',
      title: t('field.rectifyBy'),
      numeric: true,
      render: ({ rectifyBy, listedAt }) =>
        rectifyBy == null ? (
          '—'
        ) : (
          <>
            <Moment at={rectifyBy} /> <CountdownText due={rectifyBy} startedAt={listedAt ?? undefined} />
          </>
        ),
    },
    {
      key: 'action',
      title: t('column.action'),
      render: (item) =>
        mayList && item.status === 'PROPOSED' ? (
          <Button size="small" onClick={() => onList(item)}>
            {t('supervision.list')}
          </Button>
        ) : null,
    },
  ]
}
