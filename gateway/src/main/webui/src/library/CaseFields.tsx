import { Form, Input, InputNumber, Select } from 'antd'
import { ACCIDENT_TYPES, GRADES } from '../api/codes'
import { useWords, type Key } from '../i18n'
import { RegionPicker } from '../regions/RegionPicker'
import { DayPicker } from '../time/pickers'

/** What happened, where and when, how badly, why, and where it was published. */
export function CaseFields() {
  const { t, word } = useWords()
  const needed = { required: true, message: t('filing.needed') }
  return (
    <>
      <Words name="happened" label="library.happened" needed />
      <div className="case-fields">
        <Form.Item name="region" label={t('library.place')} rules={[needed]}>
          <RegionPicker everywhere allowClear={false} />
        </Form.Item>
        <Form.Item name="day" label={t('library.day')} rules={[needed]}>
          <DayPicker />
        </Form.Item>
        <Form.Item name="mark" label={t('library.mark')} extra={t('library.markHint')}>
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name="type" label={t('field.type')} rules={[needed]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={ACCIDENT_TYPES.map((value) => ({ value, label: `${value} ${word('type', value)}` }))}
          />
        </Form.Item>
        <Form.Item name="deaths" label={t('field.deaths')} rules={[needed]}>
          <InputNumber min={0} max={100_000} precision={0} />
        </Form.Item>
        <Form.Item name="injured" label={t('library.injured')}>
          <InputNumber min={0} max={100_000} precision={0} placeholder={t('filing.unknown')} />
        </Form.Item>
        <Form.Item name="directLossCny" label={t('field.directLossCny')}>
          <InputNumber<number> min={0} precision={2} suffix="¥" controls={false} />
        </Form.Item>
        <Form.Item name="grade" label={t('field.grade')} extra={t('library.gradeHint')}>
          <Select allowClear options={GRADES.map((value) => ({ value, label: word('grade', value) }))} />
        </Form.Item>
      </div>
      <Words name="causes" label="library.causes" />
      <Form.Item
        name="source"
        label={t('library.source')}
        extra={t('library.sourceHint')}
        rules={[{ ...needed, whitespace: true }]}
      >
        <Input maxLength={500} />
      </Form.Item>
      <div className="case-fields">
        <Form.Item name="url" label={t('library.url')}>
          <Input maxLength={1000} inputMode="url" />
        </Form.Item>
        <Form.Item name="accidentId" label={t('library.accident')} extra={t('library.accidentHint')}>
          <Input maxLength={36} />
        </Form.Item>
      </div>
    </>
  )
}

function Words({ name, label, needed = false }: { name: string; label: Key; needed?: boolean }) {
  const { t } = useWords()
  const rules = needed ? [{ required: true, whitespace: true, message: t('filing.needed') }] : []
  return (
    <Form.Item name={name} label={t(label)} rules={rules}>
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={4000} />
    </Form.Item>
  )
}
