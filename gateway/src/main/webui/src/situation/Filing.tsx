import { Empty } from 'antd'
import type { FilingPart } from '../api/situation'
import { useWords } from '../i18n'
import { useRegions } from '../regions/useRegions'
import { DataTable, type Column } from '../shell/DataTable'
import { useNames } from './Accidents'
import { shareOf } from './percent'

/** A place that filed nothing has no part, and no place among those that did. */
type Row = FilingPart | { key: string; filings: 0 }

const filed = (row: Row): row is FilingPart => row.filings > 0

/** How promptly places file, the most prompt first; those that filed nothing at the end. */
export function Filing({ parts, region }: { parts: FilingPart[]; region: string }) {
  const { t } = useWords()
  const regions = useRegions()
  const nameOf = useNames()
  const known = new Set(parts.map(({ key }) => key))
  const silent = regions.below(region).filter((code) => !known.has(code))
  const rows: Row[] = [
    ...parts.toSorted((a, b) => a.rank - b.rank),
    ...silent.map((key) => ({ key, filings: 0 as const })),
  ]
  const figure = (key: 'inTime' | 'complete'): Column<Row> => ({
    key,
    title: t(`situation.filing.${key}`),
    numeric: true,
    render: (row) => (filed(row) ? row[key].toLocaleString() : '—'),
  })
  const percent = (key: 'timeliness' | 'quality'): Column<Row> => ({
    key,
    title: t(`situation.filing.${key}`),
    numeric: true,
    render: (row) => (filed(row) ? shareOf(row[key]) : '—'),
  })
  const columns: Column<Row>[] = [
    {
      key: 'rank',
      title: t('situation.rank'),
      numeric: true,
      render: (row) => (filed(row) ? row.rank : '—'),
    },
    { key: 'city', title: t('field.region'), render: ({ key }) => <b>{nameOf(key)}</b> },
    percent('timeliness'),
    {
      key: 'filings',
      title: t('situation.filing.filings'),
      numeric: true,
      render: ({ filings }) => filings.toLocaleString(),
    },
    figure('inTime'),
    figure('complete'),
    percent('quality'),
  ]
  if (rows.length === 0) {
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('situation.filing.none')} />
  }
  return <DataTable label={t('situation.filing')} columns={columns} items={rows} keyOf={({ key }) => key} />
}
