import type { Pack, PackState } from '../api/policies'
import { useWords } from '../i18n'
import { Moment } from '../time/Moment'

export function StateMark({ state }: { state: PackState }) {
  const { word } = useWords()
  return <span className={`pack-state ${state.toLowerCase()}`}>{word('packState', state)}</span>
}

/** What is or was in force without a moment has been so from the beginning. */
export function InForceFrom({ state, activeFrom }: Pick<Pack, 'state' | 'activeFrom'>) {
  const { t } = useWords()
  const always = activeFrom === undefined && (state === 'ACTIVE' || state === 'SUPERSEDED')
  return always ? <>{t('rules.fromBeginning')}</> : <Moment at={activeFrom} />
}
