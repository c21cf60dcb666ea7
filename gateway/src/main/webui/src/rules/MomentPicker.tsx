import { DatePicker } from 'antd'
import type { Dayjs } from 'dayjs'

interface Props {
  /** The form hands these in. */
  id?: string
  value?: Dayjs | null
  onChange?: (value: Dayjs | null) => void
}

/** A moment to the minute. Enter takes what was typed and no more: a form would be sent by it, unseen. */
export function MomentPicker(bound: Props) {
  return (
    <DatePicker
      {...bound}
      showTime={{ format: 'HH:mm' }}
      format="YYYY-MM-DD HH:mm"
      showNow={false}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault()
      }}
    />
  )
}
