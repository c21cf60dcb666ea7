import { useQuery } from '@tanstack/react-query'
import { accidentCases, type AccidentCase } from '../api/library'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { Loadable } from '../shell/Loadable'
import { dayOf } from '../time/format'
import { useServerNow } from '../time/serverTime'
import { daysBetween, yearsBetween } from './days'
import { ToCheck } from './Lessons'
import { CaseName, Toll } from './Marks'

const DAYS = 7
const CASES_MAX = 50

/** 历史上的今天: what is remembered today and in the next days, and what is to be checked because of it. */
export function OnThisDay() {
  const { api } = useSession()
  const { t } = useWords()
  const today = dayOf(useServerNow())
  const query = useQuery({
    queryKey: ['library', 'today', today],
    queryFn: ({ signal }) => accidentCases(api, { around: 'today', days: DAYS, limit: CASES_MAX }, signal),
  })
  return (
    <section className="on-this-day" aria-labelledby="on-this-day">
      <h2 id="on-this-day">{t('library.onThisDay')}</h2>
      <Loadable query={query} isEmpty={({ items }) => items.length === 0} empty={t('library.noneSoon')}>
        {({ items }) => (
          <ul className="anniversaries" aria-label={t('library.onThisDay')}>
            {items.toSorted(soonestFirst).map((one) => (
              <li key={one.caseId}>
                <Anniversary one={one} today={today} />
              </li>
            ))}
          </ul>
        )}
      </Loadable>
    </section>
  )
}

const soonestFirst = (one: AccidentCase, other: AccidentCase) =>
  one.anniversary.localeCompare(other.anniversary) || other.day.localeCompare(one.day)

function Anniversary({ one, today }: { one: AccidentCase; today: string }) {
  const { t, word } = useWords()
  const ahead = daysBetween(today, one.anniversary)
  return (
    <>
      <p>
        <strong>{ahead <= 0 ? t('library.today') : t('library.ahead', { n: ahead })}</strong>{' '}
        <CaseName one={one} /> · {t('library.years', { n: yearsBetween(one.day, one.anniversary) })} ·{' '}
        {word('type', one.type)} · <Toll one={one} />
      </p>
      {one.lessons.map((lesson) => (
        <ToCheck key={lesson.text} lesson={lesson} />
      ))}
    </>
  )
}
