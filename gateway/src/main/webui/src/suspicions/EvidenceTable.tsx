import { Link } from 'react-router'
import type { Evidence, Suspicion } from '../api/suspicion'
import type { Aggravation, Subject } from '../api/types'
import { Aggravations } from '../cases/Aggravations'
import { casePath } from '../desk/rows'
import { useWords } from '../i18n'
import { DataTable, type Column } from '../shell/DataTable'
import { fullTime, isInstant } from '../time/format'

type Placed = Evidence & { place: number }

/** Whose value is a code, such as the head of a unit, and in which words it is said. */
const CODED: Record<string, string> = {
  from: 'party',
  to: 'party',
  'signal.kind': 'signalKind',
  'tip.kind': 'tipKind',
  'penalty.kind': 'penaltyKind',
  'exposure.kind': 'exposureKind',
  'hazard.stopMeasure': 'stopMeasure',
  'accident.type': 'type',
  'accident.sector': 'sector',
  'hazard.sector': 'sector',
  'nearest.comparedBy': 'comparedBy',
  'nearest.whyNot': 'whyNot',
  'matched.comparedBy': 'comparedBy',
}

/** Whose own code says the type in which cases of a series are alike. */
const TYPES: Partial<Record<Subject, string>> = { ACCIDENT: 'type', PENALTY: 'penaltyKind' }

/** Of which cases points are lost by the kinds of facts that the shipped rules know. */
const LOST_BY: Record<string, Subject> = {
  'lost.PENALTY': 'PENALTY',
  'lost.MAJOR_HAZARD': 'HAZARD',
  'lost.RECTIFICATION_OVERDUE': 'HAZARD',
  'lost.WORK_STOPPED': 'HAZARD',
  'lost.ACCIDENT': 'ACCIDENT',
  'lost.LARGER_ACCIDENT': 'ACCIDENT',
  'lost.MAJOR_ACCIDENT': 'ACCIDENT',
}

/** A series is of one kind: accidents, hazards or penalties. Signals and tips are compared with accidents, units with hazards. */
function subjectOf(name: string, own: Subject): Subject | undefined {
  if (name.startsWith('lost.')) return LOST_BY[name]
  if (/^(nearest|matched)/.test(name)) return 'ACCIDENT'
  if (name === 'penalty') return 'PENALTY'
  return name === 'majorHazard' ? 'HAZARD' : own
}

/** What the rule saw, in its order; cases of the same series are a click away. */
export function EvidenceTable({
  of: { evidence, summary },
}: {
  of: Pick<Suspicion, 'evidence' | 'summary'>
}) {
  const { t, word } = useWords()
  if (evidence.length === 0) return <p className="muted">{t('suspicion.evidence.none')}</p>
  const columns: Column<Placed>[] = [
    { key: 'name', title: t('suspicion.evidence.name'), render: ({ name }) => word('evidence', name) },
    {
      key: 'value',
      title: t('suspicion.evidence.value'),
      render: (each) => <Seen {...each} of={summary.subject} />,
    },
    {
      key: 'case',
      title: t('suspicion.evidence.case'),
      render: ({ name, caseId, value }) => {
        const subject = subjectOf(name, summary.subject)
        return caseId === undefined || subject === undefined ? (
          '—'
        ) : (
          <Link to={casePath({ caseId, subject })}>
            {t('suspicion.evidence.open')}
            <span className="sr-only">
              {' '}
              <Value value={value} />
            </span>
          </Link>
        )
      },
    },
  ]
  return (
    <DataTable
      label={t('suspicion.evidence')}
      columns={columns}
      items={evidence.map((each, place) => ({ ...each, place }))}
      keyOf={({ place }) => place}
    />
  )
}

function Seen({ name, value, of }: Evidence & { of: Subject }) {
  const { word } = useWords()
  if (name === 'penalty.aggravations') {
    return <Aggravations of={String(value).split(',').filter(Boolean) as Aggravation[]} />
  }
  const words = name === 'same.TYPE' ? TYPES[of] : CODED[name]
  return words === undefined ? <Value value={value} /> : word(words, String(value))
}

/** To the second, because that is what a limit is about. */
function Value({ value }: { value: Evidence['value'] }) {
  const { t, locale } = useWords()
  if (String(value) === 'true') return t('common.yes')
  if (String(value) === 'false') return t('common.no')
  if (typeof value === 'number') return value.toLocaleString(locale)
  if (typeof value !== 'string' || !isInstant(value)) return String(value)
  const at = Date.parse(value)
  return (
    <time dateTime={value} title={`${fullTime(at)} UTC+8`}>
      {fullTime(at)}
    </time>
  )
}
