import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, Modal, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { act as send } from '../api/calls'
import { splitFaults } from '../api/faults'
import { asProblem } from '../api/problem'
import { DraftLine } from '../drafts/DraftLine'
import { useFormDraft } from '../drafts/useDraft'
import { isoOf } from '../filing/body'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { ProblemAlert } from '../shell/ProblemAlert'
import { MomentPicker } from '../time/pickers'
import type { Act, ActField } from './nextActs'

type Values = Partial<Record<ActField, string | Dayjs>>

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
  const rest =
    sending.error === null
      ? []
      : splitFaults(
          words,
          asProblem(sending.error),
          act.fields.map((name) => [name]),
        ).rest
  const submit = (values: Values) =>
    sending.mutate(
      { act, values },
      {
        onSuccess: () => {
          draft.drop()
          onClose()
        },
        onError: (error) =>
          form.setFields(
            splitFaults(
              words,
              asProblem(error),
              act.fields.map((name) => [name]),
            ).fields as never,
          ),
      },
    )
  return (
    <Modal
      open
      title={t(`act.${act.name}` as 'act.snooze')}
      okText={t('act.send')}
      confirmLoading={sending.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {sending.error !== null && <ProblemAlert error={sending.error} details={rest} />}
      <DraftLine draft={draft} onDiscard={draft.discard} />
      <Form form={form} layout="vertical" onValuesChange={draft.onValuesChange} onFinish={submit}>
        {act.fields.map((field) => (
          <Form.Item
            key={field}
            name={field}
            label={t(`act.field.${field}`)}
            // A rule that says anything of white space wants a text.
            rules={[isText(field) ? { required: true, whitespace: true } : { required: true }]}
          >
            <Entry field={field} />
          </Form.Item>
        ))}
      </Form>
    </Modal>
  )
}

const isText = (field: ActField) => field === 'reason' || field === 'opinion' || field === 'statement'

/** What a field is entered with; the form hands the value in and out. */
function Entry({ field, ...bound }: { field: ActField }) {
  const { word } = useWords()
  switch (field) {
    case 'rectifyBy':
    case 'until':
      return <MomentPicker {...bound} />
    case 'level':
      return (
        <Select
          {...bound}
          options={['COUNTY', 'CITY', 'PROVINCE'].map((value) => ({ value, label: word('level', value) }))}
        />
      )
    case 'target':
      return (
        <Select
          {...bound}
          options={[
            { value: 'DUTY_OFFICER', label: word('role', 'duty-officer') },
            { value: 'DUTY_LEADER', label: word('role', 'duty-leader') },
            { value: 'PRINCIPAL', label: word('role', 'principal') },
          ]}
        />
      )
    case 'reason':
    case 'opinion':
    case 'statement':
      return <Input.TextArea {...bound} rows={3} maxLength={1000} showCount />
  }
}

function useSend(caseId: string) {
  const { api } = useSession()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ act, values }: { act: Act; values: Values }) =>
      send(api, act.path, { ...act.body, ...bodyOf(values) }),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['case', caseId] }),
        queries.invalidateQueries({ queryKey: ['supervisions'] }),
      ]),
  })
}

function bodyOf(values: Values): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, dayjs.isDayjs(value) ? isoOf(value) : value]),
  )
}
