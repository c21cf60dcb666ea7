import { Link } from 'react-router'
import { isLate, isOwed, type Measure } from '../api/measures'
import { Acts } from '../cases/Acts'
import { casePath } from '../desk/rows'
import { Exercise } from '../desk/Marks'
import { useWords } from '../i18n'
import type { Column } from '../shell/DataTable'
import { CountdownText } from '../time/CountdownText'
import { Moment } from '../time/Moment'
import { noticePath } from './columns'
import { actsOnMeasure } from './measureActs'

/** The page of a measure. */
export const measurePath = (measureId: string) => casePath({ caseId: measureId, subject: 'MEASURE' })

/** How far a measure came, and whether it is late. */
export function MeasureState({ measure }: { measure: Measure }) {
  const { t, word } = useWords()
  return (
    <span>
      {word('measureStatus', measure.status)}{' '}
      {isLate(measure) && <em className="alarm-mark">{t('notice.overdue')}</em>}
    </span>
  )
}

/** The day of the plan; it counts down until the measure is done. */
export function DueOn({ measure }: { measure: Measure }) {
  const { t } = useWords()
  const { dueOn, owedBy, setAt, done, status } = measure
  return (
    <>
      {dueOn}{' '}
      {status === 'returned' && (
        <small className="muted">
          {t('measure.again')} <Moment at={owedBy} />
        </small>
      )}{' '}
      {isOwed(measure) ? (
        <CountdownText due={owedBy} startedAt={setAt} />
      ) : (
        done !== undefined && <CountdownText due={owedBy} doneAt={done.at} />
      )}
    </>
  )
}

/** What every table of measures tells of them. */
export function useMeasureColumns(): Record<
  'no' | 'notice' | 'matter' | 'measure' | 'due' | 'unit' | 'person' | 'state' | 'action',
  Column<Measure>
> {
  const { t } = useWords()
  const next = t('measure.next')
  return {
    no: {
      key: 'no',
      title: t('measure.no'),
      numeric: true,
      render: ({ measureId, no }) => <Link to={measurePath(measureId)}>{no}</Link>,
    },
    notice: {
      key: 'notice',
      title: t('measure.notice'),
      render: ({ noticeId, number, exercise }) => (
        <>
          <Link to={noticePath(noticeId)}>{number}</Link> {exercise === true && <Exercise />}
        </>
      ),
    },
    matter: { key: 'matter', title: t('measure.matter'), render: ({ matter }) => text(matter) },
    measure: { key: 'measure', title: t('measure.measure'), render: ({ measure }) => text(measure) },
    due: {
      key: 'due',
      title: t('measure.dueOn'),
      numeric: true,
      render: (measure) => <DueOn measure={measure} />,
    },
    unit: { key: 'unit', title: t('measure.unit'), render: ({ unit }) => text(unit) },
    person: { key: 'person', title: t('measure.person'), render: ({ person }) => text(person) },
    state: {
      key: 'state',
      title: t('measure.state'),
      render: (measure) => (
        <>
          <MeasureState measure={measure} />
          {measure.review !== undefined && (
            <small className="muted" lang="zh-CN">
              {' '}
              {measure.review.reason}
            </small>
          )}
        </>
      ),
    },
    action: {
      key: 'action',
      title: t('column.action'),
      render: (measure) => (
        <Acts
          acts={actsOnMeasure(measure)}
          label={`${next} ${measure.number}-${measure.no}`}
          caseId={measure.measureId}
        />
      ),
    },
  }
}

/** Plans are written in Chinese, whatever the desk speaks. */
const text = (words: string) => <span lang="zh-CN">{words}</span>
