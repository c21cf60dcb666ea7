import type { Measure } from '../api/measures'
import type { Act } from '../cases/nextActs'

/** What the caller may do next about a measure, as the service says. */
export function actsOnMeasure({ noticeId, number, no, mayComplete, mayReview }: Measure): Act[] {
  const at = (name: string, path: string, rest: Pick<Act, 'fields' | 'body' | 'optional'>): Act => ({
    name,
    path: `/notices/${encodeURIComponent(noticeId)}/measures/${no}/${path}`,
    about: `${number}-${no}`,
    ...rest,
  })
  return [
    ...(mayComplete === true
      ? [at('complete', 'completion', { fields: ['result', 'at'], optional: ['at'] })]
      : []),
    ...(mayReview === true
      ? [
          at('acceptMeasure', 'review', { fields: ['reason'], body: { accepted: true } }),
          at('returnMeasure', 'review', { fields: ['reason'], body: { accepted: false } }),
        ]
      : []),
  ]
}
