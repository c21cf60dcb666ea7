import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { Page } from '../api/types'
import { useWords } from '../i18n'
import { DataTable, type Column } from '../shell/DataTable'
import { Loadable } from '../shell/Loadable'

interface Props<T> {
  label: string
  empty: string
  queryKey: string[]
  read: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<T>>
  columns: Column<T>[]
  keyOf: (item: T) => string
  keep?: (item: T) => boolean
}

/** A list read page by page along its cursor. */
export function PagedTable<T>({ label, empty, queryKey, read, columns, keyOf, keep }: Props<T>) {
  const { t } = useWords()
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => read(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })
  const items = (query.data?.pages.flatMap((page) => page.items) ?? []).filter(keep ?? (() => true))
  return (
    <>
      <Loadable query={query} isEmpty={() => items.length === 0} empty={empty}>
        {() => <DataTable label={label} columns={columns} items={items} keyOf={keyOf} />}
      </Loadable>
      {query.hasNextPage && (
        <Button block loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </>
  )
}
