import { useQuery } from '@tanstack/react-query'
import { matchesOf } from '../api/calls'
import type { Match } from '../api/suspicion'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { Loadable } from '../shell/Loadable'
import { EvidenceTable } from '../suspicions/EvidenceTable'
import { Moment } from '../time/Moment'
import { Facts } from './Facts'

/** Which accident a signal or tip was taken to speak of, and how near it is. */
export function Matches({ caseId }: { caseId: string }) {
  const { api } = useSession()
  const { t } = useWords()
  const query = useQuery({
    queryKey: ['case', caseId, 'matches'],
    queryFn: ({ signal }) => matchesOf(api, caseId, signal),
  })
  return (
    <Loadable query={query} isEmpty={(all) => all.length === 0} empty={t('match.none')}>
      {(all) => all.map((match) => <Matched key={match.matchId} match={match} />)}
    </Loadable>
  )
}

function Matched({ match }: { match: Match }) {
  const { rule, packVersion, basis, matchedAt } = match
  return (
    <>
      <Facts
        facts={[
          { title: 'match.at', value: <Moment at={matchedAt} /> },
          { title: 'suspicion.rule', value: `${rule} · ${packVersion}` },
          { title: 'suspicion.basis', value: basis, wide: true },
        ]}
      />
      <EvidenceTable of={match} />
    </>
  )
}
