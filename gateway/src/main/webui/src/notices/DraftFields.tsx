import { Form, Input, Select } from 'antd'
import type { FieldName } from '../api/faults'
import { DRAFT_KINDS, SOURCES } from '../api/drafts'
import { useWords, type Key } from '../i18n'
import { RegionPicker } from '../regions/RegionPicker'
import { DayPicker, MomentPicker } from '../time/pickers'

const needed = { required: true } as const
const neededText = { required: true, whitespace: true } as const

/** Every field of a draft, for faults to find their place. */
export const DRAFT_FIELDS: FieldName[] = [
  'kind',
  'region',
  'enterprise',
  'subject',
  'matter',
  'requirement',
  'responsibleUnit',
  'responsiblePerson',
  'contact',
  'replyOn',
  'caseId',
  'source',
  'sourceBy',
  'sourceOn',
  'sourceWords',
  'interviewAt',
  'interviewPlace',
  'interviewAttendees',
].map((name) => [name])

/** The fields of a document by hand; what a kind or a source does not have is not asked for. */
export function DraftFields() {
  const { t, word } = useWords()
  const kind = Form.useWatch<string | undefined>('kind')
  return (
    <>
      <Form.Item name="kind" label={t('notice.kind')} rules={[needed]}>
        <Select options={DRAFT_KINDS.map((value) => ({ value, label: word('notice', value) }))} />
      </Form.Item>
      <Form.Item name="region" label={t('draft.region')} rules={[needed]}>
        <RegionPicker />
      </Form.Item>
      <Line name="enterprise" label="draft.enterprise" hint="draft.enterpriseHint" />
      <Line name="subject" label="draft.subject" max={100} required />
      <Words name="matter" label="draft.matter" />
      <Words name="requirement" label="draft.requirement" />
      <Line name="responsibleUnit" label="draft.responsibleUnit" required={kind === 'SUPERVISION_ORDER'} />
      <Line
        name="responsiblePerson"
        label="draft.responsiblePerson"
        required={kind === 'SUPERVISION_ORDER'}
      />
      {kind === 'INTERVIEW_NOTICE' && <InterviewFields />}
      <SourceFields />
      <Form.Item
        name="replyOn"
        label={t('draft.replyOn')}
        extra={t('draft.replyOnHint')}
        rules={kind === 'ADVICE' ? [needed] : []}
      >
        <DayPicker />
      </Form.Item>
      <Line name="contact" label="draft.contact" required />
      <Line name="caseId" label="draft.caseId" hint="draft.caseIdHint" max={36} />
    </>
  )
}

function InterviewFields() {
  const { t } = useWords()
  return (
    <>
      <Form.Item name="interviewAt" label={t('draft.interviewAt')} rules={[needed]}>
        <MomentPicker />
      </Form.Item>
      <Line name="interviewPlace" label="draft.interviewPlace" required />
      <Line name="interviewAttendees" label="draft.interviewAttendees" required />
    </>
  )
}

function SourceFields() {
  const { t, word } = useWords()
  const source = Form.useWatch<string | undefined>('source')
  const isNamed = source !== undefined && source !== 'OTHER'
  return (
    <>
      <Form.Item name="source" label={t('draft.source')} rules={[needed]}>
        <Select options={SOURCES.map((value) => ({ value, label: word('origin', value) }))} />
      </Form.Item>
      <Line name="sourceBy" label="draft.sourceBy" required={isNamed} />
      <Form.Item name="sourceOn" label={t('draft.sourceOn')} rules={isNamed ? [needed] : []}>
        <DayPicker />
      </Form.Item>
      <Form.Item name="sourceWords" label={t('draft.sourceWords')} rules={isNamed ? [neededText] : []}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
    </>
  )
}

interface LineProps {
  name: string
  label: Key
  hint?: Key
  max?: number
  required?: boolean
}

function Line({ name, label, hint, max = 200, required = false }: LineProps) {
  const { t } = useWords()
  return (
    <Form.Item name={name} label={t(label)} extra={hint && t(hint)} rules={required ? [neededText] : []}>
      <Input maxLength={max} />
    </Form.Item>
  )
}

function Words({ name, label }: { name: string; label: Key }) {
  const { t } = useWords()
  return (
    <Form.Item name={name} label={t(label)} rules={[neededText]}>
      <Input.TextArea rows={3} maxLength={2000} showCount />
    </Form.Item>
  )
}
