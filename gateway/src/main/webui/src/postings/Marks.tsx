import { Tag } from 'antd'
import { NEAR_END_DAYS, type Posting } from '../api/postings'
import { useWords } from '../i18n'
import { useRegions } from '../regions/useRegions'
import { Moment } from '../time/Moment'

/** Where somebody is posted. */
export function Post({ place }: Pick<Posting, 'place'>) {
  const { t } = useWords()
  const regions = useRegions()
  const region = regions.nameOf(place.region)
  if (place.permitNo !== undefined) return t('posting.atProject', { region, key: place.permitNo })
  return place.house === undefined ? region : t('posting.atHouse', { region, key: place.house })
}

/** Whether it holds, how long still where the end is near, and how it ended. */
export function PostingMark({ posting }: { posting: Posting }) {
  const { t, word } = useWords()
  const { state, daysLeft, ended } = posting
  if (daysLeft !== undefined && daysLeft <= NEAR_END_DAYS) {
    return <Tag color="warning">{t('posting.endsIn', { n: daysLeft })}</Tag>
  }
  if (ended === undefined) {
    return <Tag color={state === 'CURRENT' ? 'success' : 'default'}>{word('postingState', state)}</Tag>
  }
  return (
    <>
      <Tag>{ended.reason === undefined ? t('posting.over') : t('posting.endedEarly')}</Tag>
      <Moment at={ended.at} /> {ended.reason}
    </>
  )
}
