import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { approveCalendar, calendar as read, type CalendarText } from '../api/calendars'
import { asProblem } from '../api/problem'
import { faultText } from '../api/wording'
import { useWords } from '../i18n'
import { hasRole } from '../session/claims'
import { useSession } from '../session/SessionProvider'
import { Loadable } from '../shell/Loadable'
import { ProblemAlert } from '../shell/ProblemAlert'
import { Moment } from '../time/Moment'
import { CalendarState, CountedFrom } from './CalendarMarks'
import { Fact } from './PackFacts'

/** One table: which days are off and which are worked, where it came from, and the agreement of a second person. */
export function CalendarPage({ name }: { name: string }) {
  const { api } = useSession()
  const { t } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const query = useQuery({ queryKey: ['calendar', name], queryFn: ({ signal }) => read(api, name, signal) })
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      <p className="pack-back">
        <Link to="?view=calendars">{t('calendar.back')}</Link>
      </p>
      <h2 ref={heading} tabIndex={-1} className="pack-name">
        {name}
      </h2>
      <Loadable query={query}>{(table) => <Table table={table} />}</Loadable>
    </>
  )
}

function Table({ table }: { table: CalendarText }) {
  const { t } = useWords()
  return (
    <>
      <dl className="facts case-facts">
        <Fact label={t('calendar.state')}>
          <CalendarState state={table.state} />
        </Fact>
        <Fact label={t('calendar.basis')}>
          <span lang="zh-CN">{table.basis}</span>
        </Fact>
        <Fact label={t('calendar.importedBy')}>
          {table.importedBy} <Moment at={table.importedAt} />
        </Fact>
        <Fact label={t('calendar.approvedBy')}>
          {table.approvedBy ?? '—'} {table.approvedAt !== undefined && <Moment at={table.approvedAt} />}
        </Fact>
        <Fact label={t('calendar.activeFrom')}>
          <CountedFrom {...table} />
        </Fact>
        <Fact label={t('calendar.hash')}>
          <code>{table.hash}</code>
        </Fact>
      </dl>
      <Agreement table={table} />
      <Days table={table} />
      <h3 id="calendar-text">{t('calendar.text')}</h3>
      <textarea
        className="pack-text short-text"
        aria-labelledby="calendar-text"
        value={table.content}
        readOnly
        wrap="off"
      />
    </>
  )
}

/** Each day, so that it can be compared with the notice. */
function Days({ table }: { table: CalendarText }) {
  const { t, locale } = useWords()
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  const groups = [
    ['calendar.holidays', table.holidays],
    ['calendar.makeUpDays', table.makeUpDays],
  ] as const
  return groups.map(([title, days]) => (
    <section key={title} aria-label={t(title)}>
      <h3>{t(title)}</h3>
      {days.length === 0 && <p className="muted">{t('calendar.noDays')}</p>}
      <ul className="calendar-days">
        {days.map((day) => (
          <li key={day}>
            {day} <span className="muted">{weekday.format(Date.parse(day))}</span>
          </li>
        ))}
      </ul>
    </section>
  ))
}

function Agreement({ table }: { table: CalendarText }) {
  const { api, claims } = useSession()
  const words = useWords()
  const { t, word } = words
  const queries = useQueryClient()
  const status = useRef<HTMLParagraphElement>(null)
  const [isAsked, setAsked] = useState(false)
  const [told, setTold] = useState<string>()
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['calendar', table.name] }),
      queries.invalidateQueries({ queryKey: ['calendars'] }),
    ])
  const agreeing = useMutation({
    mutationFn: () => approveCalendar(api, table.name),
    onSuccess: async ({ name, state }) => {
      await refresh()
      setAsked(false)
      setTold(t('calendar.approve.done', { name, state: word('calendarState', state) }))
      // The button that was pressed is gone with the state it belonged to.
      setTimeout(() => status.current?.focus())
    },
    onError: refresh,
  })
  const mayAgree = table.state === 'DRAFT' && hasRole(claims, 'policy-approver')
  return (
    <>
      <p role="status" tabIndex={-1} ref={status} className="pack-told">
        {told}
      </p>
      {table.state === 'DRAFT' && <p className="muted">{t('calendar.draft.hint')}</p>}
      {mayAgree && <Button onClick={() => setAsked(true)}>{t('calendar.approve')}</Button>}
      {isAsked && (
        <Modal
          open
          title={t('calendar.approve.title', { name: table.name })}
          okText={t('calendar.approve')}
          confirmLoading={agreeing.isPending}
          onOk={() => agreeing.mutate()}
          onCancel={() => setAsked(false)}
        >
          {agreeing.error !== null && (
            <ProblemAlert
              error={agreeing.error}
              details={(asProblem(agreeing.error).faults ?? []).map((fault) => faultText(words, fault))}
            />
          )}
          <p>{t('calendar.approve.hint')}</p>
          <section className="consent-diff" aria-label={table.name} tabIndex={0}>
            <Days table={table} />
          </section>
        </Modal>
      )}
    </>
  )
}
