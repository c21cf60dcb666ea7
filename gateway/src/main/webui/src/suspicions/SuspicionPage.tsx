import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Link, useParams } from 'react-router'
import { suspicion as read } from '../api/calls'
import type { Suspicion } from '../api/suspicion'
import { Facts } from '../cases/Facts'
import { Exercise } from '../desk/Marks'
import { useWords } from '../i18n'
import { CaseLink } from '../notices/CaseLink'
import { useSession } from '../session/SessionProvider'
import { Loadable } from '../shell/Loadable'
import { Moment } from '../time/Moment'
import { Deadline, Standing } from './columns'
import { EvidenceTable } from './EvidenceTable'
import { RulingPart } from './RulingPart'
import '../cases/cases.css'

/** One suspicion: what the rule saw and by which law, and what a person found. */
export function SuspicionPage() {
  const { id = '' } = useParams()
  const { api } = useSession()
  const { t } = useWords()
  const query = useQuery({
    queryKey: ['suspicions', 'one', id],
    queryFn: ({ signal }) => read(api, id, signal),
  })
  return (
    <div className="page suspicion">
      <p className="back">
        <Link to="/suspicions">{t('suspicion.back')}</Link>
      </p>
      <Loadable query={query}>{(suspicion) => <Known suspicion={suspicion} />}</Loadable>
    </div>
  )
}

function Known({ suspicion }: { suspicion: Suspicion }) {
  const { t, word } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { kind, rule, packVersion, basis, suspectedAt } = suspicion
  return (
    <>
      <div className="case-facts">
        <header className="case-head">
          <h1 ref={heading} tabIndex={-1}>
            {word('suspicion', kind)}
          </h1>
          <Standing suspicion={suspicion} />
          {suspicion.exercise === true && <Exercise />}
        </header>
        <Facts
          facts={[
            { title: 'notice.case', value: <CaseLink {...suspicion} /> },
            { title: 'suspicion.suspectedAt', value: <Moment at={suspectedAt} /> },
            { title: 'suspicion.ruleBy', value: <Deadline suspicion={suspicion} /> },
            { title: 'suspicion.rule', value: `${rule} · ${packVersion}` },
            { title: 'suspicion.basis', value: basis, wide: true },
          ]}
        />
        <p className="muted">{t('suspicion.hint')}</p>
      </div>
      <section aria-labelledby="evidence">
        <h2 id="evidence">{t('suspicion.evidence')}</h2>
        <EvidenceTable of={suspicion} />
      </section>
      <RulingPart suspicion={suspicion} />
    </>
  )
}
