import { Input, Select, Space } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useWords } from '../i18n'
import { RegionPicker } from '../regions/RegionPicker'
import { pathTo } from '../regions/regions'
import { useSession } from '../session/SessionProvider'
import { dayAfter } from '../time/format'
import { DayPicker } from '../time/pickers'
import { NOBODY, OWNERS } from './lists'

/** What is no code of a region is shown as it stands in the address. */
const REGION = /^.{6}$/

export interface ControlProps {
  id: string
  value: string
  onChange: (value: string) => void
  status: 'error' | undefined
  'aria-describedby': string | undefined
}

/** Words count when they are done: by Enter, or when the field is left. */
export function TextControl({
  value,
  onChange,
  placeholder,
  ...props
}: ControlProps & { placeholder?: string }) {
  const [draft, setDraft] = useState(value)
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    setDraft(value)
  }
  const send = () => {
    setDraft(draft.trim())
    onChange(draft)
  }
  return (
    <Input
      {...props}
      allowClear
      placeholder={placeholder}
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onClear={() => onChange('')}
      onPressEnter={send}
      onBlur={send}
      onKeyDown={(event) => {
        // An input method takes Escape for itself while it composes.
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) event.currentTarget.blur()
      }}
    />
  )
}

export function ChoiceControl({
  options,
  ...props
}: ControlProps & { options: { value: string; label: string }[] }) {
  const { t } = useWords()
  return <Select {...props} options={[{ value: '', label: t('ledger.any') }, ...options]} />
}

/** A day in Asia/Shanghai. */
export function DayControl({ value, onChange, ...props }: ControlProps) {
  return (
    <DayPicker
      {...props}
      value={dayAfter(value) === value ? null : dayjs(value)}
      onChange={(day) => onChange(day === null ? '' : day.format('YYYY-MM-DD'))}
    />
  )
}

export function RegionControl({ value, onChange, ...props }: ControlProps & { everywhere?: boolean }) {
  const { t } = useWords()
  return (
    <RegionPicker
      {...props}
      placeholder={t('ledger.any')}
      value={value === '' || REGION.test(value) ? pathTo(value) : [value]}
      onChange={(path) => onChange(path?.at(-1) ?? '')}
    />
  )
}

/** An authority is a line of government in a region; at first that of the one who asks. */
export function OwnerControl({ value, onChange, ...props }: ControlProps) {
  const { t, word } = useWords()
  const { claims } = useSession()
  const [line = '', region = ''] = value.split('-')
  const choose = (chosen: string) =>
    onChange(
      chosen === '' || chosen === NOBODY ? chosen : `${chosen}-${region === '' ? claims.region : region}`,
    )
  return (
    <Space.Compact block>
      <ChoiceControl
        {...props}
        value={line}
        onChange={choose}
        options={OWNERS.map((owner) => ({
          value: owner,
          label: owner === NOBODY ? t('ledger.none') : word('line', owner),
        }))}
      />
      {line !== '' && line !== NOBODY && (
        <RegionPicker
          aria-label={t('ledger.ownerRegion')}
          allowClear={false}
          value={pathTo(region)}
          onChange={(path) => onChange(`${line}-${path?.at(-1) ?? region}`)}
        />
      )}
    </Space.Compact>
  )
}
