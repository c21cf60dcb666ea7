import { Button, Form, Input, Select } from 'antd'
import type { KeyboardEvent } from 'react'
import { ACCIDENT_TYPES } from '../api/codes'
import { WORK_KINDS } from '../api/library'
import { useWords } from '../i18n'
import { useCriteria } from './useCriteria'

const LESSONS_MAX = 20

/** The lessons of a case; Ctrl+Enter begins another one. */
export function LessonFields() {
  const { t } = useWords()
  const form = Form.useFormInstance()
  return (
    <Form.List name="lessons">
      {(rows, { add, remove }) => {
        const append = () => {
          if (rows.length >= LESSONS_MAX) return
          add({})
          // What is typed next belongs to the new lesson, once it is there.
          setTimeout(() =>
            (form.getFieldInstance(['lessons', rows.length, 'text']) as HTMLElement | null)?.focus(),
          )
        }
        const onKeyDown = (event: KeyboardEvent) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          append()
        }
        return (
          <div onKeyDown={onKeyDown}>
            {rows.map(({ key, name }) => (
              <LessonRow key={key} name={name} onRemove={() => remove(name)} />
            ))}
            <Button block disabled={rows.length >= LESSONS_MAX} onClick={append}>
              {t('library.addLesson')}
            </Button>
          </div>
        )
      }}
    </Form.List>
  )
}

function LessonRow({ name, onRemove }: { name: number; onRemove: () => void }) {
  const { t, word } = useWords()
  const { options } = useCriteria()
  const n = name + 1
  const many = (field: string, label: string, choices: { value: string; label: string }[]) => (
    <Form.Item name={[name, field]} label={label}>
      <Select
        mode="multiple"
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        options={choices}
      />
    </Form.Item>
  )
  return (
    <fieldset className="lesson-fields">
      <legend>
        {t('library.lesson', { n })}{' '}
        <Button size="small" type="link" aria-label={t('library.removeLesson', { n })} onClick={onRemove}>
          {t('library.remove')}
        </Button>
      </legend>
      <Form.Item
        name={[name, 'text']}
        label={t('library.learned')}
        rules={[{ required: true, whitespace: true, message: t('filing.needed') }]}
      >
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={4000} />
      </Form.Item>
      <Form.Item name={[name, 'toCheck']} label={t('library.toCheck')}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={4000} />
      </Form.Item>
      <div className="case-fields">
        {many('criteria', t('field.criterion'), options)}
        {many(
          'types',
          t('field.type'),
          ACCIDENT_TYPES.map((value) => ({ value, label: `${value} ${word('type', value)}` })),
        )}
        {many(
          'works',
          t('library.work'),
          WORK_KINDS.map((value) => ({ value, label: word('work', value) })),
        )}
      </div>
    </fieldset>
  )
}
