import { useWords } from '../i18n'
import { clockOf, dayOf } from '../time/format'
import { useServerNow } from '../time/serverTime'

/** The server's time in Asia/Shanghai: what every countdown on the page runs by. */
export function WallClock() {
  const now = useServerNow()
  const { t } = useWords()
  return (
    <time className="wall-clock" title={t('clock.hint')}>
      <small>{dayOf(now)}</small> {clockOf(now)}
    </time>
  )
}
