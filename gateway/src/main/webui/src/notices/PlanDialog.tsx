import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, Modal } from 'antd'
import type { Dayjs } from 'dayjs'
import type { KeyboardEvent } from 'react'
import { splitFaults } from '../api/faults'
import { filePlan, type PlanItem } from '../api/measures'
import type { Notice } from '../api/notices'
import { asProblem } from '../api/problem'
import { DraftLine } from '../drafts/DraftLine'
import { useFormDraft } from '../drafts/useDraft'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { ProblemAlert } from '../shell/ProblemAlert'
import { DayPicker } from '../time/pickers'

const ITEMS_MAX = 200

type Line = Partial<Omit<PlanItem, 'dueOn'>> & { dueOn?: Dayjs | null }

interface Values {
  items: Line[]
}

/** Answers a document item by item: what was found, what is done about it, until when and by whom. */
export function PlanDialog({ notice, onClose }: { notice: Notice; onClose: () => void }) {
  const { api } = useSession()
  const words = useWords()
  const { t } = words
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const draft = useFormDraft(form, `plan ${notice.noticeId}`)
  const filing = useMutation({
    mutationFn: ({ items }: Values) => filePlan(api, notice.noticeId, items.map(itemOf)),
    onSuccess: async () => {
      draft.drop()
      await queries.invalidateQueries({ queryKey: ['notices'] })
      onClose()
    },
    onError: (error) => {
      const { fields } = splitFaults(words, asProblem(error))
      form.setFields(fields.filter(({ name }) => name.length === 3) as never)
    },
  })
  const rest =
    filing.error === null
      ? []
      : splitFaults(words, asProblem(filing.error))
          .fields.filter(({ name }) => name.length !== 3)
          .flatMap(({ errors }) => errors)
  return (
    <Modal
      open
      width={960}
      title={`${t('measure.file')} · ${notice.number}`}
      okText={t('act.send')}
      confirmLoading={filing.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {filing.error !== null && <ProblemAlert error={filing.error} details={rest} />}
      <DraftLine draft={draft} onDiscard={draft.discard} />
      <p className="muted">{t('measure.hint')}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ items: [{}] }}
        onValuesChange={draft.onValuesChange}
        onFinish={(values) => filing.mutate(values)}
      >
        <Form.List name="items">
          {(rows, { add, remove }) => {
            const append = () => {
              if (rows.length >= ITEMS_MAX) return
              add({})
              // What is typed next belongs to the new line, once it is there.
              setTimeout(() => focus(form.getFieldInstance(['items', rows.length, 'matter'])))
            }
            const onKeyDown = (event: KeyboardEvent) => {
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
              event.preventDefault()
              append()
            }
            return (
              <div onKeyDown={onKeyDown}>
                {rows.map(({ key, name }) => (
                  <Row key={key} name={name} onRemove={rows.length === 1 ? undefined : () => remove(name)} />
                ))}
                <Button block disabled={rows.length >= ITEMS_MAX} onClick={append}>
                  {t('measure.add')}
                </Button>
              </div>
            )
          }}
        </Form.List>
      </Form>
    </Modal>
  )
}

function Row({ name, onRemove }: { name: number; onRemove: (() => void) | undefined }) {
  const { t } = useWords()
  const n = name + 1
  const needed = [{ required: true, whitespace: true }]
  return (
    <fieldset className="plan-line">
      <legend>
        {t('measure.line', { n })}{' '}
        {onRemove !== undefined && (
          <Button size="small" type="link" aria-label={t('measure.removeLine', { n })} onClick={onRemove}>
            {t('measure.remove')}
          </Button>
        )}
      </legend>
      <Form.Item name={[name, 'matter']} label={t('measure.matter')} rules={needed}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <Form.Item name={[name, 'measure']} label={t('measure.measure')} rules={needed}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <Form.Item name={[name, 'dueOn']} label={t('measure.dueOn')} rules={[{ required: true }]}>
        <DayPicker />
      </Form.Item>
      <Form.Item name={[name, 'unit']} label={t('measure.unit')} rules={needed}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name={[name, 'uscc']} label={t('measure.uscc')}>
        <Input maxLength={18} />
      </Form.Item>
      <Form.Item name={[name, 'person']} label={t('measure.person')} rules={needed}>
        <Input maxLength={200} />
      </Form.Item>
    </fieldset>
  )
}

function focus(entry: unknown): void {
  if (entry !== null && typeof entry === 'object' && 'focus' in entry) (entry as HTMLElement).focus()
}

/** What the form does not let through unfilled stands there; what may be left empty is not sent. */
const itemOf = ({ matter = '', measure = '', dueOn, unit = '', uscc, person = '' }: Line): PlanItem => ({
  matter,
  measure,
  dueOn: dueOn?.format('YYYY-MM-DD') ?? '',
  unit,
  ...(uscc === undefined || uscc.trim() === '' ? {} : { uscc }),
  person,
})
