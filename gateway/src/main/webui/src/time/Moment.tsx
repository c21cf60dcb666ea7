import { useServerNow } from './serverTime'
import { fullTime, shortTime } from './format'

/** A point in time in Asia/Shanghai: the date only when it is not today, everything on hover. */
export function Moment({ at }: { at: string | null | undefined }) {
  const now = useServerNow()
  if (at == null) return <span className="muted">—</span>
  const time = Date.parse(at)
  return (
    <time dateTime={at} title={`${fullTime(time)} UTC+8`}>
      {shortTime(time, now)}
    </time>
  )
}
