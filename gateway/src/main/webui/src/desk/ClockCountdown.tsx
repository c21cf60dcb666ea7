import { MinusCircleOutlined } from '@ant-design/icons'
import type { Clock } from '../api/clock'
import { useWords } from '../i18n'
import { CountdownText } from '../time/CountdownText'
import { Moment } from '../time/Moment'

/** How much of a clock is left; one that was waived counts down to nothing. */
export function ClockCountdown({ clock }: { clock: Clock }) {
  const { t } = useWords()
  const { dueAt, startedAt, metAt, progress } = clock
  const waiver = progress?.waiver
  if (waiver == null) return <CountdownText due={dueAt} startedAt={startedAt} doneAt={metAt} />
  return (
    <span className="countdown waived">
      <MinusCircleOutlined aria-hidden /> {t('clock.waived')}{' '}
      <b>
        <Moment at={waiver.waivedAt} />
      </b>
    </span>
  )
}
