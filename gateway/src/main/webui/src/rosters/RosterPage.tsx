import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { roster as read, type DutyShift, type Roster } from '../api/rosters'
import { useWords } from '../i18n'
import { useRegions } from '../regions/useRegions'
import { Fact } from '../rules/PackFacts'
import { useSession } from '../session/SessionProvider'
import { DataTable, type Column } from '../shell/DataTable'
import { Loadable } from '../shell/Loadable'
import { Moment } from '../time/Moment'

/** One roster: who is on duty when, where nobody is, and who imported it. */
export function RosterPage({ name }: { name: string }) {
  const { api } = useSession()
  const { t } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const query = useQuery({ queryKey: ['roster', name], queryFn: ({ signal }) => read(api, name, signal) })
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      <p className="pack-back">
        <Link to="?">{t('roster.back')}</Link>
      </p>
      <h2 ref={heading} tabIndex={-1} className="pack-name">
        {name}
      </h2>
      <Loadable query={query}>{(roster) => <Whole roster={roster} />}</Loadable>
    </>
  )
}

function Whole({ roster }: { roster: Roster }) {
  const { t, word } = useWords()
  const regions = useRegions()
  return (
    <>
      <dl className="facts case-facts">
        <Fact label={t('roster.desk')}>{regions.nameOf(roster.desk)}</Fact>
        <Fact label={t('roster.from')}>
          <Moment at={roster.from} />
        </Fact>
        <Fact label={t('roster.to')}>
          <Moment at={roster.to} />
        </Fact>
        <Fact label={t('roster.importedBy')}>
          {roster.importedBy} <Moment at={roster.importedAt} />
        </Fact>
        <Fact label={t('roster.activeFrom')}>
          <Moment at={roster.activeFrom} />
        </Fact>
        <Fact label={t('roster.hash')}>
          <code>{roster.hash}</code>
        </Fact>
      </dl>
      {roster.gaps.length > 0 && (
        <section aria-label={t('roster.gaps')} className="duty-warning">
          <h3>{t('roster.gaps')}</h3>
          <ul>
            {roster.gaps.map(({ target, from, to }) => (
              <li key={`${target} ${from}`}>
                {word('role', target)} <Moment at={from} /> – <Moment at={to} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {roster.roles.map(({ target, shifts }) => (
        <section key={target} aria-label={word('role', target)}>
          <h3>{word('role', target)}</h3>
          {shifts.length === 0 ? (
            <p className="muted">{t('roster.noShifts')}</p>
          ) : (
            <Shifts target={target} shifts={shifts} roster={roster} />
          )}
        </section>
      ))}
      {roster.content !== undefined && (
        <>
          <h3 id="roster-text">{t('roster.text')}</h3>
          <textarea
            className="pack-text short-text"
            aria-labelledby="roster-text"
            value={roster.content}
            readOnly
            wrap="off"
          />
        </>
      )}
    </>
  )
}

function Shifts({ target, shifts, roster }: { target: string; shifts: DutyShift[]; roster: Roster }) {
  const { t, word } = useWords()
  const who = (id: string) => {
    const person = roster.people.find((each) => each.id === id)
    return person === undefined ? id : `${person.name}（${person.post}）`
  }
  const columns: Column<DutyShift>[] = [
    { key: 'from', title: t('roster.from'), numeric: true, render: ({ from }) => <Moment at={from} /> },
    { key: 'to', title: t('roster.to'), numeric: true, render: ({ to }) => <Moment at={to} /> },
    {
      key: 'people',
      title: t('roster.people'),
      render: ({ people }) => <span lang="zh-CN">{people.map(who).join('、')}</span>,
    },
  ]
  return (
    <DataTable
      label={word('role', target)}
      columns={columns}
      items={shifts}
      keyOf={({ from, people }) => `${from} ${people.join(' ')}`}
    />
  )
}
