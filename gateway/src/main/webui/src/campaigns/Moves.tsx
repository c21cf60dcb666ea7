import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { launchCampaign, withdrawCampaign, type Campaign } from '../api/campaigns'
import { Acts } from '../cases/Acts'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { ProblemAlert } from '../shell/ProblemAlert'
import { CampaignForm } from './CampaignForm'

/** What may be done with a campaign next, as the service says. */
export function Moves({ campaign }: { campaign: Campaign }) {
  const { api } = useSession()
  const { t } = useWords()
  const queries = useQueryClient()
  const [changes, setChanges] = useState(false)
  const moving = useMutation({
    mutationFn: (move: () => Promise<Campaign>) => move(),
    // Also where it was refused, because then it is no more what is shown.
    onSettled: () => queries.invalidateQueries({ queryKey: ['notices', 'campaigns'] }),
  })
  const { campaignId, name, mayChange, mayLaunch, mayEnd } = campaign
  if (mayEnd) {
    const path = `/campaigns/${encodeURIComponent(campaignId)}/end`
    const end = { name: 'endCampaign', path, about: name, fields: ['reason' as const] }
    return <Acts acts={[end]} label={t('campaign.next')} caseId={campaignId} />
  }
  if (!mayChange && !mayLaunch) return null
  return (
    <>
      {moving.error !== null && <ProblemAlert error={moving.error} />}
      {mayLaunch && <p className="muted">{t('campaign.launchHint')}</p>}
      <div className="acts" role="group" aria-label={t('campaign.next')}>
        {mayLaunch && (
          <Button
            type="primary"
            loading={moving.isPending}
            onClick={() => moving.mutate(() => launchCampaign(api, campaign))}
          >
            {t('campaign.launch')}
          </Button>
        )}
        {mayChange && (
          <>
            <Button onClick={() => setChanges(true)}>{t('campaign.change')}</Button>
            <Button danger onClick={() => moving.mutate(() => withdrawCampaign(api, campaign))}>
              {t('campaign.withdraw')}
            </Button>
          </>
        )}
      </div>
      {changes && <CampaignForm campaign={campaign} onClose={() => setChanges(false)} />}
    </>
  )
}
