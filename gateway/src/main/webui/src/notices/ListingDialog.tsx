import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Form, Input, Modal } from 'antd'
import type { Dayjs } from 'dayjs'
import { listSupervision } from '../api/calls'
import { splitFaults } from '../api/faults'
import { asProblem, ProblemError } from '../api/problem'
import type { Supervision } from '../api/supervision'
import { DraftLine } from '../drafts/DraftLine'
import { useFormDraft } from '../drafts/useDraft'
import { isoOf } from '../filing/body'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { ProblemAlert } from '../shell/ProblemAlert'
import { MomentPicker } from '../time/pickers'

interface Listing {
  rectifyBy: Dayjs
  reason: string
}

/** Puts a proposed hazard under listed supervision: a leader sets the deadline and gives the reason. */
export function ListingDialog({ supervision, onClose }: { supervision: Supervision; onClose: () => void }) {
  const { api } = useSession()
  const words = useWords()
  const { t } = words
  const queries = useQueryClient()
  const [form] = Form.useForm<Listing>()
  const draft = useFormDraft(form, `list ${supervision.supervisionId}`)
  const listing = useMutation({
    mutationFn: ({ rectifyBy, reason }: Listing) =>
      listSupervision(api, supervision.supervisionId, { rectifyBy: isoOf(rectifyBy), reason }),
    onSuccess: async () => {
      draft.drop()
      await queries.invalidateQueries({ queryKey: ['supervisions'] })
      onClose()
    },
    onError: (error) => form.setFields(splitFaults(words, asProblem(error)).fields as never),
  })
  return (
    <Modal
      open
      title={t('supervision.dialog', { number: supervision.summary?.number ?? supervision.caseId })}
      okText={t('supervision.list')}
      confirmLoading={listing.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {listing.error instanceof ProblemError && <ProblemAlert error={listing.error} />}
      <DraftLine draft={draft} onDiscard={draft.discard} />
      <Form
        form={form}
        layout="vertical"
        onValuesChange={draft.onValuesChange}
        onFinish={(values) => listing.mutate(values)}
        initialValues={{ reason: supervision.reason }}
      >
        <Form.Item name="rectifyBy" label={t('field.rectifyBy')} rules={[{ required: true }]}>
          <MomentPicker />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('supervision.reason')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input.TextArea rows={3} maxLength={1000} showCount />
        </Form.Item>
      </Form>
    </Modal>
  )
}
