import { Button, Empty, Skeleton } from 'antd'
import { useWords, type Key } from '../i18n'
import type { Selection } from '../shell/useSelection'
import { useFreshness } from './LiveProvider'
import { RowLine } from './RowLine'
import type { DeskRow } from './rows'
import type { Acknowledging } from './useAcknowledge'

interface Props {
  rows: DeskRow[]
  hidden: number
  onMore: () => void
  selection: Selection
  acknowledging: Acknowledging
  mayAcknowledge: boolean
  fresh: ReadonlySet<string>
}

const columns: Key[] = [
  'column.level',
  'column.kind',
  'column.subject',
  'column.place',
  'column.raised',
  'column.desk',
  'column.acknowledgeBy',
  'column.legalDue',
  'column.action',
]

export function RowList(props: Props) {
  const { t } = useWords()
  const { rows, hidden, selection, acknowledging } = props
  return (
    <>
      <table className="rows" role="grid" aria-label={t('nav.desk')}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th role="columnheader" scope="col" key={column}>
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row, index) => (
            <RowLine
              key={row.escalationId}
              row={row}
              chosen={row.escalationId === selection.id}
              reachable={selection.id === undefined ? index === 0 : row.escalationId === selection.id}
              isNew={props.fresh.has(row.escalationId)}
              onChoose={() => selection.choose(row.escalationId)}
              mayAcknowledge={props.mayAcknowledge}
              pending={acknowledging.pending.has(row.escalationId)}
              problem={acknowledging.problems.get(row.escalationId)}
              onAcknowledge={() => acknowledging.send(row.escalationId)}
            />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <NothingShown />}
      {hidden > 0 && (
        <Button block onClick={props.onMore}>
          {t('desk.more', { n: hidden })}
        </Button>
      )}
    </>
  )
}

/** An empty desk is good news only while the data is known to be true. */
function NothingShown() {
  const { t } = useWords()
  const { tone } = useFreshness()
  if (tone === 'connecting')
    return <Skeleton active title={false} paragraph={{ rows: 6 }} className="rows-empty" />
  return (
    <Empty
      className="rows-empty"
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={t(tone === 'stale' ? 'desk.unknown' : 'desk.empty')}
    />
  )
}
