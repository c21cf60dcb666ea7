import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Checkbox, Form, Input, InputNumber, Modal } from 'antd'
import {
  campaignReturn,
  FIGURES,
  fileReturn,
  type Campaign,
  type Filed,
  type ReturnCell,
  type Said,
} from '../api/campaigns'
import { splitFaults, type FieldName } from '../api/faults'
import { asProblem } from '../api/problem'
import { DraftLine } from '../drafts/DraftLine'
import { useFormDraft } from '../drafts/useDraft'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { Loadable } from '../shell/Loadable'
import { ProblemAlert } from '../shell/ProblemAlert'

const FIELDS: FieldName[] = [...FIGURES, 'zero', 'text', 'reason'].map((name) => [name])

type Values = Partial<Said>

interface Props {
  campaign: Campaign
  cell: ReturnCell
  onClose: () => void
}

/** Files the return of the own region for a day, or corrects it: what was filed last stands there to be corrected. */
export function ReturnDialog(props: Props) {
  const { api } = useSession()
  const { returnId, filings = 0 } = props.cell
  const query = useQuery({
    queryKey: ['notices', 'campaigns', 'return', returnId],
    queryFn: ({ signal }) => campaignReturn(api, returnId ?? '', signal),
    enabled: filings > 0 && returnId !== undefined,
    // What is being corrected does not change under the hand of who corrects it.
    staleTime: Infinity,
  })
  if (filings === 0) return <FilingForm {...props} before={undefined} />
  if (query.data === undefined) {
    return (
      <Modal open footer={null} onCancel={props.onClose}>
        <Loadable query={query}>{() => null}</Loadable>
      </Modal>
    )
  }
  return <FilingForm {...props} before={query.data.filings.at(-1)} />
}

function FilingForm({ campaign, cell, before, onClose }: Props & { before: Filed | undefined }) {
  const { api } = useSession()
  const words = useWords()
  const { t, word } = words
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const zero = Form.useWatch('zero', form) === true
  const draft = useFormDraft(form, `return ${campaign.campaignId} ${cell.day}`)
  const filing = useMutation({
    mutationFn: (values: Values) => fileReturn(api, campaign.campaignId, cell.day, saidOf(values)),
    onSuccess: async () => {
      draft.drop()
      await queries.invalidateQueries({ queryKey: ['notices', 'campaigns'] })
      onClose()
    },
    onError: (error) => form.setFields(splitFaults(words, asProblem(error), FIELDS).fields as never),
  })
  const rest = filing.error === null ? [] : splitFaults(words, asProblem(filing.error), FIELDS).rest
  const needed = [{ required: true, whitespace: true }]
  return (
    <Modal
      open
      width={720}
      title={t(before === undefined ? 'campaign.fileOf' : 'campaign.correctOf', { day: cell.day })}
      okText={t('act.send')}
      confirmLoading={filing.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterOpenChange={(open) => open && focusOn(form.getFieldInstance('screened'))}
    >
      {filing.error !== null && <ProblemAlert error={filing.error} details={rest} />}
      <DraftLine draft={draft} onDiscard={draft.discard} />
      <p className="muted">{t('campaign.figuresHint')}</p>
      <Form
        form={form}
        layout="vertical"
        name="return"
        initialValues={
          before === undefined ? {} : { ...before.figures, zero: before.zero, text: before.text }
        }
        onValuesChange={draft.onValuesChange}
        onFinish={(values) => filing.mutate(values)}
      >
        <Form.Item name="zero" valuePropName="checked">
          <Checkbox>{t('campaign.zero')}</Checkbox>
        </Form.Item>
        {!zero && (
          <div className="return-figures">
            {FIGURES.map((figure) => (
              <Form.Item
                key={figure}
                name={figure}
                label={word('figure', figure)}
                rules={[{ required: true }]}
              >
                <InputNumber min={0} precision={0} />
              </Form.Item>
            ))}
          </div>
        )}
        <Form.Item name="text" label={t('campaign.said')} rules={needed}>
          <Input.TextArea rows={4} maxLength={4000} showCount />
        </Form.Item>
        {before !== undefined && (
          <Form.Item name="reason" label={t('campaign.reason')} rules={needed}>
            <Input.TextArea rows={2} maxLength={2000} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}

function focusOn(entry: unknown): void {
  if (entry !== null && typeof entry === 'object' && 'focus' in entry) (entry as HTMLElement).focus()
}

/** A zero return has no figures. */
function saidOf({ zero = false, text = '', reason, ...figures }: Values): Said {
  return {
    ...(zero ? {} : figures),
    zero,
    text: text.trim(),
    ...(reason === undefined || reason.trim() === '' ? {} : { reason: reason.trim() }),
  }
}
