import { Alert, Button, Form, Switch } from 'antd'
import type { ReactNode } from 'react'
import { NO_ANSWER, type Problem } from '../api/problem'
import type { Subject } from '../api/types'
import { DraftLine } from '../drafts/DraftLine'
import { useFormDraft } from '../drafts/useDraft'
import { useWords } from '../i18n'
import { ProblemAlert } from '../shell/ProblemAlert'
import { ProblemError } from '../api/problem'
import { bodyOf } from './body'
import { splitFaults, type FieldName } from '../api/faults'
import { ReceiptView } from './ReceiptView'
import { useFiling } from './useFiling'

/** The answer to an earlier sending was lost, and the form has been changed since. */
const KEY_TAKEN = 'idempotency-key-taken'

interface Props {
  subject: Subject
  /** All fields of the form, so that a fault at any other place is shown on top instead of being lost. */
  fields: FieldName[]
  onAgain: () => void
  children: ReactNode
}

export function FilingForm({ subject, fields, onAgain, children }: Props) {
  const words = useWords()
  const { t } = words
  const [form] = Form.useForm<Record<string, unknown>>()
  const draft = useFormDraft(form, `file ${subject}`)
  const filing = useFiling(subject)

  const send = async (values: Record<string, unknown>) => {
    const problem = await filing.send(bodyOf(values))
    if (problem === undefined) {
      draft.drop()
      return
    }
    const { fields: faulty } = splitFaults(words, problem, fields)
    form.setFields(faulty)
    if (faulty[0] !== undefined) form.scrollToField(faulty[0].name, { focus: true })
  }

  if (filing.receipt !== undefined) {
    return <ReceiptView subject={subject} receipt={filing.receipt} onAgain={onAgain} />
  }
  const discard = () => {
    filing.startAnew()
    draft.discard()
  }
  return (
    <Form
      form={form}
      layout="vertical"
      name={`file-${subject.toLowerCase()}`}
      onValuesChange={draft.onValuesChange}
      onFinish={(values) => void send(values)}
      scrollToFirstError={{ focus: true }}
      disabled={filing.sending}
    >
      <DraftLine draft={draft} disabled={filing.sending} onDiscard={discard} />
      {children}
      <Form.Item
        name="exercise"
        label={t('field.exercise')}
        extra={t('filing.exerciseHint')}
        valuePropName="checked"
      >
        <Switch />
      </Form.Item>
      {filing.problem !== undefined && <Refusal problem={filing.problem} fields={fields} />}
      {filing.problem?.code === KEY_TAKEN && (
        <Button
          onClick={() => {
            filing.startAnew()
            form.submit()
          }}
        >
          {t('filing.asAnother')}
        </Button>
      )}
      <Button type="primary" htmlType="submit" size="large" loading={filing.sending}>
        {t(filing.problem?.code === NO_ANSWER ? 'filing.sendAgain' : 'filing.send')}
      </Button>
    </Form>
  )
}

function Refusal({ problem, fields }: { problem: Problem; fields: FieldName[] }) {
  const words = useWords()
  const { rest } = splitFaults(words, problem, fields)
  return (
    <div className="refusal">
      <ProblemAlert error={new ProblemError(problem)} />
      {problem.code === NO_ANSWER && <Alert type="info" title={words.t('filing.unknownOutcome')} />}
      {rest.length > 0 && (
        <ul>
          {rest.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
