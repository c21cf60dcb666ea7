import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Form, Input, Modal, type InputRef } from 'antd'
import type { Dayjs } from 'dayjs'
import { useRef } from 'react'
import { splitFaults, type FieldName } from '../api/faults'
import { recordInspection } from '../api/inspections'
import { asProblem } from '../api/problem'
import { DraftLine } from '../drafts/DraftLine'
import { useFormDraft } from '../drafts/useDraft'
import { useWords } from '../i18n'
import { RegionPicker } from '../regions/RegionPicker'
import { pathTo } from '../regions/regions'
import { useSession } from '../session/SessionProvider'
import { ProblemAlert } from '../shell/ProblemAlert'
import { useSendingKey } from '../shell/useSendingKey'
import { isoOfWall } from '../time/format'
import { DayPicker } from '../time/pickers'

/** Whom the dialog is opened for; anybody when it names nobody. */
export interface Inspected {
  uscc: string
  name?: string
}

interface Values {
  uscc: string
  region?: string[]
  inspectedAt: Dayjs
  note: string
}

const FIELDS: FieldName[] = [['uscc'], ['region'], ['inspectedAt'], ['note']]

/** The server keeps the moment; of an inspection people know the day, which counts from its beginning. */
const bodyOf = ({ uscc, region, inspectedAt, note }: Values) => ({
  uscc: uscc.trim(),
  region: region?.at(-1),
  inspectedAt: isoOfWall(`${inspectedAt.format('YYYY-MM-DD')}T00:00:00`),
  note: note.trim(),
})

interface Props {
  unit: Inspected | undefined
  /** The region that is looked at. */
  region: string
  onClose: () => void
}

/** Records an inspection (执法检查) that found nothing: whom, where, on which day, and what was looked at. */
export function InspectionDialog({ unit, region, onClose }: Props) {
  const { api, claims } = useSession()
  const words = useWords()
  const { t } = words
  const queries = useQueryClient()
  const keyOf = useSendingKey()
  const first = useRef<InputRef>(null)
  const [form] = Form.useForm<Values>()
  const draft = useFormDraft(form, `inspection ${unit?.uscc ?? ''}`)
  const recording = useMutation({
    mutationFn: (values: Values) => {
      const body = bodyOf(values)
      return recordInspection(api, keyOf(body), body)
    },
    onSuccess: async () => {
      draft.drop()
      await queries.invalidateQueries({ queryKey: ['inspections'] })
      onClose()
    },
    onError: (error) => form.setFields(faultsOf(error).fields as never),
  })
  const faultsOf = (error: unknown) => splitFaults(words, asProblem(error), FIELDS)
  const needed = { required: true, message: t('filing.needed') }
  return (
    <Modal
      open
      title={t('inspection.record')}
      okText={t('act.send')}
      confirmLoading={recording.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterOpenChange={(open) => open && first.current?.focus()}
    >
      <p className="muted">{t('inspection.record.hint')}</p>
      {recording.error !== null && (
        <ProblemAlert error={recording.error} details={faultsOf(recording.error).rest} />
      )}
      <DraftLine draft={draft} onDiscard={draft.discard} />
      <Form
        form={form}
        layout="vertical"
        name="inspection"
        onValuesChange={draft.onValuesChange}
        onFinish={(values) => recording.mutate(values)}
        initialValues={{ uscc: unit?.uscc, region: pathTo(region === '' ? claims.region : region) }}
      >
        <Form.Item
          name="uscc"
          label={t('inspection.uscc')}
          extra={unit?.name}
          rules={[{ ...needed, whitespace: true }]}
        >
          <Input ref={first} maxLength={18} />
        </Form.Item>
        <Form.Item name="region" label={t('inspection.place')} rules={[needed]}>
          <RegionPicker allowClear={false} />
        </Form.Item>
        <Form.Item name="inspectedAt" label={t('inspection.day')} rules={[needed]}>
          <DayPicker />
        </Form.Item>
        <Form.Item name="note" label={t('inspection.note')} rules={[{ ...needed, whitespace: true }]}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
