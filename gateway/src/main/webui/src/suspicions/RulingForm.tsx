import { Alert, Button, Checkbox, Form, Input, Radio } from 'antd'
import { splitFaults } from '../api/faults'
import { asProblem } from '../api/problem'
import { NOBODYS_GUILT, VERDICTS, type Ruling, type Suspicion } from '../api/suspicion'
import { AGGRAVATIONS } from '../api/types'
import { DraftLine } from '../drafts/DraftLine'
import type { Draft } from '../drafts/useDraft'
import { useWords } from '../i18n'
import { ProblemAlert } from '../shell/ProblemAlert'
import { useRuling } from './useRuling'
import type { Written } from './useRulingDraft'

const FIELDS = [['verdict'], ['checked'], ['reason'], ['aggravations']]
const TEXT_MAX = 2000

interface Props {
  suspicion: Suspicion
  draft: Draft<Written>
  onRuled: (ruled: Suspicion) => void
}

/** Rules on a suspicion. No verdict is chosen beforehand, and what was written is never lost to a refusal. */
export function RulingForm({ suspicion, draft, onRuled }: Props) {
  const words = useWords()
  const { t, word } = words
  const [form] = Form.useForm<Written>()
  const ruling = useRuling(suspicion, {
    onRuled,
    onRefused: (problem) => {
      const { fields } = splitFaults(words, problem, FIELDS)
      form.setFields(fields as never)
      if (fields[0] !== undefined) form.scrollToField(fields[0].name, { focus: true })
    },
  })
  const isRuled = suspicion.ruling != null
  const mayBeWorse = Form.useWatch('verdict', form) === 'CONFIRMED' && !NOBODYS_GUILT.includes(suspicion.kind)
  const submit = ({ verdict, checked, reason, aggravations }: Ruling) =>
    ruling.mutate({
      verdict,
      checked: checked.trim(),
      reason: reason.trim(),
      ...(mayBeWorse && aggravations?.length ? { aggravations } : {}),
    })
  const clear = () => {
    form.resetFields()
    form.setFieldsValue({ verdict: undefined, checked: '', reason: '', aggravations: [] })
    ruling.reset()
    draft.drop()
  }
  const text = { rows: 4, maxLength: TEXT_MAX, showCount: true, readOnly: isRuled || ruling.isPending }
  return (
    <Form
      form={form}
      name="ruling"
      layout="vertical"
      className="ruling-form"
      initialValues={draft.value}
      onValuesChange={(_, values) => draft.keep(values)}
      onFinish={(values) => submit(values as Ruling)}
      scrollToFirstError={{ focus: true }}
    >
      <DraftLine draft={draft} disabled={ruling.isPending} onDiscard={clear} />
      {isRuled && <Alert type="warning" showIcon role="alert" title={t('suspicion.ruledMeanwhile')} />}
      <Form.Item
        name="verdict"
        label={t('suspicion.verdict')}
        rules={[{ required: true, message: t('filing.needed') }]}
      >
        <Radio.Group
          aria-label={t('suspicion.verdict')}
          disabled={isRuled || ruling.isPending}
          options={VERDICTS.map((value) => ({ value, label: word('verdict', value) }))}
        />
      </Form.Item>
      <Form.Item
        name="checked"
        label={t('suspicion.checked')}
        extra={t('suspicion.checkedHint')}
        rules={[{ required: true, whitespace: true, message: t('filing.needed') }]}
      >
        <Input.TextArea {...text} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('suspicion.reason')}
        rules={[{ required: true, whitespace: true, message: t('filing.needed') }]}
      >
        <Input.TextArea {...text} />
      </Form.Item>
      {mayBeWorse && (
        <Form.Item
          name="aggravations"
          label={t('field.aggravations')}
          extra={t('aggravation.hint')}
          preserve={false}
        >
          <Checkbox.Group
            disabled={isRuled || ruling.isPending}
            options={AGGRAVATIONS.map((value) => ({ value, label: word('aggravation', value) }))}
          />
        </Form.Item>
      )}
      {ruling.error !== null && (
        <ProblemAlert
          error={ruling.error}
          details={splitFaults(words, asProblem(ruling.error), FIELDS).rest}
        />
      )}
      <div className="acts">
        {!isRuled && (
          <Button type="primary" htmlType="submit" loading={ruling.isPending}>
            {t('suspicion.rule.send')}
          </Button>
        )}
        {draft.value !== undefined && !draft.isRestored && (
          <Button disabled={ruling.isPending} onClick={clear}>
            {t('suspicion.discard')}
          </Button>
        )}
      </div>
      {draft.value !== undefined && !isRuled && <p className="muted">{t('suspicion.unsent')}</p>}
    </Form>
  )
}
