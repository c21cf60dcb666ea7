import type { Accident, Hazard } from '../api/types'
import { useWords } from '../i18n'
import { useRegions } from '../regions/useRegions'
import { useSession } from '../session/SessionProvider'
import type { Column } from '../shell/DataTable'
import { Owner, Stage } from '../shell/HazardMarks'
import { Moment } from '../time/Moment'

export function useHazardColumns(): Column<Hazard>[] {
  const { t, word } = useWords()
  const { claims } = useSession()
  return [
    usePlaceColumn(),
    {
      key: 'level',
      title: t('field.level'),
      render: (item) => <Grade grave={item.level === 'MAJOR'}>{word('hazardLevel', item.level)}</Grade>,
    },
    { key: 'stage', title: t('field.stage'), render: (item) => <Stage hazard={item} /> },
    {
      key: 'owner',
      title: t('field.owner'),
      render: (item) => <Owner hazard={item} within={claims.region} />,
    },
    { key: 'at', title: t('field.foundAt'), numeric: true, render: (item) => <Moment at={item.foundAt} /> },
  ]
}

export function useAccidentColumns(): Column<Accident>[] {
  const { t, word } = useWords()
  return [
    usePlaceColumn(),
    { key: 'grade', title: t('field.grade'), render: (item) => <Severity accident={item} /> },
    {
      key: 'status',
      title: t('field.status'),
      render: ({ status, gaps = [] }) => (
        <span>
          {status && word('status', status)}
          {gaps.length > 0 && (
            <small className="muted" title={gaps.map((gap) => word('field', gap)).join('、')}>
              {' '}
              {t('ledger.missing', { n: gaps.length })}
            </small>
          )}
        </span>
      ),
    },
    {
      key: 'unit',
      title: t('field.enterprise'),
      render: (item) => <span>{item.enterprise?.name ?? '—'}</span>,
    },
    {
      key: 'at',
      title: t('field.occurredAt'),
      numeric: true,
      render: (item) => <Moment at={item.occurredAt} />,
    },
  ]
}

function Severity({ accident }: { accident: Accident }) {
  const { t, word } = useWords()
  const deaths = accident.casualties?.deaths ?? 0
  return (
    <span>
      <Grade grave={accident.grade !== 'ORDINARY'}>{word('grade', accident.grade)}</Grade>{' '}
      {deaths > 0 && <em className="alarm-mark">{t('subject.deaths', { n: deaths })}</em>}{' '}
      {accident.standing?.nearMiss === true && <em className="alarm-mark">{t('ledger.nearMiss')}</em>}
    </span>
  )
}

const Grade = ({ grave, children }: { grave: boolean; children: string }) =>
  grave ? <b>{children}</b> : <span>{children}</span>

function usePlaceColumn<T extends Hazard | Accident>(): Column<T> {
  const { t } = useWords()
  const { claims } = useSession()
  const regions = useRegions()
  return {
    key: 'place',
    title: t('column.place'),
    render: ({ region, project, place }) => (
      <div>
        {regions.nameOf(region, claims.region)}
        <small className="ledger-where muted">
          {[project?.name, place?.address].filter(Boolean).join(' · ')}
        </small>
      </div>
    ),
  }
}
