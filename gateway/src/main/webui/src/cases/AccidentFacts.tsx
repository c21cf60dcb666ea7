import { AlertFilled } from '@ant-design/icons'
import type { Accident, Casualties } from '../api/types'
import { useWords, type Key } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { Loadable } from '../shell/Loadable'
import { Moment } from '../time/Moment'
import { Acts } from './Acts'
import { CaseHead } from './CaseHead'
import { Facts, useSharedFacts } from './Facts'
import { rescueActs } from './rescueActs'
import { useAccident } from './useAccident'

export function AccidentFacts({ id }: { id: string }) {
  const query = useAccident(id)
  return <Loadable query={query}>{(facts) => <Known facts={facts} />}</Loadable>
}

const counts: { name: keyof Casualties; title: Key }[] = [
  { name: 'deaths', title: 'field.deaths' },
  { name: 'missing', title: 'field.missing' },
  { name: 'trapped', title: 'field.trapped' },
  { name: 'seriousInjuries', title: 'field.seriousInjuries' },
  { name: 'minorInjuries', title: 'field.minorInjuries' },
]

function Known({ facts }: { facts: Accident }) {
  const { t, word, locale } = useWords()
  const { claims } = useSession()
  const shared = useSharedFacts(facts)
  const deaths = facts.casualties?.deaths ?? 0
  const loss = facts.directLossCny
  const underWay = facts.exposure?.responseUnderWay
  return (
    <section className={deaths > 0 ? 'case-facts fatal' : 'case-facts'}>
      <CaseHead
        id={facts.accidentId}
        number={facts.number}
        grade={word('grade', facts.grade)}
        exercise={facts.exercise === true}
      >
        {deaths > 0 && (
          <strong className="deaths">
            <AlertFilled aria-hidden /> {t('subject.deaths', { n: deaths })}
          </strong>
        )}
      </CaseHead>
      <Facts
        facts={[
          { title: 'field.type', value: facts.type === undefined ? '' : word('type', facts.type) },
          { title: 'field.occurredAt', value: facts.occurredAt && <Moment at={facts.occurredAt} /> },
          { title: 'field.informedAt', value: facts.informedAt && <Moment at={facts.informedAt} /> },
          { title: 'field.reportedAt', value: facts.reportedAt && <Moment at={facts.reportedAt} /> },
          ...counts.map(({ name, title }) => ({ title, value: facts.casualties?.[name] })),
          { title: 'field.rescued', value: facts.exposure?.rescued },
          {
            title: 'field.responseUnderWay',
            value: underWay == null ? '' : word('rescue', String(underWay)),
          },
          {
            title: 'field.directLossCny',
            value: loss == null ? '' : `¥ ${loss.toLocaleString(locale)}`,
          },
          ...shared,
          { title: 'field.course', value: facts.course, wide: true },
          { title: 'field.measures', value: facts.measures, wide: true },
        ]}
      />
      <Acts acts={rescueActs(facts, claims)} label={t('rescue.next')} caseId={facts.accidentId} />
    </section>
  )
}
