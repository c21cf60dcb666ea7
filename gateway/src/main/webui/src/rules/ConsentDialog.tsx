import { Form, Modal } from 'antd'
import type { Dayjs } from 'dayjs'
import { splitFaults } from '../api/faults'
import type { PackText } from '../api/policies'
import { asProblem } from '../api/problem'
import { isoOf } from '../filing/body'
import { useWords } from '../i18n'
import { ProblemAlert } from '../shell/ProblemAlert'
import { MomentPicker } from '../time/pickers'
import { useMove } from './Moves'
import { PackDiff, usePackDiff } from './PackDiff'

interface Props {
  pack: PackText
  move: 'approval' | 'activation'
  onClose: () => void
  onDone: (message: string) => void
}

const FIELDS = [['from']]

/** Approves a version or puts it into force; nobody agrees to a difference that is not in sight. */
export function ConsentDialog({ pack, move, onClose, onDone }: Props) {
  const words = useWords()
  const { t } = words
  const [form] = Form.useForm<{ from?: Dayjs }>()
  const difference = usePackDiff(pack.name)
  const moving = useMove(pack, (message) => {
    onClose()
    onDone(message)
  })
  const activates = move === 'activation'
  const submit = ({ from }: { from?: Dayjs }) =>
    moving.mutate(
      { move, body: from === undefined ? undefined : { from: isoOf(from) } },
      { onError: (error) => form.setFields(splitFaults(words, asProblem(error), FIELDS).fields as never) },
    )
  return (
    <Modal
      open
      width={860}
      title={t(activates ? 'rules.activateTitle' : 'rules.approveTitle', { name: pack.name })}
      okText={t(activates ? 'rules.activate' : 'rules.approve')}
      okButtonProps={{ disabled: difference.data === undefined }}
      confirmLoading={moving.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {moving.error !== null && (
        <ProblemAlert
          error={moving.error}
          details={splitFaults(words, asProblem(moving.error), FIELDS).rest}
        />
      )}
      <p className="muted">{t('rules.consentHint')}</p>
      <section className="consent-diff" aria-label={t('rules.diff')} tabIndex={0}>
        <PackDiff name={pack.name} />
      </section>
      <Form form={form} layout="vertical" onFinish={submit}>
        {activates && (
          <Form.Item
            name="from"
            label={t('rules.from')}
            extra={t('rules.fromHint')}
            rules={[{ required: true, message: t('filing.needed') }]}
          >
            <MomentPicker />
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}
