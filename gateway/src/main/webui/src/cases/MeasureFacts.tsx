import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { measure, type Measure } from '../api/measures'
import { useWords } from '../i18n'
import { noticePath } from '../notices/columns'
import { CaseLink } from '../notices/CaseLink'
import { actsOnMeasure } from '../notices/measureActs'
import { DueOn, MeasureState } from '../notices/measureColumns'
import { useRegions } from '../regions/useRegions'
import { useSession } from '../session/SessionProvider'
import { Loadable } from '../shell/Loadable'
import { Moment } from '../time/Moment'
import { Acts } from './Acts'
import { CaseHead } from './CaseHead'
import { Facts, type Fact } from './Facts'
import '../notices/notices.css'

/** A measure of a plan: what it says, how far it came, and what may be done next. */
export function MeasureFacts({ id }: { id: string }) {
  const { api } = useSession()
  const query = useQuery({
    queryKey: ['notices', 'measure', id],
    queryFn: ({ signal }) => measure(api, id, signal),
  })
  return <Loadable query={query}>{(facts) => <Known facts={facts} />}</Loadable>
}

function Known({ facts }: { facts: Measure }) {
  const { t, word } = useWords()
  const regions = useRegions()
  const { measureId, caseId, noticeId, number, no, done, review } = facts
  const results: (Fact | undefined)[] = [
    done && {
      title: 'measure.result',
      wide: true,
      value: (
        <>
          {done.result}{' '}
          <span className="muted">
            {done.by} <Moment at={done.at} />
          </span>
        </>
      ),
    },
    review && {
      title: 'notice.review',
      wide: true,
      value: (
        <>
          <b>{word('measureStatus', review.accepted ? 'accepted' : 'returned')}</b> {review.reason}{' '}
          <span className="muted">
            {review.by} <Moment at={review.at} />
          </span>
        </>
      ),
    },
  ]
  return (
    <section className="case-facts">
      <CaseHead
        id={measureId}
        about={caseId}
        number={`${number}-${no}`}
        grade={t('subject.measure')}
        exercise={facts.exercise === true}
      >
        <MeasureState measure={facts} />
      </CaseHead>
      <Facts
        facts={[
          { title: 'measure.notice', value: <Link to={noticePath(noticeId)}>{number}</Link> },
          { title: 'notice.case', value: <CaseLink caseId={caseId} summary={facts.summary} /> },
          { title: 'notice.issuer', value: regions.nameOf(facts.issuer) },
          { title: 'notice.addressee', value: regions.nameOf(facts.addressee) },
          { title: 'measure.matter', value: facts.matter, wide: true },
          { title: 'measure.measure', value: facts.measure, wide: true },
          { title: 'measure.dueOn', value: <DueOn measure={facts} /> },
          { title: 'measure.unit', value: [facts.unit, facts.uscc].filter(Boolean).join(' ') },
          { title: 'measure.person', value: facts.person },
          ...results.filter((fact) => fact !== undefined),
        ]}
      />
      <Acts acts={actsOnMeasure(facts)} label={t('measure.next')} caseId={measureId} />
    </section>
  )
}
