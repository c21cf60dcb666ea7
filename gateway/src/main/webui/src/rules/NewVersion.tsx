import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { writePack, type PackText } from '../api/policies'
import { asProblem } from '../api/problem'
import { faultText } from '../api/wording'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { ProblemAlert } from '../shell/ProblemAlert'
import { useRefreshPack } from './useRefreshPack'

/** Begins a draft with the text of another version. */
export function NewVersion({ from }: { from: PackText }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('rules.new')}</Button>
      {isOpen && <Dialog from={from} onClose={() => setOpen(false)} />}
    </>
  )
}

function Dialog({ from, onClose }: { from: PackText; onClose: () => void }) {
  const { api } = useSession()
  const words = useWords()
  const { t } = words
  const navigate = useNavigate()
  const [form] = Form.useForm<{ name: string }>()
  const refresh = useRefreshPack(from.name)
  const writing = useMutation({
    mutationFn: ({ name }: { name: string }) => writePack(api, name, renamed(from, name)),
    onSuccess: async ({ name }) => {
      await refresh()
      onClose()
      await navigate(`?version=${encodeURIComponent(name)}`)
    },
  })
  const named = new RegExp(`^${from.pack}-[0-9A-Za-z][0-9A-Za-z.]{0,31}$`)
  return (
    <Modal
      open
      title={t('rules.newTitle', { name: from.name })}
      okText={t('rules.create')}
      confirmLoading={writing.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {writing.error !== null && (
        <ProblemAlert
          error={writing.error}
          details={(asProblem(writing.error).faults ?? []).map((fault) => faultText(words, fault))}
        />
      )}
      <Form form={form} layout="vertical" onFinish={(values) => writing.mutate(values)}>
        <Form.Item
          name="name"
          label={t('rules.newName')}
          extra={t('rules.newNameHint', { example: `${from.pack}-2027.1` })}
          rules={[{ required: true, pattern: named, message: t('rules.newNameBad', { pack: from.pack }) }]}
        >
          <Input autoComplete="off" />
        </Form.Item>
      </Form>
    </Modal>
  )
}

/** The same text under another name: a file says itself which version it is. */
const renamed = ({ pack, content }: PackText, name: string) =>
  content.replace(/^version:.*$/m, `version: "${name.slice(pack.length + 1)}"`)
