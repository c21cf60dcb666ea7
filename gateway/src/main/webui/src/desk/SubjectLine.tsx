import { AlertFilled } from '@ant-design/icons'
import { useWords } from '../i18n'
import type { DeskRow } from './rows'

/** What it is about: the dead and the missing first, then grade and type. */
export function SubjectLine({ row }: { row: DeskRow }) {
  const { t, word } = useWords()
  const accident = row.subject === 'ACCIDENT'
  const grade = row.grade === undefined ? '' : word(accident ? 'grade' : 'hazardLevel', row.grade)
  const type = row.summary.type
  return (
    <>
      {row.deaths > 0 && (
        <strong className="deaths">
          <AlertFilled aria-hidden /> {t('subject.deaths', { n: row.deaths })}
        </strong>
      )}
      {row.missing > 0 && <strong className="missing">{t('subject.missing', { n: row.missing })}</strong>}
      <span className="grade">
        {grade === '' ? t(accident ? 'subject.accident' : 'subject.hazard') : grade}
      </span>
      {type != null && <small>{word('type', type)}</small>}
    </>
  )
}
