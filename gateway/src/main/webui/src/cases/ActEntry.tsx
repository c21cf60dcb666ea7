import { Checkbox, Input, Select } from 'antd'
import { FORMS } from '../api/codes'
import { SUPPLIES } from '../api/stops'
import { AGGRAVATIONS } from '../api/types'
import { MomentOrNow } from '../filing/MomentOrNow'
import { useWords } from '../i18n'
import { DayPicker, MomentPicker } from '../time/pickers'
import type { ActField } from './nextActs'

interface Props {
  field: ActField
  choices: readonly string[] | undefined
}

/** What a field of an act is entered with; the form hands the value in and out. */
export function ActEntry({ field, choices, ...bound }: Props) {
  const { word } = useWords()
  switch (field) {
    case 'rectifyBy':
    case 'until':
    case 'heldAt':
    case 'effectiveAt':
      return <MomentPicker {...bound} />
    case 'to':
    case 'decidedOn':
      return <DayPicker {...bound} />
    case 'at':
    case 'notifiedAt':
    case 'restoredAt':
    case 'refusal.seenAt':
    case 'approval.approvedAt':
      return <MomentOrNow {...bound} now />
    case 'level':
      return (
        <Select
          {...bound}
          options={['COUNTY', 'CITY', 'PROVINCE'].map((value) => ({ value, label: word('level', value) }))}
        />
      )
    case 'form':
    case 'party':
      return (
        <Select
          {...bound}
          options={(choices ?? FORMS).map((value) => ({ value, label: word(field, value) }))}
        />
      )
    case 'measure':
      return (
        <Select
          {...bound}
          options={(choices ?? []).map((value) => ({ value, label: word('stop.measure', value) }))}
        />
      )
    case 'target':
      return (
        <Select
          {...bound}
          options={[
            { value: 'DUTY_OFFICER', label: word('role', 'duty-officer') },
            { value: 'DUTY_LEADER', label: word('role', 'duty-leader') },
            { value: 'PRINCIPAL', label: word('role', 'principal') },
          ]}
        />
      )
    case 'aggravations':
      return (
        <Checkbox.Group
          {...bound}
          options={AGGRAVATIONS.map((value) => ({ value, label: word('aggravation', value) }))}
        />
      )
    case 'supplies':
      return (
        <Checkbox.Group
          {...bound}
          options={SUPPLIES.map((value) => ({ value, label: word('supply', value) }))}
        />
      )
    case 'place':
    case 'approval.by':
    case 'approval.document':
      return <Input {...bound} maxLength={200} />
    case 'number':
      return <Input {...bound} maxLength={60} />
    case 'text':
    case 'result':
    case 'measures':
      return <Input.TextArea {...bound} rows={8} maxLength={4000} showCount />
    case 'reason':
    case 'opinion':
    case 'statement':
    case 'note':
    case 'scope':
    case 'conditions':
    case 'refusal.findings':
    case 'danger':
    case 'emergency':
      return <Input.TextArea {...bound} rows={3} maxLength={1000} showCount />
  }
}
