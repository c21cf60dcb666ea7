import { Segmented } from 'antd'
import { inspectionsDue, type Watched } from '../api/inspections'
import { useWords } from '../i18n'
import { PagedTable } from '../notices/PagedTable'
import { useAddress } from '../notices/useAddress'
import { UnitScore } from '../scores/UnitScore'
import { useSession } from '../session/SessionProvider'
import type { Column } from '../shell/DataTable'
import { Moment } from '../time/Moment'
import { Section } from './Figures'

const VIEWS = ['key', 'overdue', 'all'] as const

/** What each view asks for. */
const ASKED = {
  key: { key: 'true', overdue: 'true' },
  overdue: { overdue: 'true' },
  all: {},
} as const

/** Enterprises whose inspection is due: key ones more often than others. */
export function Inspections({ region }: { region: string }) {
  const { t } = useWords()
  const { api } = useSession()
  const { params, set } = useAddress<'inspections'>()
  const view = VIEWS.find((each) => each === params.get('inspections')) ?? 'key'
  return (
    <Section
      title="inspection.title"
      hint="inspection.hint"
      beside={
        <Segmented
          aria-label={t('inspection.view')}
          value={view}
          onChange={(chosen) => set({ inspections: chosen === 'key' ? '' : chosen })}
          options={VIEWS.map((each) => ({ value: each, label: t(`inspection.view.${each}`) }))}
        />
      }
    >
      <PagedTable
        label={t('inspection.title')}
        empty={t(view === 'all' ? 'inspection.none' : 'inspection.noneOverdue')}
        queryKey={['inspections', region, view]}
        read={(cursor, signal) =>
          inspectionsDue(api, { region: region === '' ? undefined : region, ...ASKED[view], cursor }, signal)
        }
        columns={useColumns()}
        keyOf={({ uscc }) => uscc}
      />
    </Section>
  )
}

function useColumns(): Column<Watched>[] {
  const { t, word } = useWords()
  return [
    {
      key: 'unit',
      title: t('field.enterprise'),
      render: ({ uscc, name }) => <UnitScore uscc={uscc} {...(name !== undefined && { name })} />,
    },
    {
      key: 'reasons',
      title: t('inspection.reasons'),
      render: ({ key, reasons }) =>
        key ? reasons.map((reason) => word('enterpriseFlag', reason)).join(', ') : t('inspection.notKey'),
    },
    {
      key: 'projects',
      title: t('inspection.projects'),
      numeric: true,
      render: ({ projects }) => projects.toLocaleString(),
    },
    {
      key: 'interval',
      title: t('inspection.interval'),
      numeric: true,
      render: ({ intervalDays }) => intervalDays,
    },
    {
      key: 'last',
      title: t('inspection.last'),
      numeric: true,
      render: ({ lastInspectedAt }) =>
        lastInspectedAt === undefined ? t('inspection.never') : <Moment at={lastInspectedAt} />,
    },
    { key: 'due', title: t('inspection.due'), numeric: true, render: ({ dueAt }) => <Moment at={dueAt} /> },
    {
      key: 'late',
      title: t('inspection.late'),
      numeric: true,
      render: ({ overdue, daysOverdue }) =>
        overdue ? <b className="situation-bad">{daysOverdue.toLocaleString()}</b> : '—',
    },
  ]
}
