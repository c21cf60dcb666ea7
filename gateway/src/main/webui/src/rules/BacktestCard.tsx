import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Popconfirm } from 'antd'
import { useId } from 'react'
import { removeBacktest, type Backtest } from '../api/policies'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { ProblemAlert } from '../shell/ProblemAlert'
import { Moment } from '../time/Moment'
import { BacktestSummary } from './BacktestSummary'
import { Differences } from './Differences'
import { LinesButton } from './LinesButton'

const TOO_MANY = 'too-many-cases-under-way'

/** One backtest: how far it is, and what came of it. */
export function BacktestCard({ backtest, onRemoved }: { backtest: Backtest; onRemoved: () => void }) {
  const { t, word } = useWords()
  const heading = useId()
  const { backtestId, state, policy, against, unread, failure, underWayMax } = backtest
  const isUnderWay = state === 'WAITING' || state === 'RUNNING'
  return (
    <article className="case-facts" aria-labelledby={heading}>
      <div className="backtest-head">
        <h3 id={heading}>{against === undefined ? policy : t('sim.title', { policy, against })}</h3>
        <span role="status" className={`backtest-state ${state.toLowerCase()}`}>
          {word('backtestState', state)}
        </span>
        <small className="muted">
          {t('sim.askedAt')} <Moment at={backtest.askedAt} />
        </small>
        <RemoveButton backtestId={backtestId} isUnderWay={isUnderWay} onRemoved={onRemoved} />
      </div>
      {isUnderWay && <Progress backtest={backtest} />}
      {state === 'FAILED' && (
        <Alert
          type="error"
          showIcon
          title={word('backtestFailure', failure ?? 'internal')}
          description={
            failure === TOO_MANY && underWayMax !== undefined && t('sim.underWayMax', { max: underWayMax })
          }
        />
      )}
      {state === 'DONE' && !backtest.complete && (
        <Alert type="warning" showIcon title={t('sim.incomplete')} />
      )}
      {unread.unknown + unread.faulty > 0 && (
        <p className="muted">{t('sim.unread', { unknown: unread.unknown, faulty: unread.faulty })}</p>
      )}
      {state === 'DONE' && (
        <>
          <BacktestSummary backtest={backtest} />
          {against !== undefined && <Differences backtest={backtest} />}
          <LinesButton backtestId={backtestId} lines="decisions" />
        </>
      )}
    </article>
  )
}

function Progress({ backtest: { events, reached } }: { backtest: Backtest }) {
  const { t } = useWords()
  const text = t('sim.progress', { events })
  return (
    <p className="backtest-progress">
      <progress aria-label={text} /> {text}
      {reached !== undefined && (
        <>
          {' · '}
          {t('sim.reached')} <Moment at={reached} />
        </>
      )}
    </p>
  )
}

interface RemoveProps {
  backtestId: string
  isUnderWay: boolean
  onRemoved: () => void
}

function RemoveButton({ backtestId, isUnderWay, onRemoved }: RemoveProps) {
  const { api } = useSession()
  const { t } = useWords()
  const removing = useMutation({
    mutationFn: () => removeBacktest(api, backtestId),
    onSuccess: onRemoved,
  })
  return (
    <>
      <Popconfirm
        title={t('sim.removeSure')}
        okText={t('sim.yes')}
        cancelText={t('sim.no')}
        onConfirm={() => removing.mutate()}
      >
        <Button size="small" loading={removing.isPending}>
          {t(isUnderWay ? 'sim.cancel' : 'sim.remove')}
        </Button>
      </Popconfirm>
      {removing.error !== null && <ProblemAlert error={removing.error} />}
    </>
  )
}
