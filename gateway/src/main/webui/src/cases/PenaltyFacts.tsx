import { useQuery } from '@tanstack/react-query'
import { penalty } from '../api/calls'
import type { Penalty } from '../api/types'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { Loadable } from '../shell/Loadable'
import { Moment } from '../time/Moment'
import { Aggravations } from './Aggravations'
import { CaseHead } from './CaseHead'
import { Facts, useSharedFacts } from './Facts'

export function PenaltyFacts({ id }: { id: string }) {
  const { api } = useSession()
  const query = useQuery({
    queryKey: ['case', id, 'facts'],
    queryFn: ({ signal }) => penalty(api, id, signal),
  })
  return <Loadable query={query}>{(facts) => <Known facts={facts} />}</Loadable>
}

function Known({ facts }: { facts: Penalty }) {
  const { t, word } = useWords()
  const shared = useSharedFacts(facts).filter(({ title }) => !ELSEWHERE.has(title))
  return (
    <section className="case-facts">
      <CaseHead
        id={facts.penaltyId}
        number={facts.number}
        grade={word('penaltyKind', facts.kind)}
        exercise={facts.exercise}
      />
      <Facts
        facts={[
          { title: 'field.decisionNumber', value: facts.decisionNumber },
          { title: 'field.amountCny', value: facts.amountCny?.toLocaleString() },
          { title: 'field.caseFiledAt', value: facts.caseFiledAt && <Moment at={facts.caseFiledAt} /> },
          { title: 'field.decidedAt', value: <Moment at={facts.decidedAt} /> },
          { title: 'field.penaltyUntil', value: facts.until },
          { title: 'field.receivedAt', value: <Moment at={facts.receivedAt} /> },
          ...shared,
          { title: 'field.safetyLaw', value: t(facts.safetyLaw ? 'common.yes' : 'common.no') },
          {
            title: 'field.aggravations',
            value: facts.aggravations?.length ? (
              <Aggravations of={facts.aggravations} />
            ) : (
              t('aggravation.none')
            ),
          },
          { title: 'field.noticeNumber', value: facts.noticeNumber },
          { title: 'field.aboutCase', value: facts.aboutCaseId },
          { title: 'field.penaltyBasis', value: facts.basis, wide: true },
        ]}
      />
    </section>
  )
}

/** A penalty has no place. */
const ELSEWHERE = new Set<string>(['field.address', 'field.coordinates'])
