import { Alert, Empty } from 'antd'
import { COLUMNS, type HazardPart, type NationalReturn } from '../api/situation'
import { useWords } from '../i18n'
import { DataTable, type Column } from '../shell/DataTable'
import { shareOf } from './percent'

/** Hazards found in the period, as they stand. */
export function Hazards({ parts }: { parts: HazardPart[] }) {
  const { t, word } = useWords()
  const columns: Column<HazardPart>[] = [
    { key: 'level', title: t('situation.level'), render: ({ key }) => <b>{word('hazardLevel', key)}</b> },
    ...(['found', 'fixed', 'overdue'] as const).map((figure): Column<HazardPart> => ({
      key: figure,
      title: t(`situation.hazards.${figure}`),
      numeric: true,
      render: (part) => part[figure].toLocaleString(),
    })),
    { key: 'rate', title: t('situation.hazards.rate'), numeric: true, render: ({ rate }) => shareOf(rate) },
    {
      key: 'days',
      title: t('situation.hazards.days'),
      numeric: true,
      render: ({ medianDays }) => (medianDays === undefined ? '—' : medianDays.toFixed(1)),
    },
  ]
  if (parts.length === 0) {
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('situation.hazards.none')} />
  }
  return <DataTable label={t('situation.hazards')} columns={columns} items={parts} keyOf={({ key }) => key} />
}

const RATES = new Set<string>(['generalRate', 'majorRate'])

/** The twelve columns of the national return, and what does not hold between them. */
export function National({ columns: values }: { columns: NationalReturn }) {
  const { t } = useWords()
  const columns: Column<(typeof COLUMNS)[number]>[] = [
    { key: 'no', title: t('situation.column'), numeric: true, render: (name) => COLUMNS.indexOf(name) + 1 },
    { key: 'name', title: t('situation.figure'), render: (name) => <b>{t(`situation.return.${name}`)}</b> },
    {
      key: 'value',
      title: t('situation.value'),
      numeric: true,
      render: (name) => {
        const value = values[name]
        return RATES.has(name) ? shareOf(String(value)) : Number(value).toLocaleString()
      },
    },
  ]
  return (
    <>
      {values.broken.length > 0 && (
        <Alert type="warning" showIcon title={t('situation.broken', { rules: values.broken.join(', ') })} />
      )}
      <DataTable
        label={t('situation.national')}
        columns={columns}
        items={[...COLUMNS]}
        keyOf={(name) => name}
      />
    </>
  )
}
