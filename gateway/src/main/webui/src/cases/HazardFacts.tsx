import type { Hazard } from '../api/types'
import { useWords } from '../i18n'
import { Owner, Stage } from '../shell/HazardMarks'
import { Loadable } from '../shell/Loadable'
import { CountdownText } from '../time/CountdownText'
import { Moment } from '../time/Moment'
import { CaseHead } from './CaseHead'
import { Facts, useSharedFacts } from './Facts'
import { useProgress } from './Progress'
import { Stops } from './Stops'
import { useHazard } from './useHazard'

export function HazardFacts({ id }: { id: string }) {
  const query = useHazard(id)
  return <Loadable query={query}>{(facts) => <Known facts={facts} />}</Loadable>
}

function Known({ facts }: { facts: Hazard }) {
  const { word } = useWords()
  const shared = useSharedFacts(facts)
  return (
    <section className="case-facts">
      <CaseHead
        id={facts.hazardId}
        number={facts.number}
        grade={word('hazardLevel', facts.level)}
        exercise={facts.exercise === true}
      />
      <Facts
        facts={[
          { title: 'field.stage', value: <Stage hazard={facts} /> },
          { title: 'field.owner', value: <Owner hazard={facts} /> },
          { title: 'field.criterion', value: facts.criterion },
          { title: 'field.category', value: facts.category },
          { title: 'field.source', value: facts.source === undefined ? '' : word('source', facts.source) },
          { title: 'field.foundAt', value: facts.foundAt && <Moment at={facts.foundAt} /> },
          { title: 'field.reportedAt', value: facts.reportedAt && <Moment at={facts.reportedAt} /> },
          {
            title: 'field.rectifyBy',
            value: facts.rectifyBy && (
              <>
                <Moment at={facts.rectifyBy} />{' '}
                {facts.progress?.closedAt === undefined && <CountdownText due={facts.rectifyBy} />}
              </>
            ),
          },
          ...shared,
          { title: 'field.description', value: facts.description, wide: true },
          ...useProgress(facts),
        ]}
      />
      <Stops hazard={facts} />
    </section>
  )
}
