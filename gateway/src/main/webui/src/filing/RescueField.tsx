import { Form, Radio } from 'antd'
import { useWords } from '../i18n'

export const RESCUE = ['exposure', 'responseUnderWay']

/** Whether the rescue goes on; a choice made by mistake can be taken back, because not saying it is not saying no. */
export function RescueField() {
  const { t } = useWords()
  return (
    <Form.Item name={RESCUE} label={t('field.responseUnderWay')} initialValue={null}>
      <Radio.Group
        optionType="button"
        aria-label={t('field.responseUnderWay')}
        options={[
          { value: null, label: t('rescue.unsaid') },
          { value: true, label: t('rescue.true') },
          { value: false, label: t('rescue.false') },
        ]}
      />
    </Form.Item>
  )
}
