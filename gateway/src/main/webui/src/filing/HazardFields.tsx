import { AutoComplete, Form, Radio, Select } from 'antd'
import { HAZARD_LEVELS, SOURCES } from '../api/codes'
import type { FieldName } from '../api/faults'
import { useWords } from '../i18n'
import { OwnPosting } from '../postings/OwnPosting'
import { CRITERIA } from './criteria'
import {
  Group,
  PlaceFields,
  RegionField,
  SHARED_FIELDS,
  StoryField,
  TextField,
  TimeField,
} from './SharedFields'

export const HAZARD_FIELDS: FieldName[] = [
  ...SHARED_FIELDS,
  ['level'],
  ['criterion'],
  ['category'],
  ['source'],
  ['foundAt'],
  ['rectifyBy'],
  ['description'],
]

export function HazardFields() {
  const { t, word } = useWords()
  const resident = Form.useWatch('source') === 'RESIDENT_INSPECTOR'
  return (
    <>
      <Group title="filing.core">
        <Form.Item
          name="level"
          label={t('field.level')}
          rules={[{ required: true, message: t('filing.needed') }]}
        >
          <Radio.Group
            optionType="button"
            options={HAZARD_LEVELS.map((value) => ({ value, label: word('hazardLevel', value) }))}
          />
        </Form.Item>
        <CriterionField />
        <RegionField everywhere={resident} />
        <TimeField name="foundAt" label="field.foundAt" needed now />
        <TimeField name="rectifyBy" label="field.rectifyBy" needed={false} now={false} />
        <Form.Item name="source" label={t('field.source')} initialValue="SELF_CHECK">
          <Select options={SOURCES.map((value) => ({ value, label: word('source', value) }))} />
        </Form.Item>
        {resident && (
          <div className="wide">
            <OwnPosting />
          </div>
        )}
        <StoryField name="description" label="field.description" needed />
      </Group>
      <Group title="filing.more">
        <TextField name={['category']} label="field.category" max={100} />
        <PlaceFields />
      </Group>
    </>
  )
}

function CriterionField() {
  const { t } = useWords()
  return (
    <Form.Item name="criterion" label={t('field.criterion')} extra={t('filing.criterionHint')}>
      <AutoComplete
        allowClear
        options={CRITERIA.map(([code, text]) => ({ value: code, label: `${code} ${text}` }))}
        showSearch={{
          filterOption: (input, option) => (option?.label ?? '').toLowerCase().includes(input.toLowerCase()),
        }}
      />
    </Form.Item>
  )
}
