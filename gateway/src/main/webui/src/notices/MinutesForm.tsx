import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Form, Input, Modal, Radio } from 'antd'
import type { Dayjs } from 'dayjs'
import { splitFaults, type FieldName } from '../api/faults'
import { recordInterview, type Interviewed } from '../api/minutes'
import type { Notice } from '../api/notices'
import { asProblem } from '../api/problem'
import { isoOf } from '../filing/body'
import { DraftLine } from '../drafts/DraftLine'
import { useFormDraft } from '../drafts/useDraft'
import { useWords, type Key } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { ProblemAlert } from '../shell/ProblemAlert'
import { MomentPicker } from '../time/pickers'

interface Values {
  attended: boolean
  heldAt: Dayjs
  place?: string
  attendees?: string
  said?: string
  requirements?: string
  promise?: string
  absence?: string
}

const FIELDS: FieldName[] = [
  ['attended'],
  ['heldAt'],
  ['place'],
  ['attendees'],
  ['said'],
  ['requirements'],
  ['promise'],
  ['absence'],
]

/** Records an interview once: who came and what was said, or that nobody came. */
export function MinutesForm({ notice, onClose }: { notice: Notice; onClose: () => void }) {
  const { api } = useSession()
  const words = useWords()
  const { t } = words
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const draft = useFormDraft(form, `minutes ${notice.noticeId}`)
  const attended = Form.useWatch<boolean | undefined>('attended', form)
  const sending = useMutation({
    mutationFn: (values: Values) => recordInterview(api, notice.noticeId, interviewOf(values)),
    onSuccess: async () => {
      draft.drop()
      await queries.invalidateQueries({ queryKey: ['notices'] })
      onClose()
    },
    onError: (error) => form.setFields(splitFaults(words, asProblem(error), FIELDS).fields as never),
  })
  const rest = sending.error === null ? [] : splitFaults(words, asProblem(sending.error), FIELDS).rest
  return (
    <Modal
      open
      width={640}
      title={`${t('minutes.record')} · ${notice.number}`}
      okText={t('act.send')}
      confirmLoading={sending.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {sending.error !== null && <ProblemAlert error={sending.error} details={rest} />}
      <DraftLine draft={draft} onDiscard={draft.discard} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{ attended: true }}
        onValuesChange={draft.onValuesChange}
        onFinish={(values) => sending.mutate(values)}
      >
        <Form.Item name="attended" label={t('minutes.attended')}>
          <Radio.Group
            options={[
              { value: true, label: t('minutes.came') },
              { value: false, label: t('minutes.absent') },
            ]}
          />
        </Form.Item>
        <Form.Item name="heldAt" label={t('minutes.heldAt')} rules={[{ required: true }]}>
          <MomentPicker />
        </Form.Item>
        {attended === false ? <Area name="absence" label="minutes.absence" /> : <Attended />}
      </Form>
    </Modal>
  )
}

function Attended() {
  const { t } = useWords()
  return (
    <>
      <Form.Item name="place" label={t('minutes.place')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={200} />
      </Form.Item>
      <Area name="attendees" label="minutes.attendees" hint="minutes.attendeesHint" />
      <Area name="said" label="minutes.said" />
      <Area name="requirements" label="minutes.requirements" hint="minutes.requirementsHint" />
      <Area name="promise" label="minutes.promise" optional />
    </>
  )
}

function Area(props: { name: keyof Values; label: Key; hint?: Key; optional?: true }) {
  const { t } = useWords()
  return (
    <Form.Item
      name={props.name}
      label={t(props.label)}
      extra={props.hint && t(props.hint)}
      rules={props.optional === true ? [] : [{ required: true, whitespace: true }]}
    >
      <Input.TextArea rows={3} maxLength={2000} />
    </Form.Item>
  )
}

/** Names and requirements stand one a line. */
function interviewOf(values: Values): Interviewed {
  const { attended, heldAt, place, said, promise, absence } = values
  const told = { attended, heldAt: isoOf(heldAt) }
  if (!attended) return { ...told, ...filled({ absence }) }
  return {
    ...told,
    ...filled({ place, said, promise }),
    attendees: linesOf(values.attendees),
    requirements: linesOf(values.requirements),
  }
}

const linesOf = (text = '') =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const filled = (texts: Record<string, string | undefined>) =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) =>
      text === undefined || text.trim() === '' ? [] : [[name, text.trim()]],
    ),
  )
