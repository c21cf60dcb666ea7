import type { ReactNode } from 'react'
import { requestOf, type Clock } from '../api/clock'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { Moment } from '../time/Moment'
import { Acts } from './Acts'
import { actsOn } from './clockActs'

/** What people asked for and decided about a clock, and what may be done next; null when there is neither. */
export function useClockDecisions(): (clock: Clock) => ReactNode {
  const { claims } = useSession()
  const { t } = useWords()
  return (clock) => {
    const acts = actsOn(clock, claims)
    const { request, waiver } = clock.progress ?? {}
    if (acts.length === 0 && request == null && waiver == null) return null
    return (
      <div className="clock-decisions">
        <Request clock={clock} />
        <Waiver clock={clock} />
        <Acts acts={acts} label={t('clock.acts', { rule: clock.rule })} caseId={clock.caseId} />
      </div>
    )
  }
}

/** The newest request for more time, and what became of it. */
function Request({ clock }: { clock: Clock }) {
  const { t, word } = useWords()
  const { request, decision } = clock.progress ?? {}
  if (request == null) return null
  const { until, reason, by, requestedAt } = request
  const level = clock.mayExtend?.by
  const waits = requestOf(clock) !== undefined
  return (
    <>
      <p>
        <b>
          {t('clock.request')} <Moment at={until} />
        </b>{' '}
        {waits && (
          <em className="clock-waits">
            {level === undefined ? t('clock.waits') : t('clock.waitsFor', { level: word('level', level) })}
          </em>
        )}
        {!waits && decision == null && <span className="muted">{t('clock.undecided')}</span>} {reason}{' '}
        <Who by={by} at={requestedAt} />
      </p>
      {decision != null && (
        <p>
          <b>{t(decision.granted ? 'clock.granted' : 'clock.refused')}</b> {decision.reason}{' '}
          <Who by={decision.by} at={decision.decidedAt} />
        </p>
      )}
    </>
  )
}

function Waiver({ clock }: { clock: Clock }) {
  const { t } = useWords()
  const waiver = clock.progress?.waiver
  if (waiver == null) return null
  return (
    <p>
      <b>{t('clock.waiver')}</b> {waiver.reason} <Who by={waiver.by} at={waiver.waivedAt} />
    </p>
  )
}

function Who({ by, at }: { by: string; at: string }) {
  return (
    <span className="muted">
      {by} <Moment at={at} />
    </span>
  )
}
