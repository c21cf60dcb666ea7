import { CheckCircleFilled, ClockCircleFilled, LoadingOutlined, WarningFilled } from '@ant-design/icons'
import { useFreshness } from '../desk/LiveProvider'
import { useWords, type Key } from '../i18n'
import type { FreshnessTone } from '../stream/freshness'

const icons = {
  connecting: <LoadingOutlined aria-hidden />,
  fresh: <CheckCircleFilled aria-hidden />,
  late: <ClockCircleFilled aria-hidden />,
  stale: <WarningFilled aria-hidden />,
} satisfies Record<FreshnessTone, unknown>

const states: Record<FreshnessTone, Key> = {
  connecting: 'freshness.connecting',
  fresh: 'freshness.fresh',
  late: 'freshness.late',
  stale: 'freshness.stale',
}

/** The age of what is on the screen, always in sight. */
export function FreshnessPill() {
  const { tone, ageSeconds } = useFreshness()
  const { t } = useWords()
  return (
    <span className={`freshness ${tone}`} title={t('freshness.hint')}>
      {icons[tone]} <b>{t(states[tone])}</b>
      {tone !== 'connecting' && <span>{t('freshness.age', { n: ageSeconds })}</span>}
    </span>
  )
}

/** Across the whole page when what is shown may no longer be true. */
export function StaleBanner() {
  const { tone, ageSeconds, why } = useFreshness()
  const { t, word } = useWords()
  if (tone !== 'stale') return null
  const reason = why === undefined ? '' : word('problem', why)
  return (
    <div className="stale-banner">
      <WarningFilled aria-hidden />
      <strong role="alert">{t('freshness.banner')}</strong>
      <span>
        {t('freshness.bannerAge', { n: ageSeconds })} {reason}
      </span>
    </div>
  )
}
