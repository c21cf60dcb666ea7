import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { CAMPAIGN_STATUSES, campaigns, type Campaign } from '../api/campaigns'
import { useWords } from '../i18n'
import { PagedTable } from '../notices/PagedTable'
import { useAddress } from '../notices/useAddress'
import { useRegions } from '../regions/useRegions'
import { mayReadNotices } from '../session/claims'
import { useSession } from '../session/SessionProvider'
import type { Column } from '../shell/DataTable'
import { NotFound } from '../shell/NotFound'
import { CampaignForm } from './CampaignForm'
import { mayDraft } from './campaignRoles'
import { CampaignMark, Standing } from './Marks'
import '../notices/notices.css'

export const campaignPath = (campaignId: string) => `/campaigns/${encodeURIComponent(campaignId)}`

/** Campaigns (专项行动): those under way, how far the returns came, and how another one is drafted. */
export function CampaignsPage() {
  const { t } = useWords()
  const { claims } = useSession()
  const [drafts, setDrafts] = useState(false)
  if (!mayReadNotices(claims)) return <NotFound />
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('nav.campaigns')}</h1>
        {mayDraft(claims) && (
          <Button type="primary" onClick={() => setDrafts(true)}>
            {t('campaign.new')}
          </Button>
        )}
      </div>
      <List />
      {drafts && <CampaignForm onClose={() => setDrafts(false)} />}
    </div>
  )
}

function List() {
  const { api, claims } = useSession()
  const { t, word } = useWords()
  const regions = useRegions()
  const { params, set } = useAddress<'status'>()
  const status = CAMPAIGN_STATUSES.find((each) => each === params.get('status'))
  const columns: Column<Campaign>[] = [
    {
      key: 'name',
      title: t('campaign.name'),
      render: ({ campaignId, name }) => <Link to={campaignPath(campaignId)}>{name}</Link>,
    },
    { key: 'status', title: t('campaign.status'), render: (one) => <CampaignMark campaign={one} /> },
    {
      key: 'issuer',
      title: t('campaign.issuer'),
      render: ({ issuer }) => regions.nameOf(issuer, claims.region),
    },
    {
      key: 'period',
      title: t('campaign.period'),
      numeric: true,
      render: ({ from, to }) => `${from} – ${to}`,
    },
    {
      key: 'sectors',
      title: t('campaign.sectors'),
      render: ({ sectors }) => sectors.map((sector) => word('sector', sector)).join(' · '),
    },
    {
      key: 'standing',
      title: t('campaign.standing'),
      numeric: true,
      render: ({ standing }) => <Standing {...standing} />,
    },
  ]
  return (
    <>
      <div className="notice-filter" role="search" aria-label={t('filter.title')}>
        <Segmented
          aria-label={t('campaign.status')}
          value={status ?? ''}
          onChange={(value) => set({ status: value })}
          options={[
            { value: '', label: t('campaign.any') },
            ...CAMPAIGN_STATUSES.map((value) => ({
              value: value,
              label: word('campaignStatus', value),
            })),
          ]}
        />
      </div>
      <PagedTable
        label={t('nav.campaigns')}
        empty={t(status === undefined ? 'campaign.none' : 'campaign.noneMatches')}
        queryKey={['notices', 'campaigns', 'list', status ?? '']}
        read={(cursor, signal) => campaigns(api, { status, cursor }, signal)}
        columns={columns}
        keyOf={({ campaignId }) => campaignId}
      />
    </>
  )
}
