import type { Key as ReactKey, ReactNode } from 'react'
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
}

/** A plain table that turns into labelled cards on a narrow screen. */
export function DataTable<T>({ label, columns, items, keyOf }: Props<T>) {
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
            <tr role="row" key={keyOf(item)}>
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
          ))}
        </tbody>
      </table>
    </div>
  )
}
