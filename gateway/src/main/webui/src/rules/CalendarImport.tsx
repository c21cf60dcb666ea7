import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { importCalendar } from '../api/calendars'
import { asProblem, type Fault } from '../api/problem'
import type { Flaw } from '../api/policies'
import { faultText, flawText } from '../api/wording'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { ProblemAlert } from '../shell/ProblemAlert'
import { showLine } from './lines'

/** Takes in the table of a year; each fault leads to its line. */
export function CalendarImport({ missing }: { missing: number | undefined }) {
  const { api } = useSession()
  const words = useWords()
  const { t, word } = words
  const queries = useQueryClient()
  const area = useRef<HTMLTextAreaElement>(null)
  const status = useRef<HTMLParagraphElement>(null)
  const [text, setText] = useState('')
  const [told, setTold] = useState<string>()
  const importing = useMutation({
    mutationFn: () => importCalendar(api, text),
    onSuccess: async ({ name, state }) => {
      await queries.invalidateQueries({ queryKey: ['calendars'] })
      setText('')
      setTold(t('calendar.import.done', { name, state: word('calendarState', state) }))
      setTimeout(() => status.current?.focus())
    },
  })
  const write = (next: string) => {
    setTold(undefined)
    importing.reset()
    setText(next)
  }
  const faults = importing.error === null ? [] : (asProblem(importing.error).faults ?? [])
  return (
    <section aria-labelledby="calendar-import" className="calendar-import">
      <h2 id="calendar-import">{t('calendar.import')}</h2>
      <p className="muted" id="calendar-import-hint">
        {t('calendar.import.hint')}
      </p>
      <p role="status" tabIndex={-1} ref={status} className="pack-told">
        {told}
      </p>
      {importing.error !== null && <ProblemAlert error={importing.error} />}
      {faults.length > 0 && (
        <ul className="pack-faults" aria-label={t('calendar.faults')}>
          {faults.map((fault) => (
            <li key={`${fault.pointer} ${faultText(words, fault)}`}>
              <FaultLine
                fault={fault}
                onLine={(line) => area.current !== null && showLine(area.current, line)}
              />
            </li>
          ))}
        </ul>
      )}
      <label className="calendar-file">
        {t('calendar.import.file')}{' '}
        <input
          type="file"
          accept=".yaml,.yml,text/plain"
          onChange={({ target }) => {
            void target.files?.[0]?.text().then(write)
            target.value = ''
          }}
        />
      </label>
      <textarea
        ref={area}
        className="pack-text calendar-text"
        aria-label={t('calendar.import.text')}
        aria-describedby="calendar-import-hint"
        placeholder={formOf(missing)}
        value={text}
        readOnly={importing.isPending}
        wrap="off"
        spellCheck={false}
        onChange={({ target }) => write(target.value)}
      />
      <div className="acts">
        <Button
          type="primary"
          disabled={text.trim() === ''}
          loading={importing.isPending}
          onClick={() => importing.mutate()}
        >
          {t('calendar.import.send')}
        </Button>
      </div>
    </section>
  )
}

/** A fault with a line leads there. */
function FaultLine({ fault, onLine }: { fault: Fault; onLine: (line: number) => void }) {
  const words = useWords()
  const line = fault.params?.['line']
  if (typeof line !== 'number') return <>{faultText(words, fault)}</>
  return (
    <>
      <Button type="link" size="small" onClick={() => onLine(line)}>
        {words.t('rules.faultLine', { line })}
      </Button>{' '}
      {flawText(words, fault.params as unknown as Flaw)}
    </>
  )
}

/** The form alone: which days are off nobody may guess. */
const formOf = (year = new Date().getFullYear() + 1) =>
  `year: ${year}\nbasis: \nholidays:\n  - ${year}-..\nmakeUpDays:\n  - ${year}-..\n`
