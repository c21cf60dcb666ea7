import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { backtests, type Backtest } from '../api/policies'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { Loadable } from '../shell/Loadable'
import { BacktestCard } from './BacktestCard'
import { BacktestForm } from './BacktestForm'

const WATCH_EVERY_MS = 2_000

const isUnderWay = ({ state }: Backtest) => state === 'WAITING' || state === 'RUNNING'

/** What rules would have done with the record: ordered here, watched while they run, read when they have ended. */
export function Backtests() {
  const { api } = useSession()
  const { t } = useWords()
  const queries = useQueryClient()
  const [told, setTold] = useState<string>()
  const status = useRef<HTMLParagraphElement>(null)
  const query = useQuery({
    queryKey: ['backtests'],
    queryFn: ({ signal }) => backtests(api, signal),
    refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) === true ? WATCH_EVERY_MS : false),
  })
  const tell = (message: string) => {
    setTold(message)
    void queries.invalidateQueries({ queryKey: ['backtests'] })
    // What was pressed may be gone.
    setTimeout(() => status.current?.focus())
  }
  return (
    <>
      <section aria-labelledby="new-backtest">
        <h2 id="new-backtest">{t('sim.new')}</h2>
        <BacktestForm onStarted={() => tell(t('sim.started'))} />
      </section>
      <section aria-labelledby="backtests">
        <h2 id="backtests">{t('sim.list')}</h2>
        <p role="status" tabIndex={-1} ref={status} className="pack-told">
          {told}
        </p>
        <p className="muted">{t('sim.lost')}</p>
        <Loadable query={query} isEmpty={({ items }) => items.length === 0} empty={t('sim.empty')}>
          {({ items }) => (
            <ul className="backtests">
              {items.map((item) => (
                <li key={item.backtestId}>
                  <BacktestCard backtest={item} onRemoved={() => tell(t('sim.removed'))} />
                </li>
              ))}
            </ul>
          )}
        </Loadable>
      </section>
    </>
  )
}
