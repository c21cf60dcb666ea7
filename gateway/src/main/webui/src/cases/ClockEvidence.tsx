import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useId, useState, type ReactNode } from 'react'
import { isOwed, type Clock } from '../api/clock'
import { shortType, traceOf, type TraceEntry } from '../api/trace'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { Loadable } from '../shell/Loadable'
import { FollowsFrom } from './FollowsFrom'

/** What begins a clock, lengthens it and ends it. */
const TURNS = new Set(['clock-opened', 'clock-extended', 'clock-met', 'clock-waived'])

const turnOf = ({ event = '' }: TraceEntry) => shortType(event)

export interface EvidenceParts {
  toggle: (clock: Clock) => ReactNode
  panel: (clock: Clock) => ReactNode
}

/** The evidence of each clock, which is read when somebody opens it. */
export function useClockEvidence(): EvidenceParts {
  const { t } = useWords()
  const id = useId()
  const [opened, setOpened] = useState<string[]>([])
  const panelId = (clock: Clock) => `${id}-${clock.clockId}`
  return {
    toggle: (clock) => {
      const open = opened.includes(clock.clockId)
      return (
        <Button
          type="link"
          size="small"
          aria-label={t('evidence.of', { rule: clock.rule })}
          aria-expanded={open}
          aria-controls={open ? panelId(clock) : undefined}
          onClick={() =>
            setOpened(open ? opened.filter((other) => other !== clock.clockId) : [...opened, clock.clockId])
          }
        >
          {t('evidence.show')}
        </Button>
      )
    },
    panel: (clock) =>
      opened.includes(clock.clockId) ? (
        <div id={panelId(clock)} role="group" aria-label={t('evidence.of', { rule: clock.rule })}>
          <ClockEvidence clock={clock} />
        </div>
      ) : null,
  }
}

/** Which report or act began a clock and which stopped it, by whom and when. */
function ClockEvidence({ clock }: { clock: Clock }) {
  const { api } = useSession()
  const { t } = useWords()
  const query = useQuery({
    // What stops a clock changes its evidence, however the page came to know of it.
    queryKey: ['case', clock.caseId, 'clocks', clock.clockId, 'trace', clock.dueAt, isOwed(clock)],
    queryFn: ({ signal }) => traceOf(api, 'clocks', clock.clockId, signal),
  })
  return (
    <Loadable query={query}>
      {({ entries }) => (
        <dl className="clock-evidence">
          {entries
            .filter((entry) => TURNS.has(turnOf(entry)))
            .map((entry, place) => (
              <Turn key={place} entry={entry} />
            ))}
          {isOwed(clock) && (
            <div>
              <dt>{t('evidence.clock-met')}</dt>
              <dd className="muted">{t('evidence.running')}</dd>
            </div>
          )}
        </dl>
      )}
    </Loadable>
  )
}

function Turn({ entry }: { entry: TraceEntry }) {
  const { t, word } = useWords()
  const { evidence } = entry
  return (
    <div>
      <dt>{word('evidence', turnOf(entry))}</dt>
      {evidence === undefined ? (
        <dd className="muted">{t('evidence.none')}</dd>
      ) : (
        <dd>
          <FollowsFrom evidence={evidence} />
        </dd>
      )}
    </div>
  )
}
