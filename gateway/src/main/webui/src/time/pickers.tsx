import { DatePicker } from 'antd'
import type { Dayjs } from 'dayjs'
import type { KeyboardEvent } from 'react'

interface Props {
  /** The form hands these in. */
  id?: string
  value?: Dayjs | null
  onChange?: (value: Dayjs | null) => void
  status?: 'error' | undefined
  placeholder?: string
  'aria-label'?: string
  'aria-describedby'?: string | undefined
}

interface Days {
  value?: Dayjs[] | null
  onChange?: (value: Dayjs[] | null) => void
}

/** Enter takes what was typed and no more: a form would be sent by it, unseen. */
const takeOnly = (event: KeyboardEvent) => {
  if (event.key === 'Enter') event.preventDefault()
}

/** A moment to the minute. */
export function MomentPicker(bound: Props) {
  return (
    <DatePicker
      {...bound}
      showTime={{ format: 'HH:mm' }}
      format="YYYY-MM-DD HH:mm"
      showNow={false}
      onKeyDown={takeOnly}
    />
  )
}

/** A day. */
export function DayPicker(bound: Props) {
  return <DatePicker {...bound} showNow={false} onKeyDown={takeOnly} />
}

/** A whole month, quarter or year, by one of its days. */
export function PeriodPicker({ picker, ...bound }: Props & { picker: 'month' | 'quarter' | 'year' }) {
  return <DatePicker {...bound} picker={picker} allowClear={false} onKeyDown={takeOnly} />
}

/** Several days. */
export function DaysPicker(bound: Omit<Props, 'value' | 'onChange'> & Days) {
  return <DatePicker {...bound} multiple showNow={false} onKeyDown={takeOnly} />
}
