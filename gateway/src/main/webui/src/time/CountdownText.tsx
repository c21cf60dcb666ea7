import { CheckCircleOutlined, ClockCircleOutlined, HourglassFilled, WarningFilled } from '@ant-design/icons'
import { useServerNow } from './serverTime'
import { useWords } from '../i18n'
import { countdown, type Countdown } from './countdown'
import { shortTime } from './format'
import './countdown.css'

interface Props {
  due: string | number
  startedAt?: string
  /** When it was done: the countdown has stopped. */
  doneAt?: string | null
}

const icons = {
  calm: <ClockCircleOutlined aria-hidden />,
  near: <HourglassFilled aria-hidden />,
  over: <WarningFilled aria-hidden />,
}

/** Time left or overdue against the server's clock, told by words, sign and colour. */
export function CountdownText({ due, startedAt, doneAt }: Props) {
  const now = useServerNow()
  const { t } = useWords()
  const at = timeOf(due)
  if (doneAt != null) return <Done due={at} doneAt={Date.parse(doneAt)} now={now} />
  const shown = countdown(at, now, startedAt === undefined ? undefined : Date.parse(startedAt))
  return (
    <span className={`countdown ${shown.tone}`} role="timer">
      {icons[shown.tone]} <span className="word">{t(shown.tone === 'over' ? 'time.over' : 'time.left')}</span>{' '}
      <b>{worded(shown, t('time.day'))}</b>
    </span>
  )
}

function Done({ due, doneAt, now }: { due: number; doneAt: number; now: number }) {
  const { t } = useWords()
  const late = doneAt > due
  return (
    <span className={`countdown ${late ? 'over' : 'done'}`}>
      {late ? icons.over : <CheckCircleOutlined aria-hidden />} {t(late ? 'time.doneLate' : 'time.done')}{' '}
      <b>{shortTime(doneAt, now)}</b>
    </span>
  )
}

const timeOf = (due: string | number) => (typeof due === 'number' ? due : Date.parse(due))

const worded = ({ days, text }: Countdown, day: string) => (days > 0 ? `${days}${day} ${text}` : text)
