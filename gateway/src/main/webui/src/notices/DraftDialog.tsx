import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { draft as read, returnDraft, signDraft, withdrawDraft, type Draft } from '../api/drafts'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { Loadable } from '../shell/Loadable'
import { ProblemAlert } from '../shell/ProblemAlert'
import { noticePath } from './columns'
import { DraftForm } from './DraftForm'
import '../cases/cases.css'

/** A draft as it would be issued: whoever may sign it reads it here, and whoever wrote it changes it from here. */
export function DraftDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { api } = useSession()
  const { t } = useWords()
  const query = useQuery({
    queryKey: ['notices', 'drafts', 'one', id],
    queryFn: ({ signal }) => read(api, id, signal),
  })
  return (
    <Modal open width={720} title={t('draft.title')} footer={null} onCancel={onClose}>
      <Loadable query={query}>{(known) => <Known draft={known} onClose={onClose} />}</Loadable>
    </Modal>
  )
}

function Known({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const { t, word } = useWords()
  const [isChanging, setChanging] = useState(false)
  const { draftId, status, editors, returned, signed, preview } = draft
  return (
    <>
      <p className="muted">
        {word('draftStatus', status)} · {t('draft.writtenBy', { names: editors.join(', ') })}
      </p>
      {returned !== undefined && (
        <Alert
          type="warning"
          showIcon
          title={t('draft.returnedBy', { name: returned.by })}
          description={returned.reason}
        />
      )}
      {signed !== undefined && (
        <p>
          {t('draft.signedBy', { name: signed.by })} <Link to={noticePath(draftId)}>{signed.number}</Link>
        </p>
      )}
      {status !== 'signed' && (
        <article className="notice-text" lang="zh-CN" aria-label={t('draft.preview')} tabIndex={0}>
          {preview}
        </article>
      )}
      <Moves draft={draft} onChange={() => setChanging(true)} onClose={onClose} />
      {isChanging && <DraftForm draft={draft} onClose={() => setChanging(false)} />}
    </>
  )
}

interface MovesProps {
  draft: Draft
  onChange: () => void
  onClose: () => void
}

function Moves({ draft, onChange, onClose }: MovesProps) {
  const { api } = useSession()
  const { t } = useWords()
  const queries = useQueryClient()
  const [reason, setReason] = useState<string>()
  const moving = useMutation({
    mutationFn: (move: () => Promise<Draft>) => move(),
    onSuccess: onClose,
    // Also where it was refused, because then it is no more what is shown.
    onSettled: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  })
  const { maySign, mayChange } = draft
  if (reason !== undefined) {
    return (
      <>
        {moving.error !== null && <ProblemAlert error={moving.error} />}
        <label htmlFor="draft-reason">{t('act.return.reason')}</label>
        <Input.TextArea
          id="draft-reason"
          autoFocus
          rows={3}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className="acts">
          <Button
            type="primary"
            disabled={reason.trim() === ''}
            loading={moving.isPending}
            onClick={() => moving.mutate(() => returnDraft(api, draft.draftId, reason.trim()))}
          >
            {t('draft.return')}
          </Button>
          <Button onClick={() => setReason(undefined)}>{t('draft.back')}</Button>
        </div>
      </>
    )
  }
  return (
    <>
      {moving.error !== null && <ProblemAlert error={moving.error} />}
      <div className="acts" role="group" aria-label={t('notice.next')}>
        {maySign && (
          <>
            <Button
              type="primary"
              loading={moving.isPending}
              onClick={() => moving.mutate(() => signDraft(api, draft))}
            >
              {t('draft.sign')}
            </Button>
            <Button onClick={() => setReason('')}>{t('draft.return')}</Button>
          </>
        )}
        {mayChange && (
          <>
            <Button onClick={onChange}>{t('draft.change')}</Button>
            <Button danger onClick={() => moving.mutate(() => withdrawDraft(api, draft))}>
              {t('draft.withdraw')}
            </Button>
          </>
        )}
      </div>
    </>
  )
}
