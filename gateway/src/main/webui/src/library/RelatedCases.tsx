import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { accidentCases, type AccidentCase } from '../api/library'
import { useAccident } from '../cases/useAccident'
import { useHazard } from '../cases/useHazard'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { Loadable } from '../shell/Loadable'
import { Lessons } from './Lessons'
import { CaseName, Toll } from './Marks'

const SHOWN = 5

interface About {
  name: 'criterion' | 'type'
  /** Absent as long as the case does not say it. */
  code: string | undefined
}

/** 相关案例 of a hazard: published accidents whose lessons name its criterion. */
export function RelatedToHazard({ id }: { id: string }) {
  const { data } = useHazard(id)
  return data === undefined ? null : <Related name="criterion" code={data.criterion ?? undefined} />
}

/** 相关案例 of an accident: published ones of its type. */
export function RelatedToAccident({ id }: { id: string }) {
  const { data } = useAccident(id)
  return data === undefined ? null : <Related name="type" code={data.type ?? undefined} />
}

function Related({ name, code }: About) {
  const { t } = useWords()
  return (
    <section aria-labelledby="related">
      <h2 id="related">{t('library.related')}</h2>
      {code === undefined ? (
        <p className="muted">{t(name === 'type' ? 'library.noType' : 'library.noCriterion')}</p>
      ) : (
        <Found name={name} code={code} />
      )}
    </section>
  )
}

function Found({ name, code }: { name: About['name']; code: string }) {
  const { api } = useSession()
  const { t } = useWords()
  const query = useQuery({
    queryKey: ['library', 'related', name, code],
    queryFn: ({ signal }) => accidentCases(api, { [name]: code, limit: SHOWN }, signal),
  })
  return (
    <Loadable
      query={query}
      isEmpty={({ items }) => items.length === 0}
      empty={t(name === 'type' ? 'library.noneOfType' : 'library.noneOfCriterion')}
    >
      {({ items, next }) => (
        <>
          <ul className="related" aria-label={t('library.related')}>
            {items.map((one) => (
              <li key={one.caseId}>
                <RelatedCase one={one} />
              </li>
            ))}
          </ul>
          {next != null && (
            <Link to={`/library?${name}=${encodeURIComponent(code)}`}>{t('library.allRelated')}</Link>
          )}
        </>
      )}
    </Loadable>
  )
}

function RelatedCase({ one }: { one: AccidentCase }) {
  const { word } = useWords()
  const lessons = one.lessons.filter(({ concerned }) => concerned === true)
  return (
    <>
      <p>
        <CaseName one={one} /> {one.day.slice(0, 4)} · {word('type', one.type)} · <Toll one={one} />
      </p>
      {lessons.length > 0 && <Lessons lessons={lessons} label={one.name} />}
    </>
  )
}
