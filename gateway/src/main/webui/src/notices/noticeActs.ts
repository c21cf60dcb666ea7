import type { Notice } from '../api/notices'
import type { Act } from '../cases/nextActs'

/** What the caller may do next about a document, as the service says. */
export function actsOn({ noticeId, number, mayReceive, mayReply, mayReview }: Notice): Act[] {
  const at = (name: string, path: string, rest: Pick<Act, 'fields' | 'body' | 'optional'>): Act => ({
    name,
    path: `/notices/${encodeURIComponent(noticeId)}/${path}`,
    about: number,
    ...rest,
  })
  return [
    ...(mayReceive === true ? [at('receive', 'receipt', { fields: ['at'], optional: ['at'] })] : []),
    ...(mayReply === true ? [at('reply', 'reply', { fields: ['text', 'at'], optional: ['at'] })] : []),
    ...(mayReview === true
      ? [
          at('accept', 'review', { fields: ['reason'], body: { accepted: true } }),
          at('return', 'review', { fields: ['reason'], body: { accepted: false } }),
        ]
      : []),
  ]
}
