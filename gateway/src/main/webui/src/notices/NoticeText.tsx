import { useQuery } from '@tanstack/react-query'
import { Modal } from 'antd'
import { notice as read } from '../api/calls'
import type { Notice } from '../api/types'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { Loadable } from '../shell/Loadable'
import './notices.css'

/** The document itself, as it was issued, in Chinese. */
export function NoticeText({ notice, onClose }: { notice: Notice; onClose: () => void }) {
  const { api } = useSession()
  const { t } = useWords()
  const query = useQuery({
    queryKey: ['notice', notice.noticeId],
    queryFn: ({ signal }) => read(api, notice.noticeId, signal),
  })
  return (
    <Modal open title={notice.number} footer={null} onCancel={onClose} width={680}>
      <Loadable query={query}>
        {({ text, basis }) => (
          <>
            <article className="notice-text" lang="zh-CN">
              {text ?? t('notice.noText')}
            </article>
            {basis != null && <p className="muted">{t('notice.basis', { basis })}</p>}
          </>
        )}
      </Loadable>
    </Modal>
  )
}
