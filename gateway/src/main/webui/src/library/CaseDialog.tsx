import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Form, Modal } from 'antd'
import { addCase, changeCase, type AccidentCase } from '../api/library'
import { splitFaults } from '../api/faults'
import { asProblem } from '../api/problem'
import { DraftLine } from '../drafts/DraftLine'
import { useFormDraft } from '../drafts/useDraft'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { ProblemAlert } from '../shell/ProblemAlert'
import { useSendingKey } from '../shell/useSendingKey'
import { bodyOf, FIELDS, lessonFields, valuesOf, type Values } from './caseBody'
import { CaseFields } from './CaseFields'
import { LessonFields } from './LessonFields'

/** Adds a case to the library, or changes one as it was read. */
export function CaseDialog({ one, onClose }: { one?: AccidentCase; onClose: () => void }) {
  const { api } = useSession()
  const words = useWords()
  const { t } = words
  const queries = useQueryClient()
  const keyOf = useSendingKey()
  const [form] = Form.useForm<Values>()
  const draft = useFormDraft(form, one === undefined ? 'library' : `library ${one.caseId} ${one.version}`)
  const faultsOf = (error: unknown) =>
    splitFaults(words, asProblem(error), [
      ...FIELDS,
      ...lessonFields((form.getFieldValue('lessons') as unknown[] | undefined)?.length ?? 0),
    ])
  const sending = useMutation({
    mutationFn: (values: Values) => {
      const body = bodyOf(values)
      return one === undefined ? addCase(api, keyOf(body), body) : changeCase(api, one, body)
    },
    onSuccess: async () => {
      draft.drop()
      await queries.invalidateQueries({ queryKey: ['library'] })
      onClose()
    },
    onError: (error) => form.setFields(faultsOf(error).fields as never),
  })
  return (
    <Modal
      open
      width={860}
      title={t(one === undefined ? 'library.new' : 'library.change')}
      okText={t('act.send')}
      confirmLoading={sending.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterOpenChange={(open) => open && focusOn(form.getFieldInstance('happened'))}
    >
      {sending.error !== null && (
        <ProblemAlert error={sending.error} details={faultsOf(sending.error).rest} />
      )}
      <DraftLine draft={draft} onDiscard={draft.discard} />
      <p className="muted">{t('library.noPersons')}</p>
      <Form
        form={form}
        layout="vertical"
        name="library"
        initialValues={one === undefined ? {} : valuesOf(one)}
        onValuesChange={draft.onValuesChange}
        onFinish={(values) => sending.mutate(values)}
      >
        <CaseFields />
        <LessonFields />
      </Form>
    </Modal>
  )
}

/** What is typed next belongs to the form, not to the button that closes it. */
function focusOn(entry: unknown): void {
  if (entry !== null && typeof entry === 'object' && 'focus' in entry) (entry as HTMLElement).focus()
}
