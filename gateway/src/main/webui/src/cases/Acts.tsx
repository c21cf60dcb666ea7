import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Modal, type FormInstance } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { act as send } from '../api/calls'
import { splitFaults } from '../api/faults'
import { asProblem } from '../api/problem'
import { DraftLine } from '../drafts/DraftLine'
import { useFormDraft } from '../drafts/useDraft'
import { isoOf } from '../filing/body'
import { useWords, type Words } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { ProblemAlert } from '../shell/ProblemAlert'
import { useSendingKey } from '../shell/useSendingKey'
import { fullTime } from '../time/format'
import { ActEntry } from './ActEntry'
import type { Act, ActField } from './nextActs'

/** An entry that was cleared is empty, or null where it is a moment; a field of a part of the document is in that part. */
interface Values {
  [field: string]: string | string[] | Dayjs | Values | null | undefined
}

/** Buttons for what may be done next; what needs words or a time asks for them, and says why not when it is refused. */
export function Acts({ acts, label, caseId }: { acts: Act[]; label: string; caseId: string }) {
  const { t } = useWords()
  const [asked, setAsked] = useState<Act>()
  const sending = useSend(caseId)
  if (acts.length === 0) return null
  return (
    <div className="acts" role="group" aria-label={label}>
      {acts.map((one) => (
        <Button
          key={one.name}
          size="small"
          loading={sending.isPending && sending.variables.act.name === one.name}
          onClick={() => (one.fields.length === 0 ? sending.mutate({ act: one, values: {} }) : setAsked(one))}
        >
          {t(`act.${one.name}` as 'act.snooze')}
        </Button>
      ))}
      {sending.error !== null && <ProblemAlert error={sending.error} />}
      {asked !== undefined && <ActDialog act={asked} caseId={caseId} onClose={() => setAsked(undefined)} />}
    </div>
  )
}

function ActDialog({ act, caseId, onClose }: { act: Act; caseId: string; onClose: () => void }) {
  const words = useWords()
  const { t } = words
  const [form] = Form.useForm<Values>()
  const draft = useFormDraft(form, `${act.name} ${caseId} ${act.path}`)
  const sending = useSend(caseId)
  const known = act.fields.map(placeOf)
  const rest = sending.error === null ? [] : splitFaults(words, asProblem(sending.error), known).rest
  const submit = (values: Values) =>
    // Of the promise, because what is read anew may take this form away before all of it has come.
    sending.mutateAsync({ act, values }).then(
      () => {
        draft.drop()
        onClose()
      },
      (error: unknown) => form.setFields(splitFaults(words, asProblem(error), known).fields as never),
    )
  return (
    <Modal
      open
      title={[t(`act.${act.name}` as 'act.snooze'), act.about].filter(Boolean).join(' · ')}
      okText={t('act.send')}
      confirmLoading={sending.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterOpenChange={(open) => open && focus(form, act.fields[0])}
    >
      {sending.error !== null && <ProblemAlert error={sending.error} details={rest} />}
      <DraftLine draft={draft} onDiscard={draft.discard} />
      <Form
        form={form}
        layout="vertical"
        initialValues={act.initial}
        onValuesChange={draft.onValuesChange}
        onFinish={(values) => void submit(values)}
      >
        {act.fields.map((field) => (
          <Form.Item
            key={field}
            name={placeOf(field)}
            label={labelOf(words, act, field)}
            extra={hintOf(words, act, field)}
            rules={rulesOf(act, field)}
          >
            <ActEntry field={field} choices={act.choices?.[field]} />
          </Form.Item>
        ))}
      </Form>
    </Modal>
  )
}

/** What is typed next belongs to the first field, not to the button that closes the dialog. */
function focus(form: FormInstance<Values>, field: ActField | undefined): void {
  const entry: unknown = field === undefined ? undefined : form.getFieldInstance(placeOf(field))
  // A group of boxes is none itself.
  const target = entry instanceof HTMLElement ? (entry.querySelector<HTMLElement>('input') ?? entry) : entry
  if (target !== null && typeof target === 'object' && 'focus' in target) (target as HTMLElement).focus()
}

/** What a field is called in this act, else wherever it is asked for. */
function labelOf({ t, word }: Words, act: Act, field: ActField): string {
  const own = word(`act.${act.name}`, field)
  return own === field ? t(`act.field.${field}`) : own
}

const TEXTS: readonly ActField[] = [
  'reason',
  'opinion',
  'statement',
  'place',
  'text',
  'result',
  'number',
  'scope',
  'conditions',
  'danger',
  'refusal.findings',
  'approval.by',
  'approval.document',
  'measures',
]

/** Where a field stands in the document: `refusal.seenAt` is within `refusal`. */
const placeOf = (field: ActField): string[] => field.split('.')

/** Days in Asia/Shanghai, which have no time. */
const DAYS: readonly string[] = ['to', 'decidedOn']

function rulesOf({ optional = [] }: Act, field: ActField): { required: true; whitespace?: true }[] {
  if (field === 'note' || field === 'aggravations' || optional.includes(field)) return []
  // A rule that says anything of white space wants a text.
  return [TEXTS.includes(field) ? { required: true, whitespace: true } : { required: true }]
}

/** How far the moment of a field may go, where the act says so, and which one it is without one. */
function hintOf({ t }: Words, { limit, optional = [] }: Act, field: ActField): string | undefined {
  if (field === 'at' && optional.includes(field)) return t('act.atNow')
  if (field === 'to') return t('posting.toHint')
  if (field !== 'until' || limit === undefined) return undefined
  return t('act.limit', { at: fullTime(Date.parse(limit.until)), n: limit.left })
}

function useSend(caseId: string) {
  const { api } = useSession()
  const queries = useQueryClient()
  const keyOf = useSendingKey()
  return useMutation({
    mutationFn: ({ act, values }: { act: Act; values: Values }) => {
      const body = { ...act.body, ...bodyOf(values) }
      return send(api, act.path, keyOf([act.path, body]), body)
    },
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['case', caseId] }),
        queries.invalidateQueries({ queryKey: ['supervisions'] }),
        queries.invalidateQueries({ queryKey: ['clocks'] }),
        queries.invalidateQueries({ queryKey: ['notices'] }),
        queries.invalidateQueries({ queryKey: ['postings'] }),
      ]),
  })
}

interface Body {
  [field: string]: string | string[] | Body
}

function bodyOf(values: Values): Body {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      if (!value || (Array.isArray(value) && value.length === 0)) return []
      if (dayjs.isDayjs(value))
        return [[name, DAYS.includes(name) ? value.format('YYYY-MM-DD') : isoOf(value)]]
      return [[name, typeof value === 'string' || Array.isArray(value) ? value : bodyOf(value)]]
    }),
  )
}
