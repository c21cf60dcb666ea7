import { Tag } from 'antd'
import type { Campaign, CampaignStatus, ReturnState } from '../api/campaigns'
import { useWords } from '../i18n'

const STATUS_COLORS: Record<CampaignStatus, string> = {
  draft: 'default',
  withdrawn: 'default',
  launched: 'processing',
  closed: 'default',
  ended: 'warning',
}

const RETURN_COLORS: Record<ReturnState, string> = {
  coming: 'default',
  owed: 'processing',
  filed: 'success',
  late: 'warning',
  missing: 'error',
  released: 'default',
}

export function CampaignMark({ campaign: { status } }: { campaign: Pick<Campaign, 'status'> }) {
  const { word } = useWords()
  return <Tag color={STATUS_COLORS[status]}>{word('campaignStatus', status)}</Tag>
}

export function ReturnMark({ state }: { state: ReturnState }) {
  const { word } = useWords()
  return <Tag color={RETURN_COLORS[state]}>{word('returnState', state)}</Tag>
}

/** How many returns came of those that were owed so far, and how many are missing. */
export function Standing({ asked, filed, missing }: Campaign['standing']) {
  const { t } = useWords()
  if (asked === 0) return null
  return (
    <>
      {t('campaign.standingOf', { filed, asked })}{' '}
      {missing > 0 && <Tag color="error">{t('campaign.missing', { n: missing })}</Tag>}
    </>
  )
}
