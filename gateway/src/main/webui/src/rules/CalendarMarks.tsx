import type { Calendar, CalendarState as State } from '../api/calendars'
import { useWords } from '../i18n'
import { Moment } from '../time/Moment'

export function CalendarState({ state }: { state: State }) {
  const { word } = useWords()
  return <span className={`pack-state ${state.toLowerCase()}`}>{word('calendarState', state)}</span>
}

/** What was agreed to without a moment has been in force from the beginning. */
export function CountedFrom({ state, activeFrom }: Pick<Calendar, 'state' | 'activeFrom'>) {
  const { t } = useWords()
  const always = activeFrom === undefined && (state === 'ACTIVE' || state === 'SUPERSEDED')
  return always ? <>{t('rules.fromBeginning')}</> : <Moment at={activeFrom} />
}
