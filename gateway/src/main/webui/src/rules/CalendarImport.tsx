import { useQueryClient } from '@tanstack/react-query'
import { importCalendar } from '../api/calendars'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { TextImport } from './TextImport'

/** Takes in the table of a year. */
export function CalendarImport({ missing }: { missing: number | undefined }) {
  const { api } = useSession()
  const { t, word } = useWords()
  const queries = useQueryClient()
  const send = async (text: string) => {
    const { name, state } = await importCalendar(api, text)
    await queries.invalidateQueries({ queryKey: ['calendars'] })
    return t('calendar.import.done', { name, state: word('calendarState', state) })
  }
  return (
    <TextImport
      heading={t('calendar.import')}
      hint={t('calendar.import.hint')}
      label={t('calendar.import.text')}
      accept=".yaml,.yml,text/plain"
      placeholder={formOf(missing)}
      send={send}
    />
  )
}

/** The form alone: which days are off nobody may guess. */
const formOf = (year = new Date().getFullYear() + 1) =>
  `year: ${year}\nbasis: \nholidays:\n  - ${year}-..\nmakeUpDays:\n  - ${year}-..\n`
