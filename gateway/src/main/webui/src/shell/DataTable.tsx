import { Fragment, type Key as ReactKey, type ReactNode } from 'react'
import './table.css'

export interface Column<T> {
  key: string
  title: string
  /** Columns of times and figures keep their digits in line. */
  numeric?: boolean
  render: (item: T) => ReactNode
}

interface Props<T> {
  label: string
  columns: Column<T>[]
  items: T[]
  keyOf: (item: T) => ReactKey
  /** What has no room in the line stands below it, across the table; null when there is nothing. */
  below?: (item: T) => ReactNode
}

/** A plain table that turns into labelled cards on a narrow screen. */
export function DataTable<T>({ label, columns, items, keyOf, below = () => null }: Props<T>) {
  return (
    <div className="data-table">
      <table role="table" aria-label={label}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th role="columnheader" key={column.key} scope="col">
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {items.map((item) => (
            <Fragment key={keyOf(item)}>
              <tr role="row">
                {columns.map((column) => (
                  <td
                    role="cell"
                    key={column.key}
                    data-label={column.title}
                    className={column.numeric === true ? 'numeric' : undefined}
                  >
                    {column.render(item)}
                  </td>
                ))}
              </tr>
              <Below span={columns.length}>{below(item)}</Below>
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Below({ span, children }: { span: number; children: ReactNode }) {
  if (children === null) return null
  return (
    <tr role="row" className="below">
      <td role="cell" colSpan={span}>
        {children}
      </td>
    </tr>
  )
}
