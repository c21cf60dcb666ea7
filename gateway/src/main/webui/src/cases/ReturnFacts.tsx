import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { campaignReturn, FIGURES, type CampaignReturn, type Filed } from '../api/campaigns'
import { campaignPath } from '../campaigns/CampaignsPage'
import { ReturnMark } from '../campaigns/Marks'
import { useWords } from '../i18n'
import { useRegions } from '../regions/useRegions'
import { useSession } from '../session/SessionProvider'
import { DataTable, type Column } from '../shell/DataTable'
import { Loadable } from '../shell/Loadable'
import { Moment } from '../time/Moment'
import { CaseHead } from './CaseHead'
import { Facts } from './Facts'

/** A return to a campaign: until when it is owed, and all that was filed. */
export function ReturnFacts({ id }: { id: string }) {
  const { api } = useSession()
  const query = useQuery({
    queryKey: ['notices', 'campaigns', 'return', id],
    queryFn: ({ signal }) => campaignReturn(api, id, signal),
  })
  return <Loadable query={query}>{(facts) => <Known facts={facts} />}</Loadable>
}

function Known({ facts }: { facts: CampaignReturn }) {
  const { t, word } = useWords()
  const regions = useRegions()
  const { returnId, campaignId, campaign, no, state, filings } = facts
  const columns: Column<Filed>[] = [
    {
      key: 'version',
      title: t('campaign.filings'),
      render: ({ version }) => t('campaign.filing', { n: version }),
    },
    {
      key: 'at',
      title: t('field.reportedAt'),
      render: ({ at, by }) => (
        <>
          <Moment at={at} /> {by}
        </>
      ),
    },
    ...FIGURES.map((figure) => ({
      key: figure,
      title: word('figure', figure),
      numeric: true,
      render: ({ figures }: Filed) => figures[figure].toLocaleString('en-US'),
    })),
  ]
  return (
    <section className="case-facts">
      <CaseHead
        id={returnId}
        about={campaignId}
        number={`${campaign}-${no}`}
        grade={t('subject.campaignReturn')}
        exercise={false}
      >
        <ReturnMark state={state} />
      </CaseHead>
      <Facts
        facts={[
          { title: 'campaign.of', value: <Link to={campaignPath(campaignId)}>{campaign}</Link> },
          { title: 'campaign.issuer', value: regions.nameOf(facts.issuer) },
          { title: 'campaign.region', value: regions.nameOf(facts.region) },
          { title: 'campaign.day', value: facts.day },
        ]}
      />
      {filings.length > 0 && (
        <DataTable
          label={t('campaign.filings')}
          columns={columns}
          items={filings}
          keyOf={({ version }) => version}
          below={({ zero, text, reason }) => (
            <>
              {zero && <b>{t('campaign.zero')} </b>}
              {text} {reason !== undefined && <span className="muted">{reason}</span>}
            </>
          )}
        />
      )}
    </section>
  )
}
