import { Segmented } from 'antd'
import { Link } from 'react-router'
import { anybody, LISTING_STATES, publicListings, type PublicListing } from '../api/listings'
import { useWords } from '../i18n'
import { PagedTable } from '../notices/PagedTable'
import { useAddress } from '../notices/useAddress'
import { pathTo } from '../regions/regions'
import { RegionTree } from '../regions/RegionPicker'
import { ClearFilters } from '../shell/ClearFilters'
import type { Column } from '../shell/DataTable'
import { listingPath } from './address'
import { Dates, Deadline, Government, State, What } from './Marks'
import './board.css'

/** The public board (公示栏): every listing that was published, newest first. */
export function ListingsPage() {
  const { t } = useWords()
  const { params } = useAddress<'region' | 'status'>()
  const region = params.get('region') ?? undefined
  const status = LISTING_STATES.find((state) => state === params.get('status'))
  const columns = useColumns()
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('board.title')}</h1>
        <Filter />
      </div>
      <p className="muted">{t('board.about')}</p>
      <PagedTable
        label={t('board.title')}
        empty={t(region === undefined && status === undefined ? 'board.empty' : 'board.emptyFiltered')}
        queryKey={['listings', region ?? '', status ?? '']}
        read={(cursor, signal) => publicListings(anybody, { region, status, cursor }, signal)}
        columns={columns}
        keyOf={(listing) => listing.supervisionId}
      />
    </div>
  )
}

function Filter() {
  const { t, word } = useWords()
  const { params, set } = useAddress<'region' | 'status'>()
  const region = params.get('region') ?? ''
  const status = params.get('status') ?? ''
  return (
    <>
      <Segmented
        aria-label={t('board.state')}
        value={status}
        onChange={(value) => set({ status: value })}
        options={[
          { value: '', label: t('board.any') },
          ...LISTING_STATES.map((state) => ({ value: state, label: word('board', state) })),
        ]}
      />
      <RegionTree
        aria-label={t('board.region')}
        scope=""
        allowClear
        placeholder={t('board.everywhere')}
        value={pathTo(region)}
        onChange={(path) => set({ region: path?.at(-1) ?? '' })}
      />
      <ClearFilters filter={{ region, status }} onClear={() => set({ region: '', status: '' })} />
    </>
  )
}

function useColumns(): Column<PublicListing>[] {
  const { t } = useWords()
  return [
    { key: 'state', title: t('board.state'), render: (listing) => <State listing={listing} /> },
    {
      key: 'what',
      title: t('board.what'),
      render: (listing) => (
        <Link to={listingPath(listing.supervisionId)}>
          <What listing={listing} />
        </Link>
      ),
    },
    {
      key: 'works',
      title: t('board.works'),
      render: ({ project, place }) => [project, place].filter((part) => part !== undefined).join(' · '),
    },
    {
      key: 'requirement',
      title: t('board.requirement'),
      render: ({ subject }) => t(`board.require.${subject}`),
    },
    { key: 'deadline', title: t('board.deadline'), render: (listing) => <Deadline listing={listing} /> },
    {
      key: 'issuer',
      title: t('board.issuer'),
      render: ({ issuerName, government }) => (
        <>
          {issuerName}
          {government !== undefined && (
            <div>
              <Government government={government} />
            </div>
          )}
        </>
      ),
    },
    { key: 'dates', title: t('board.dates'), render: (listing) => <Dates listing={listing} /> },
    {
      key: 'announcements',
      title: t('board.announcements'),
      render: ({ announcements }) => announcements.map(({ number }) => <div key={number}>{number}</div>),
    },
  ]
}
