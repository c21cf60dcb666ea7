import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Form, Input, Modal, Radio, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { LINES } from '../api/codes'
import { splitFaults, type FieldName } from '../api/faults'
import { POST_KINDS, startPosting, type PostKind } from '../api/postings'
import { asProblem } from '../api/problem'
import { DraftLine } from '../drafts/DraftLine'
import { useFormDraft } from '../drafts/useDraft'
import { useWords, type Key } from '../i18n'
import { RegionPicker } from '../regions/RegionPicker'
import { pathTo } from '../regions/regions'
import { useSession } from '../session/SessionProvider'
import { ProblemAlert } from '../shell/ProblemAlert'
import { useSendingKey } from '../shell/useSendingKey'
import { DayPicker } from '../time/pickers'

interface Values {
  inspector: string
  displayName: string
  certificate: string
  line: string
  sender: string[]
  kind: PostKind
  place: { region?: string[]; permitNo?: string; house?: string }
  from: Dayjs
  to?: Dayjs | null
}

const PLACES: Record<PostKind, 'region' | 'permitNo' | 'house'> = {
  REGION: 'region',
  PROJECT: 'permitNo',
  HOUSE: 'house',
}

const FIELDS: FieldName[] = [
  ['inspector'],
  ['displayName'],
  ['certificate'],
  ['sender'],
  ['place', 'region'],
  ['place', 'permitNo'],
  ['place', 'house'],
  ['from'],
  ['to'],
]

export function bodyOf({ line, sender, kind, place, from, to, ...person }: Values) {
  const field = PLACES[kind]
  const value = field === 'region' ? place.region?.at(-1) : place[field]?.trim()
  return {
    inspector: person.inspector.trim(),
    displayName: person.displayName.trim(),
    certificate: person.certificate.trim(),
    authority: `${line}-${sender.at(-1) ?? ''}`,
    place: { [field]: value },
    from: from.format('YYYY-MM-DD'),
    ...(to == null ? {} : { to: to.format('YYYY-MM-DD') }),
  }
}

/** What is typed next belongs to the first field, not to the button that closes the dialog. */
function focusOn(entry: unknown): void {
  if (entry !== null && typeof entry === 'object' && 'focus' in entry) (entry as HTMLElement).focus()
}

/** Begins a posting: who, sent by whom, where, from when; the last day may be left to the longest term. */
export function PostingDialog({ onClose }: { onClose: () => void }) {
  const { api, claims } = useSession()
  const words = useWords()
  const { t, word } = words
  const queries = useQueryClient()
  const keyOf = useSendingKey()
  const [form] = Form.useForm<Values>()
  const draft = useFormDraft(form, 'posting')
  const kind = (Form.useWatch('kind', form) as PostKind | undefined) ?? 'REGION'
  const starting = useMutation({
    mutationFn: (values: Values) => {
      const body = bodyOf(values)
      return startPosting(api, keyOf(body), body)
    },
    onSuccess: async () => {
      draft.drop()
      await queries.invalidateQueries({ queryKey: ['postings'] })
      onClose()
    },
    onError: (error) => form.setFields(faultsOf(error).fields as never),
  })
  const faultsOf = (error: unknown) => {
    const problem = asProblem(error)
    // The authority is entered in two parts, and what overlaps does so at the place.
    const faults = problem.faults?.map((fault) => ({
      ...fault,
      pointer: fault.pointer
        .replace(/^\/authority$/, '/sender')
        .replace(/^\/place$/, `/place/${PLACES[kind]}`),
    }))
    return splitFaults(words, faults === undefined ? problem : { ...problem, faults }, FIELDS)
  }
  const needed = { required: true, message: t('filing.needed') }
  const text = (name: 'inspector' | 'displayName' | 'certificate', label: Key, hint?: Key) => (
    <Form.Item name={name} label={t(label)} extra={hint && t(hint)} rules={[{ ...needed, whitespace: true }]}>
      <Input maxLength={100} />
    </Form.Item>
  )
  return (
    <Modal
      open
      title={t('posting.new')}
      okText={t('act.send')}
      confirmLoading={starting.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterOpenChange={(open) => open && focusOn(form.getFieldInstance('inspector'))}
    >
      {starting.error !== null && (
        <ProblemAlert error={starting.error} details={faultsOf(starting.error).rest} />
      )}
      <DraftLine draft={draft} onDiscard={draft.discard} />
      <Form
        form={form}
        layout="vertical"
        name="posting"
        onValuesChange={draft.onValuesChange}
        onFinish={(values) => starting.mutate(values)}
        initialValues={{ line: 'HOUSING', sender: pathTo(claims.region), kind: 'REGION' }}
      >
        {text('inspector', 'posting.account', 'posting.accountHint')}
        {text('displayName', 'posting.displayName')}
        {text('certificate', 'posting.certificate')}
        <Form.Item name="line" label={t('posting.line')} rules={[needed]}>
          <Select options={LINES.map((value) => ({ value, label: word('line', value) }))} />
        </Form.Item>
        <Form.Item name="sender" label={t('posting.sender')} rules={[needed]}>
          <RegionPicker allowClear={false} />
        </Form.Item>
        <Form.Item name="kind" label={t('posting.kind')}>
          <Radio.Group
            optionType="button"
            options={POST_KINDS.map((value) => ({ value, label: word('postKind', value) }))}
          />
        </Form.Item>
        <Form.Item key={kind} name={['place', PLACES[kind]]} label={word('postKind', kind)} rules={[needed]}>
          {kind === 'REGION' ? <RegionPicker everywhere /> : <Input maxLength={100} />}
        </Form.Item>
        <Form.Item name="from" label={t('posting.from')} rules={[needed]}>
          <DayPicker />
        </Form.Item>
        <Form.Item name="to" label={t('posting.to')} extra={t('posting.toHint')}>
          <DayPicker />
        </Form.Item>
      </Form>
    </Modal>
  )
}
