import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { POSTING_STATES, postings, type Posting } from '../api/postings'
import { Acts } from '../cases/Acts'
import { useWords } from '../i18n'
import { RegionControl, TextControl } from '../ledger/Controls'
import { PagedTable } from '../notices/PagedTable'
import { hasRole, mayReadPostings } from '../session/claims'
import { useSession } from '../session/SessionProvider'
import type { Column } from '../shell/DataTable'
import { NotFound } from '../shell/NotFound'
import { Post, PostingMark } from './Marks'
import { actsOn } from './postingActs'
import { PostingDialog } from './PostingDialog'
import { ENDING, usePostingFilter } from './usePostingFilter'
import '../cases/cases.css'
import '../notices/notices.css'

/** Postings (驻点) of resident inspectors: whose terms end, what they found, and how another one is begun. */
export function PostingsPage() {
  const { t } = useWords()
  const { claims } = useSession()
  const [begins, setBegins] = useState(false)
  if (!mayReadPostings(claims)) return <NotFound />
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('nav.postings')}</h1>
        {hasRole(claims, 'duty-leader', 'admin') && (
          <Button type="primary" onClick={() => setBegins(true)}>
            {t('posting.new')}
          </Button>
        )}
      </div>
      <Filter />
      <List />
      {begins && <PostingDialog onClose={() => setBegins(false)} />}
    </div>
  )
}

function List() {
  const { api, claims } = useSession()
  const { t } = useWords()
  const { query } = usePostingFilter()
  const columns: Column<Posting>[] = [
    {
      key: 'inspector',
      title: t('posting.inspector'),
      render: ({ displayName, inspector }) =>
        displayName === undefined ? inspector : `${displayName} (${inspector})`,
    },
    { key: 'certificate', title: t('posting.certificate'), render: ({ certificate }) => certificate },
    { key: 'authority', title: t('posting.authority'), render: ({ authorityName }) => authorityName },
    { key: 'place', title: t('posting.place'), render: (posting) => <Post {...posting} /> },
    { key: 'from', title: t('posting.from'), numeric: true, render: ({ from }) => from },
    { key: 'to', title: t('posting.to'), numeric: true, render: ({ to }) => to },
    { key: 'state', title: t('posting.state'), render: (posting) => <PostingMark posting={posting} /> },
    {
      key: 'hazards',
      title: t('posting.hazards'),
      numeric: true,
      render: ({ hazards, majorHazards }) => t('posting.count', { n: hazards, major: majorHazards }),
    },
    {
      key: 'action',
      title: t('column.action'),
      render: (posting) => (
        <Acts
          acts={actsOn(posting, claims)}
          label={`${t('posting.next')} ${posting.inspector}`}
          caseId={posting.postingId}
        />
      ),
    },
  ]
  const isFiltered = Object.values(query).some((value) => value !== undefined)
  return (
    <PagedTable
      label={t('nav.postings')}
      empty={t(isFiltered ? 'posting.noneMatches' : 'posting.none')}
      queryKey={['postings', 'list', ...Object.values(query).map((value) => String(value ?? ''))]}
      read={(cursor, signal) => postings(api, { ...query, cursor }, signal)}
      columns={columns}
      keyOf={({ postingId }) => postingId}
    />
  )
}

function Filter() {
  const { t, word } = useWords()
  const { show, region, inspector, set } = usePostingFilter()
  const unbound = { status: undefined, 'aria-describedby': undefined }
  return (
    <div className="notice-filter" role="search" aria-label={t('filter.title')}>
      <Segmented
        aria-label={t('posting.state')}
        value={show}
        onChange={(value) => set('show', value)}
        options={[
          { value: '', label: t('posting.any') },
          { value: ENDING, label: t('posting.ending') },
          ...POSTING_STATES.map((value) => ({ value, label: word('postingState', value) })),
        ]}
      />
      <label htmlFor="posting-region">{t('posting.place')}</label>
      <RegionControl
        id="posting-region"
        value={region}
        onChange={(value) => set('region', value)}
        {...unbound}
      />
      <label htmlFor="posting-inspector">{t('posting.account')}</label>
      <TextControl
        id="posting-inspector"
        value={inspector}
        onChange={(value) => set('inspector', value)}
        {...unbound}
      />
    </div>
  )
}
