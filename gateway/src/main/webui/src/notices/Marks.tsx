import { isOverdue, owesAnswer, type Notice } from '../api/notices'
import { useWords } from '../i18n'
import { CountdownText } from '../time/CountdownText'
import { Moment } from '../time/Moment'

/** How far a document has come, and whether its answer is late. */
export function State({ notice }: { notice: Notice }) {
  const { t, word } = useWords()
  return (
    <span>
      {word('noticeStatus', notice.status)}{' '}
      {isOverdue(notice) && <em className="alarm-mark">{t('notice.overdue')}</em>}
    </span>
  )
}

/** Until when an answer is owed; it counts down until there is one. */
export function ReplyBy({ notice }: { notice: Notice }) {
  const { t } = useWords()
  const { issuedAt, replyBy, reply } = notice
  if (!owesAnswer(notice) && reply != null) {
    return (
      <span>
        {t('notice.repliedAt')} <Moment at={reply.at} />
      </span>
    )
  }
  if (replyBy == null) return <>—</>
  return (
    <>
      <Moment at={replyBy} /> {owesAnswer(notice) && <CountdownText due={replyBy} startedAt={issuedAt} />}
    </>
  )
}
