import type { Target, Targets } from '../api/situation'
import { useWords } from '../i18n'
import { DataTable, type Column } from '../shell/DataTable'
import { changeOf } from './percent'

const TARGETS = ['noneLarger', 'fewerOrdinary'] as const

type Row = Target & { key: (typeof TARGETS)[number] }

/** How the period stands to what safety work is given (杜绝较大及以上、减少一般). */
export function TargetTable({ targets }: { targets: Targets }) {
  const { t } = useWords()
  const columns: Column<Row>[] = [
    {
      key: 'target',
      title: t('situation.target'),
      render: ({ key }) => <b>{t(`situation.target.${key}`)}</b>,
    },
    {
      key: 'now',
      title: t('situation.now'),
      numeric: true,
      render: ({ now }) => t('situation.accidentsN', { n: now.accidents }),
    },
    {
      key: 'before',
      title: t('situation.before'),
      numeric: true,
      render: ({ before }) => t('situation.accidentsN', { n: before.accidents }),
    },
    {
      key: 'change',
      title: t('situation.change'),
      numeric: true,
      render: ({ change }) => changeOf(change.accidents.percent),
    },
    {
      key: 'met',
      title: t('situation.met'),
      render: ({ met }) => (
        <b className={met ? 'situation-good' : 'situation-bad'}>
          {t(met ? 'situation.met.yes' : 'situation.met.no')}
        </b>
      ),
    },
  ]
  return (
    <DataTable
      label={t('situation.targets')}
      columns={columns}
      items={TARGETS.map((key) => ({ ...targets[key], key }))}
      keyOf={({ key }) => key}
    />
  )
}
