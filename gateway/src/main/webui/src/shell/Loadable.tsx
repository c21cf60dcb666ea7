import type { UseQueryResult } from '@tanstack/react-query'
import { Empty, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { ProblemAlert } from './ProblemAlert'

interface Props<T> {
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>
  isEmpty?: (data: T) => boolean
  empty?: ReactNode
  children: (data: T) => ReactNode
}

/** The three faces of something fetched: on its way, failed, or there (perhaps empty). A failed refresh keeps the old data, and says so. */
export function Loadable<T>({ query, isEmpty, empty, children }: Props<T>) {
  const { data, error, refetch } = query
  const alert = error === null ? null : <ProblemAlert error={error} onRetry={() => void refetch()} />
  if (data === undefined) return alert ?? <Skeleton active paragraph={{ rows: 4 }} />
  return (
    <>
      {alert}
      {isEmpty?.(data) === true ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} />
      ) : (
        children(data)
      )}
    </>
  )
}
