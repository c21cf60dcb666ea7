import { Form, InputNumber, Select } from 'antd'
import { ACCIDENT_TYPES } from '../api/codes'
import type { FieldName } from '../api/faults'
import { useWords, type Key } from '../i18n'
import { RESCUE, RescueField } from './RescueField'
import { Group, PlaceFields, RegionField, SHARED_FIELDS, StoryField, TimeField } from './SharedFields'

const COUNTS: { name: [string, string]; label: Key }[] = [
  { name: ['casualties', 'deaths'], label: 'field.deaths' },
  { name: ['casualties', 'missing'], label: 'field.missing' },
  { name: ['casualties', 'trapped'], label: 'field.trapped' },
  { name: ['casualties', 'seriousInjuries'], label: 'field.seriousInjuries' },
  { name: ['casualties', 'minorInjuries'], label: 'field.minorInjuries' },
  { name: ['exposure', 'rescued'], label: 'field.rescued' },
]

export const ACCIDENT_FIELDS: FieldName[] = [
  ...SHARED_FIELDS,
  ['occurredAt'],
  ['informedAt'],
  ['course'],
  ['measures'],
  ['type'],
  ['directLossCny'],
  ...COUNTS.map(({ name }) => name),
  RESCUE,
]

/** Region, time and one sentence are enough to file; everything else may follow and is better early than complete. */
export function AccidentFields() {
  const { t } = useWords()
  return (
    <>
      <Group title="filing.core">
        <RegionField />
        <TimeField name="occurredAt" label="field.occurredAt" needed now />
        <StoryField name="course" label="field.course" needed />
      </Group>
      <Group title="filing.casualties">
        {COUNTS.map(({ name, label }) => (
          <Form.Item key={label} name={name} label={t(label)}>
            <InputNumber min={0} max={100_000} precision={0} placeholder={t('filing.unknown')} />
          </Form.Item>
        ))}
        <RescueField />
        <Form.Item name="directLossCny" label={t('field.directLossCny')}>
          <InputNumber<number> min={0} precision={2} suffix="¥" controls={false} />
        </Form.Item>
      </Group>
      <Group title="filing.more">
        <TypeField />
        <TimeField name="informedAt" label="field.informedAt" needed={false} now={false} />
        <PlaceFields />
        <StoryField name="measures" label="field.measures" needed={false} />
      </Group>
    </>
  )
}

function TypeField() {
  const { t, word } = useWords()
  return (
    <Form.Item name="type" label={t('field.type')}>
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        options={ACCIDENT_TYPES.map((code) => ({ value: code, label: `${code} ${word('type', code)}` }))}
      />
    </Form.Item>
  )
}
