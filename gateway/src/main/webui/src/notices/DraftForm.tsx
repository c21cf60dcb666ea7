import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Form, Modal } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { changeDraft, makeDraft, type Content, type Draft } from '../api/drafts'
import { splitFaults } from '../api/faults'
import { asProblem } from '../api/problem'
import { DraftLine } from '../drafts/DraftLine'
import { useFormDraft } from '../drafts/useDraft'
import { bodyOf } from '../filing/body'
import { useWords } from '../i18n'
import { pathTo } from '../regions/regions'
import { useSession } from '../session/SessionProvider'
import { ProblemAlert } from '../shell/ProblemAlert'
import { useSendingKey } from '../shell/useSendingKey'
import { wallTime } from '../time/format'
import { DRAFT_FIELDS, DraftFields } from './DraftFields'

type Values = Record<string, unknown>

interface Props {
  /** The draft that is changed; a new one otherwise. */
  draft?: Draft
  /** The hazard or accident that a new one is about. */
  about?: string | undefined
  onClose: () => void
}

/** Writes a document that a leader signs, or changes it. */
export function DraftForm({ draft, about, onClose }: Props) {
  const { api } = useSession()
  const words = useWords()
  const { t } = words
  const queries = useQueryClient()
  const keyOf = useSendingKey()
  const [form] = Form.useForm<Values>()
  const kept = useFormDraft(form, `notice ${draft === undefined ? (about ?? 'new') : draft.draftId}`)
  const sending = useMutation({
    mutationFn: (values: Values) => {
      const content = contentOf(values)
      return draft === undefined ? makeDraft(api, content, keyOf(content)) : changeDraft(api, draft, content)
    },
    onSuccess: async () => {
      kept.drop()
      await queries.invalidateQueries({ queryKey: ['notices', 'drafts'] })
      onClose()
    },
    onError: (error) => form.setFields(splitFaults(words, asProblem(error), DRAFT_FIELDS).fields as never),
  })
  const rest = sending.error === null ? [] : splitFaults(words, asProblem(sending.error), DRAFT_FIELDS).rest
  return (
    <Modal
      open
      width={720}
      title={t(draft === undefined ? 'draft.new' : 'draft.change')}
      okText={t('draft.save')}
      confirmLoading={sending.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {sending.error !== null && <ProblemAlert error={sending.error} details={rest} />}
      <DraftLine draft={kept} onDiscard={kept.discard} />
      <Form
        form={form}
        layout="vertical"
        initialValues={draft === undefined ? { caseId: about } : valuesOf(draft)}
        onValuesChange={kept.onValuesChange}
        onFinish={(values) => sending.mutate(values)}
      >
        <DraftFields />
      </Form>
    </Modal>
  )
}

/** What is left empty is left out; days are days, and a moment has its offset. */
function contentOf(values: Values): Content {
  const dayOf = (value: unknown) => (dayjs.isDayjs(value) ? value.format('YYYY-MM-DD') : undefined)
  return bodyOf({
    ...values,
    replyOn: dayOf(values['replyOn']),
    sourceOn: dayOf(values['sourceOn']),
  }) as unknown as Content
}

function valuesOf(draft: Draft): Values {
  const dayOf = (value: string | undefined): Dayjs | undefined =>
    value === undefined ? undefined : dayjs(value)
  const known: Values = Object.fromEntries(
    DRAFT_FIELDS.flat().map((name) => [name, draft[name as keyof Content]]),
  )
  return {
    ...known,
    region: pathTo(draft.region),
    replyOn: dayOf(draft.replyOn),
    sourceOn: dayOf(draft.sourceOn),
    interviewAt: draft.interviewAt === undefined ? undefined : dayjs(wallTime(Date.parse(draft.interviewAt))),
  }
}
