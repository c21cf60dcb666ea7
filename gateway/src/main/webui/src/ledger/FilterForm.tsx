import { Button } from 'antd'
import { useState } from 'react'
import type { Selected } from '../api/calls'
import { useWords } from '../i18n'
import { ClearFilters } from '../shell/ClearFilters'
import {
  ChoiceControl,
  DayControl,
  OwnerControl,
  RegionControl,
  TextControl,
  type ControlProps,
} from './Controls'
import type { Field, Ledger, Queue } from './lists'
import type { LedgerAddress } from './useLedgerAddress'

export const SEARCH_ID = 'ledger-text'

interface Props {
  address: LedgerAddress
  /** What the API says against a value, by names of fields. */
  faults: ReadonlyMap<string, string>
}

/** Queues one click away, then every filter that the list has. */
export function FilterForm({ address, faults }: Props) {
  const { t } = useWords()
  const { ledger, values, set, clear } = address
  // A word that was typed and not sent goes with the rest.
  const [cleared, setCleared] = useState(0)
  const clearAll = () => {
    setCleared(cleared + 1)
    clear()
  }
  const control = (field: Field) => (
    <FieldControl
      key={`${field.name} ${cleared}`}
      field={field}
      value={values[field.name] ?? ''}
      fault={faults.get(field.name)}
      onChange={(value) => set(field.name, value)}
    />
  )
  return (
    <div className="ledger-filter" role="search" aria-label={t('filter.title')}>
      <div className="ledger-queues" role="group" aria-label={t('ledger.queues')}>
        {ledger.queues.map((queue) => (
          <QueueButton key={queue.label} queue={queue} values={values} set={set} />
        ))}
        <ClearFilters filter={values} onClear={clearAll} />
      </div>
      <div className="ledger-fields">{ledger.fields.filter((field) => field.more !== true).map(control)}</div>
      <More open={hidesSomething(ledger, values, faults)}>
        {ledger.fields.filter((field) => field.more).map(control)}
      </More>
    </div>
  )
}

function QueueButton({ queue, values, set }: { queue: Queue } & Pick<LedgerAddress, 'values' | 'set'>) {
  const { t } = useWords()
  const pressed = values[queue.name] === queue.value
  return (
    <Button
      size="small"
      type={pressed ? 'primary' : 'default'}
      aria-pressed={pressed}
      onClick={() => set(queue.name, pressed ? '' : queue.value)}
    >
      {t(queue.label)}
    </Button>
  )
}

/** Whether a field of the second row says more than a pressed queue shows already. */
function hidesSomething({ fields, queues }: Ledger, values: Selected, faults: Props['faults']): boolean {
  const shown = (name: string) => queues.some((queue) => queue.name === name && queue.value === values[name])
  return fields.some(
    ({ name, more }) => more && (faults.has(name) || (values[name] !== undefined && !shown(name))),
  )
}

function More({ open, children }: { open: boolean; children: React.ReactNode }) {
  const { t } = useWords()
  const [wanted, setWanted] = useState(false)
  return (
    <details open={wanted || open} onToggle={(event) => setWanted(event.currentTarget.open)}>
      <summary>{t('ledger.more')}</summary>
      <div className="ledger-fields">{children}</div>
    </details>
  )
}

interface FieldProps {
  field: Field
  value: string
  fault: string | undefined
  onChange: (value: string) => void
}

function FieldControl({ field, value, fault, onChange }: FieldProps) {
  const { t } = useWords()
  const id = `ledger-${field.name}`
  const faultId = `${id}-fault`
  const status = fault === undefined ? undefined : 'error'
  return (
    <div className={`ledger-field ${field.kind}`}>
      <label htmlFor={id}>{t(field.label)}</label>
      <Control
        field={field}
        id={id}
        value={value}
        onChange={onChange}
        status={status}
        aria-describedby={fault === undefined ? undefined : faultId}
      />
      {fault !== undefined && (
        <p id={faultId} className="ledger-fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}

function Control({ field, ...props }: ControlProps & { field: Field }) {
  const { t, word } = useWords()
  switch (field.kind) {
    case 'search':
      return <TextControl {...props} placeholder={t('ledger.textHint')} />
    case 'text':
      return <TextControl {...props} placeholder={t('ledger.enter')} />
    case 'region':
      return <RegionControl {...props} />
    case 'owner':
      return <OwnerControl {...props} />
    case 'first-day':
    case 'last-day':
      return <DayControl {...props} />
    case 'flag':
      return (
        <ChoiceControl
          {...props}
          options={[
            { value: 'true', label: t('common.yes') },
            { value: 'false', label: t('common.no') },
          ]}
        />
      )
    case 'choice':
      return (
        <ChoiceControl
          {...props}
          options={field.codes.map((code) => ({ value: code, label: word(field.group, code) }))}
        />
      )
  }
}
