import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { faultText } from '../api/wording'
import { asProblem } from '../api/problem'
import { reportAnew } from '../api/situation'
import { DraftLine } from '../drafts/DraftLine'
import { useFormDraft } from '../drafts/useDraft'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { ProblemAlert } from '../shell/ProblemAlert'
import { useSendingKey } from '../shell/useSendingKey'

const REASON_MAX = 1000

/** Makes the report anew from what is on file now, with a reason; the version before stays. */
export function Anew({ id }: { id: string }) {
  const { t } = useWords()
  const [asks, setAsks] = useState(false)
  return (
    <>
      <Button onClick={() => setAsks(true)}>{t('situation.anew')}</Button>
      {asks && <Dialog id={id} onClose={() => setAsks(false)} />}
    </>
  )
}

function Dialog({ id, onClose }: { id: string; onClose: () => void }) {
  const words = useWords()
  const { t } = words
  const { api } = useSession()
  const queries = useQueryClient()
  const keyOf = useSendingKey()
  const [form] = Form.useForm<{ reason: string }>()
  const draft = useFormDraft(form, `situation-anew ${id}`)
  const sending = useMutation({
    mutationFn: ({ reason }: { reason: string }) => reportAnew(api, id, keyOf(reason.trim()), reason.trim()),
    onSuccess: async () => {
      draft.drop()
      await queries.invalidateQueries({ queryKey: ['situation-report', id] })
      await queries.invalidateQueries({ queryKey: ['situation-reports'] })
      onClose()
    },
  })
  return (
    <Modal
      open
      title={t('situation.anew')}
      okText={t('act.send')}
      confirmLoading={sending.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {sending.error !== null && (
        <ProblemAlert
          error={sending.error}
          details={(asProblem(sending.error).faults ?? []).map((fault) => faultText(words, fault))}
        />
      )}
      <DraftLine draft={draft} onDiscard={draft.discard} />
      <p className="muted">{t('situation.anew.hint')}</p>
      <Form
        form={form}
        layout="vertical"
        name="situation-anew"
        onValuesChange={draft.onValuesChange}
        onFinish={(values) => sending.mutate(values)}
      >
        <Form.Item
          name="reason"
          label={t('situation.report.reason')}
          rules={[{ required: true, whitespace: true, message: t('filing.needed') }]}
        >
          <Input.TextArea rows={3} maxLength={REASON_MAX} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
