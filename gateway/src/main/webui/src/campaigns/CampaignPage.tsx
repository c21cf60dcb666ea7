import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { campaign as read, type Campaign } from '../api/campaigns'
import { Facts } from '../cases/Facts'
import { useWords } from '../i18n'
import { useRegions } from '../regions/useRegions'
import { mayReadNotices } from '../session/claims'
import { useSession } from '../session/SessionProvider'
import { DataTable } from '../shell/DataTable'
import { Loadable } from '../shell/Loadable'
import { NotFound } from '../shell/NotFound'
import { Moment } from '../time/Moment'
import { CampaignMark, Standing } from './Marks'
import { Moves } from './Moves'
import { ReturnsTable } from './ReturnsTable'
import '../cases/cases.css'
import '../notices/notices.css'
import './campaigns.css'

/** A campaign: its plan, its targets, and what the regions returned. */
export function CampaignPage() {
  const { id = '' } = useParams()
  const { api, claims } = useSession()
  const query = useQuery({
    queryKey: ['notices', 'campaigns', 'one', id],
    queryFn: ({ signal }) => read(api, id, signal),
  })
  if (!mayReadNotices(claims)) return <NotFound />
  return (
    <div className="page case">
      <Loadable query={query}>{(campaign) => <Known campaign={campaign} />}</Loadable>
    </div>
  )
}

function Known({ campaign }: { campaign: Campaign }) {
  const { t, word } = useWords()
  const regions = useRegions()
  const { name, issuer, from, to, sectors, criteria, basis, text, editors, launched, ended, standing } =
    campaign
  const named = campaign.regions.map((region) => regions.nameOf(region, issuer)).join('、')
  return (
    <>
      <header className="case-head">
        <h1>{name}</h1>
        <CampaignMark campaign={campaign} />
        <Standing {...standing} />
      </header>
      <section className="case-facts">
        <Facts
          facts={[
            { title: 'campaign.issuer', value: regions.nameOf(issuer) },
            { title: 'campaign.period', value: `${from} – ${to}` },
            { title: 'campaign.sectors', value: sectors.map((each) => word('sector', each)).join(' · ') },
            {
              title: 'campaign.regions',
              value: named === '' ? t('campaign.allBelow', { n: campaign.addressed.length }) : named,
              wide: true,
            },
            ...(criteria.length === 0
              ? []
              : [{ title: 'campaign.criteria' as const, value: criteria.join(' · '), wide: true }]),
            { title: 'campaign.returnDays', value: campaign.returnDays.join(' · '), wide: true },
            { title: 'campaign.basis', value: basis, wide: true },
            ...(text === undefined ? [] : [{ title: 'campaign.text' as const, value: text, wide: true }]),
          ]}
        />
        <p className="muted">
          {editors !== undefined && t('campaign.writtenBy', { names: editors.join(', ') })}
          {editors !== undefined && launched !== undefined && ' · '}
          {launched !== undefined && (
            <>
              {t('campaign.launchedBy', { name: launched.by })} <Moment at={launched.at} />
            </>
          )}
        </p>
        {ended !== undefined && (
          <p>
            {t('campaign.endedBy', { name: ended.by })} <Moment at={ended.at} />: {ended.reason}
          </p>
        )}
        <Moves campaign={campaign} />
      </section>
      <Plan campaign={campaign} />
      {campaign.returns !== undefined && <ReturnsTable campaign={campaign} returns={campaign.returns} />}
    </>
  )
}

function Plan({ campaign: { stages, targets } }: { campaign: Campaign }) {
  const { t, word } = useWords()
  return (
    <section aria-labelledby="plan">
      <h2 id="plan">{t('campaign.plan')}</h2>
      <DataTable
        label={t('campaign.plan')}
        items={stages}
        keyOf={({ name, from }) => `${name} ${from}`}
        columns={[
          { key: 'name', title: t('campaign.stageName'), render: ({ name }) => name },
          {
            key: 'days',
            title: t('campaign.period'),
            numeric: true,
            render: ({ from, to }) => `${from} – ${to}`,
          },
          { key: 'text', title: t('campaign.stageText'), render: ({ text }) => text },
        ]}
      />
      {targets.length > 0 && (
        <>
          <h3>{t('campaign.targets')}</h3>
          <ul className="campaign-targets">
            {targets.map(({ figure, number, unit, reached = 0 }) => (
              <li key={figure}>
                {word('figure', figure.toLowerCase())}: {t('campaign.reached', { reached, number, unit })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
