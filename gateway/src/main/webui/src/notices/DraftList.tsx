import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { DRAFT_STATUSES, drafts, type Draft } from '../api/drafts'
import { useWords } from '../i18n'
import { useRegions } from '../regions/useRegions'
import { hasRole } from '../session/claims'
import { useSession } from '../session/SessionProvider'
import type { Column } from '../shell/DataTable'
import { Moment } from '../time/Moment'
import { DraftDialog } from './DraftDialog'
import { DraftForm } from './DraftForm'
import { PagedTable } from './PagedTable'

/** Drafts of documents (公文草稿) of the own authority: a clerk writes, a leader signs. */
export function DraftList() {
  const { api, claims } = useSession()
  const { t, word } = useWords()
  const [params, setParams] = useSearchParams()
  const about = params.get('about') ?? undefined
  const status = DRAFT_STATUSES.find((each) => each === params.get('status'))
  const mayWrite = hasRole(claims, 'notice-clerk')
  const [isNew, setNew] = useState(mayWrite && about !== undefined)
  const [opened, setOpened] = useState<string>()
  const columns = useColumns(setOpened)
  return (
    <>
      <div className="notice-filter" role="search" aria-label={t('filter.title')}>
        <Segmented
          aria-label={t('notice.state')}
          value={status ?? ''}
          onChange={(value) =>
            setParams(value === '' ? { view: 'drafts' } : { view: 'drafts', status: value }, {
              replace: true,
            })
          }
          options={[
            { value: '', label: t('notice.anyState') },
            ...DRAFT_STATUSES.map((value) => ({ value: value, label: word('draftStatus', value) })),
          ]}
        />
        {mayWrite && (
          <Button type="primary" onClick={() => setNew(true)}>
            {t('draft.new')}
          </Button>
        )}
      </div>
      <PagedTable
        label={t('notice.view.drafts')}
        empty={t(mayWrite ? 'draft.emptyForClerk' : 'draft.empty')}
        queryKey={['notices', 'drafts', status ?? '']}
        read={(cursor, signal) => drafts(api, { status, cursor }, signal)}
        columns={columns}
        keyOf={(item) => item.draftId}
      />
      {isNew && <DraftForm about={about} onClose={() => setNew(false)} />}
      {opened !== undefined && <DraftDialog id={opened} onClose={() => setOpened(undefined)} />}
    </>
  )
}

function useColumns(open: (id: string) => void): Column<Draft>[] {
  const { t, word } = useWords()
  const { claims } = useSession()
  const regions = useRegions()
  return [
    {
      key: 'subject',
      title: t('draft.subject'),
      render: ({ draftId, subject }) => (
        <Button type="link" size="small" lang="zh-CN" onClick={() => open(draftId)}>
          {subject}
        </Button>
      ),
    },
    { key: 'kind', title: t('notice.kind'), render: ({ kind }) => word('notice', kind) },
    {
      key: 'addressee',
      title: t('notice.addressee'),
      render: ({ region, enterprise }) => enterprise ?? regions.nameOf(region, claims.region),
    },
    { key: 'source', title: t('draft.source'), render: ({ source }) => word('origin', source) },
    {
      key: 'status',
      title: t('notice.state'),
      render: ({ status, signed }) => (
        <>
          {word('draftStatus', status)} {signed?.number}
        </>
      ),
    },
    { key: 'editors', title: t('draft.editors'), render: ({ editors }) => editors.join(', ') },
    {
      key: 'changed',
      title: t('draft.changedAt'),
      numeric: true,
      render: ({ changedAt }) => <Moment at={changedAt} />,
    },
    {
      key: 'action',
      title: t('column.action'),
      render: ({ draftId, maySign, mayChange }) =>
        maySign || mayChange ? (
          <Button size="small" onClick={() => open(draftId)}>
            {t(maySign ? 'draft.review' : 'draft.open')}
          </Button>
        ) : null,
    },
  ]
}
