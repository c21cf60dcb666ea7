import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { calendars, type Calendar } from '../api/calendars'
import { useWords } from '../i18n'
import { hasRole } from '../session/claims'
import { useSession } from '../session/SessionProvider'
import { DataTable, type Column } from '../shell/DataTable'
import { Loadable } from '../shell/Loadable'
import { Moment } from '../time/Moment'
import { CalendarImport } from './CalendarImport'
import { CalendarState, CountedFrom } from './CalendarMarks'

/** The tables of holidays of all years, which years lack one, and how to import it. */
export function CalendarList() {
  const { api, claims } = useSession()
  const { t } = useWords()
  const query = useQuery({ queryKey: ['calendars'], queryFn: ({ signal }) => calendars(api, signal) })
  const columns: Column<Calendar>[] = [
    {
      key: 'name',
      title: t('calendar.table'),
      render: ({ name }) => <Link to={`?view=calendars&table=${encodeURIComponent(name)}`}>{name}</Link>,
    },
    { key: 'state', title: t('calendar.state'), render: ({ state }) => <CalendarState state={state} /> },
    {
      key: 'basis',
      title: t('calendar.basis'),
      render: ({ basis, holidays, makeUpDays }) => (
        <>
          <span lang="zh-CN">{basis}</span>
          <br />
          <span className="muted">
            {t('calendar.days', { holidays: holidays.length, makeUpDays: makeUpDays.length })}
          </span>
        </>
      ),
    },
    { key: 'importedBy', title: t('calendar.importedBy'), render: ({ importedBy }) => importedBy },
    {
      key: 'importedAt',
      title: t('calendar.importedAt'),
      numeric: true,
      render: ({ importedAt }) => <Moment at={importedAt} />,
    },
    { key: 'approvedBy', title: t('calendar.approvedBy'), render: ({ approvedBy }) => approvedBy ?? '—' },
    {
      key: 'from',
      title: t('calendar.activeFrom'),
      numeric: true,
      render: (table) => <CountedFrom {...table} />,
    },
  ]
  return (
    <Loadable query={query}>
      {({ items, missing }) => (
        <>
          {missing.length > 0 && (
            <section aria-labelledby="calendar-missing" className="calendar-missing">
              <h2 id="calendar-missing">{t('calendar.missing')}</h2>
              <ul>
                {missing.map(({ year, cases }) => (
                  <li key={year}>
                    {t('calendar.missing.year', { year })}{' '}
                    {cases > 0 && <b>{t('calendar.missing.cases', { n: cases })}</b>}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {items.length === 0 ? (
            <p className="muted">{t('calendar.none')}</p>
          ) : (
            <DataTable
              label={t('rules.view.calendars')}
              columns={columns}
              items={items}
              keyOf={({ name }) => name}
            />
          )}
          {hasRole(claims, 'policy-editor') && <CalendarImport missing={missing[0]?.year} />}
        </>
      )}
    </Loadable>
  )
}
