import type { ReactNode } from 'react'
import type { PackText } from '../api/policies'
import { useWords } from '../i18n'
import { dayOf } from '../time/format'
import { Moment } from '../time/Moment'
import { InForceFrom, StateMark } from './PackMarks'

export function PackFacts({ pack }: { pack: PackText }) {
  const { t } = useWords()
  const { backtest } = pack
  const day = (at: string) => dayOf(Date.parse(at))
  return (
    <div className="case-facts">
      <dl className="facts">
        <Fact label={t('rules.state')}>
          <StateMark state={pack.state} />
        </Fact>
        <Fact label={t('rules.author')}>{pack.author}</Fact>
        <Fact label={t('rules.editors')}>{pack.editors.join(' · ')}</Fact>
        <Fact label={t('rules.approver')}>{pack.approver ?? '—'}</Fact>
        <Fact label={t('rules.activeFrom')}>
          <InForceFrom {...pack} />
        </Fact>
        <Fact label={t('rules.changedAt')}>
          <Moment at={pack.changedAt} />
        </Fact>
        <Fact label={t('rules.revision')}>{pack.revision}</Fact>
        <Fact label={t('rules.policy')}>{pack.policy}</Fact>
        {backtest != null && (
          <Fact label={t('rules.proof')}>
            {t('rules.proofText', {
              from: day(backtest.from),
              to: day(backtest.to),
              events: backtest.events,
              raised: backtest.raised,
              differences: backtest.differences,
            })}
          </Fact>
        )}
        <Fact label={t('rules.hash')}>
          <code>{pack.hash}</code>
        </Fact>
      </dl>
    </div>
  )
}

export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
