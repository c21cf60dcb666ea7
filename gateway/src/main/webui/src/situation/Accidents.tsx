import { Empty } from 'antd'
import { FIGURES, type Compared, type Group, type Situation } from '../api/situation'
import { useWords } from '../i18n'
import { useRegions } from '../regions/useRegions'
import { useSession } from '../session/SessionProvider'
import { DataTable, type Column } from '../shell/DataTable'
import { changeOf, differenceOf, shareOf } from './percent'

type Figure = (typeof FIGURES)[number]

/** The figures of accidents, one a line, beside those of the same days of the year before. */
export function Accidents({ accidents }: { accidents: Situation['accidents'] }) {
  const { t } = useWords()
  const columns: Column<Figure>[] = [
    {
      key: 'figure',
      title: t('situation.figure'),
      render: (figure) => <b>{t(`situation.figure.${figure}`)}</b>,
    },
    ...(['now', 'before'] as const).map((when): Column<Figure> => ({
      key: when,
      title: t(`situation.${when}`),
      numeric: true,
      render: (figure) => accidents[when][figure].toLocaleString(),
    })),
    {
      key: 'difference',
      title: t('situation.difference'),
      numeric: true,
      render: (figure) => differenceOf(accidents.change[figure].difference),
    },
    {
      key: 'change',
      title: t('situation.change'),
      numeric: true,
      render: (figure) => changeOf(accidents.change[figure].percent),
    },
  ]
  return (
    <>
      {accidents.doubleDrop && <p className="situation-good">{t('situation.doubleDrop')}</p>}
      <DataTable
        label={t('situation.accidents')}
        columns={columns}
        items={[...FIGURES]}
        keyOf={(figure) => figure}
      />
    </>
  )
}

interface GroupsProps {
  label: string
  groups: Group[]
  by: 'region' | 'type'
  empty?: string
}

/** Parts of the whole, worst first. */
export function Groups({ label, groups, by, empty }: GroupsProps) {
  const { t, word } = useWords()
  const nameOf = useNames()
  if (groups.length === 0) {
    return empty === undefined ? null : <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} />
  }
  const columns: Column<Group>[] = [
    { key: 'rank', title: t('situation.rank'), numeric: true, render: ({ rank }) => rank },
    {
      key: 'part',
      title: t(by === 'region' ? 'field.region' : 'field.type'),
      render: ({ key }) => <b>{by === 'region' ? nameOf(key) : partName(key)}</b>,
    },
    ...compared('accidents'),
    ...compared('deaths'),
    { key: 'share', title: t('situation.share'), numeric: true, render: ({ share }) => shareOf(share) },
  ]
  function partName(key: string) {
    return key === 'UNKNOWN' ? t('situation.unknown') : word('type', key)
  }
  function compared(figure: 'accidents' | 'deaths'): Column<Compared & { key: string }>[] {
    return [
      {
        key: figure,
        title: t(`situation.figure.${figure}`),
        numeric: true,
        render: ({ now }) => now[figure].toLocaleString(),
      },
      {
        key: `${figure}-change`,
        title: t('situation.changeOf', { figure: t(`situation.figure.${figure}.short`) }),
        numeric: true,
        render: ({ change }) => changeOf(change[figure].percent),
      },
    ]
  }
  return <DataTable label={label} columns={columns} items={groups} keyOf={({ key }) => key} />
}

/** Places by name, from the own region down. */
export function useNames() {
  const { claims } = useSession()
  const regions = useRegions()
  return (region: string) => regions.nameOf(region, region === claims.region ? '' : claims.region)
}
