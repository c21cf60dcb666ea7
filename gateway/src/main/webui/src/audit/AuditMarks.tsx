import {
  EyeInvisibleFilled,
  LoadingOutlined,
  SafetyCertificateFilled,
  WarningFilled,
} from '@ant-design/icons'
import { useWords, type Key } from '../i18n'
import { beatAgeMs, countsOf, notFollowed, recent, toneOf, type AuditTone } from './audit'
import { useAudit } from './useAudit'

const looks = {
  connecting: { className: 'connecting', icon: <LoadingOutlined aria-hidden />, text: 'audit.connecting' },
  well: { className: 'fresh', icon: <SafetyCertificateFilled aria-hidden />, text: 'audit.well' },
  catchingUp: { className: 'late', icon: <LoadingOutlined aria-hidden />, text: 'audit.catchingUp' },
  partly: { className: 'late', icon: <WarningFilled aria-hidden />, text: 'audit.partly' },
  found: { className: 'stale', icon: <WarningFilled aria-hidden />, text: 'audit.found' },
  stopped: { className: 'stale', icon: <WarningFilled aria-hidden />, text: 'audit.stopped' },
  outdated: { className: 'stale', icon: <EyeInvisibleFilled aria-hidden />, text: 'audit.outdated' },
  blind: { className: 'stale', icon: <EyeInvisibleFilled aria-hidden />, text: 'audit.blind' },
  silent: { className: 'stale', icon: <EyeInvisibleFilled aria-hidden />, text: 'audit.silent' },
} satisfies Record<AuditTone, { className: string; icon: unknown; text: Key }>

const banners: Partial<Record<AuditTone, Key>> = {
  partly: 'audit.partly.banner',
  found: 'audit.found.banner',
  stopped: 'audit.stopped.banner',
  outdated: 'audit.outdated.banner',
  blind: 'audit.blind.banner',
  silent: 'audit.silent.banner',
}

/** Whether somebody checks that nothing is missed, always in sight. */
export function AuditPill() {
  const heard = useAudit()
  const { t } = useWords()
  const tone = toneOf(heard)
  const { className, icon, text } = looks[tone]
  const notJudged = heard.answer?.notJudged ?? 0
  const hint = [t('audit.hint'), ...(notJudged > 0 ? [t('audit.notJudged', { n: notJudged })] : [])].join(
    '\n',
  )
  return (
    <span className={`audit-pill ${className}`} title={hint}>
      {icon} <b>{t(text)}</b>
      {tone !== 'connecting' && <span>{t('audit.age', { n: secondsOf(beatAgeMs(heard)) })}</span>}
    </span>
  )
}

/** Across the whole page when something was missed, or nobody can say of every case that nothing was. */
export function AuditBanner() {
  const heard = useAudit()
  const { t, word } = useWords()
  const tone = toneOf(heard)
  const text = banners[tone]
  if (text === undefined) return null
  const found = heard.answer === undefined || tone === 'silent' ? [] : countsOf(recent(heard.answer))
  return (
    <div className={tone === 'partly' ? 'audit-banner partly' : 'audit-banner'}>
      <WarningFilled aria-hidden />
      <strong role="alert">{t(text)}</strong>
      {tone === 'silent' && <span>{t('audit.silent.age', { n: secondsOf(beatAgeMs(heard)) })}</span>}
      {tone === 'partly' && heard.answer !== undefined && (
        <span>
          {t('audit.partly.count', { n: notFollowed(heard.answer), max: heard.answer.casesMax ?? '' })}
        </span>
      )}
      {found.map(([kind, n]) => (
        <span key={kind}>{t('audit.count', { kind: word('finding', kind), n })}</span>
      ))}
    </div>
  )
}

const secondsOf = (ms: number) => Math.max(0, Math.floor(ms / 1000))
