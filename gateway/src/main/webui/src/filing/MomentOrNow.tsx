import { Button, Space } from 'antd'
import dayjs from 'dayjs'
import type { ComponentProps } from 'react'
import { useLive } from '../desk/LiveProvider'
import { useWords } from '../i18n'
import { wallTime } from '../time/format'
import { MomentPicker } from '../time/pickers'

/** A moment in Asia/Shanghai to the minute; with `now`, the server's now is one click away. */
export function MomentOrNow({ now, ...bound }: { now: boolean } & ComponentProps<typeof MomentPicker>) {
  const { t } = useWords()
  const live = useLive()
  const setNow = () => bound.onChange?.(dayjs(wallTime(live.clock.now())))
  return (
    <Space.Compact block>
      <MomentPicker {...bound} placeholder={t('filing.timeHint')} />
      {now && <Button onClick={setNow}>{t('filing.now')}</Button>}
    </Space.Compact>
  )
}
