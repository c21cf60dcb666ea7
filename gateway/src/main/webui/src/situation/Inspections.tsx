import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { inspectionsDue, type Watched } from '../api/inspections'
import { useWords } from '../i18n'
import { PagedTable } from '../notices/PagedTable'
import { useAddress } from '../notices/useAddress'
import { UnitScore } from '../scores/UnitScore'
import { hasRole } from '../session/claims'
import { useSession } from '../session/SessionProvider'
import type { Column } from '../shell/DataTable'
import { Moment } from '../time/Moment'
import { Section } from './Figures'
import { InspectionDialog, type Inspected } from './InspectionDialog'

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
  const { api, claims } = useSession()
  const [recorded, setRecorded] = useState<{ unit?: Inspected }>()
  const records = hasRole(claims, 'inspector', 'duty-officer', 'duty-leader') && claims.region !== ''
  const { params, set } = useAddress<'inspections'>()
  const view = VIEWS.find((each) => each === params.get('inspections')) ?? 'key'
  return (
    <Section
      title="inspection.title"
      hint="inspection.hint"
      beside={
        <>
          <Segmented
            aria-label={t('inspection.view')}
            value={view}
            onChange={(chosen) => set({ inspections: chosen === 'key' ? '' : chosen })}
            options={VIEWS.map((each) => ({ value: each, label: t(`inspection.view.${each}`) }))}
          />
          {records && <Button onClick={() => setRecorded({})}>{t('inspection.record')}</Button>}
        </>
      }
    >
      <PagedTable
        label={t('inspection.title')}
        empty={t(view === 'all' ? 'inspection.none' : 'inspection.noneOverdue')}
        queryKey={['inspections', region, view]}
        read={(cursor, signal) =>
          inspectionsDue(api, { region: region === '' ? undefined : region, ...ASKED[view], cursor }, signal)
        }
        columns={useColumns(records ? (unit) => setRecorded({ unit }) : undefined)}
        keyOf={({ uscc }) => uscc}
      />
      {recorded !== undefined && (
        <InspectionDialog unit={recorded.unit} region={region} onClose={() => setRecorded(undefined)} />
      )}
    </Section>
  )
}

function useColumns(record: ((unit: Inspected) => void) | undefined): Column<Watched>[] {
  const { t, word } = useWords()
  const acts: Column<Watched> = {
    key: 'action',
    title: t('column.action'),
    render: (unit) => (
      <Button
        size="small"
        aria-label={`${t('inspection.record')} ${unit.name ?? unit.uscc}`}
        onClick={() => record?.(unit)}
      >
        {t('inspection.record')}
      </Button>
    ),
  }
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
    ...(record === undefined ? [] : [acts]),
  ]
}
