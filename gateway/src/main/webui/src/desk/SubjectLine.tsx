import { AlertFilled } from '@ant-design/icons'
import { useWords } from '../i18n'
import type { DeskRow } from './rows'

/** In which words the grade of a subject is said, and what it is called without one. */
const KINDS = {
  ACCIDENT: { words: 'grade', name: 'subject.accident' },
  HAZARD: { words: 'hazardLevel', name: 'subject.hazard' },
  SIGNAL: { words: 'signalKind', name: 'subject.signal' },
  TIP: { words: 'tipKind', name: 'subject.tip' },
  PENALTY: { words: 'penaltyKind', name: 'subject.penalty' },
  NOTICE: { words: 'notice', name: 'subject.notice' },
  MEASURE: { words: 'notice', name: 'subject.measure' },
  CAMPAIGN_RETURN: { words: 'issuedBy', name: 'subject.campaignReturn' },
  HAZARD_RETURN: { words: 'tableKind', name: 'subject.hazardReturn' },
  EXPOSURE: { words: 'exposureKind', name: 'subject.exposure' },
} as const

/** What it is about: the dead and the missing first, then grade and type. */
export function SubjectLine({ row }: { row: DeskRow }) {
  const { t, word } = useWords()
  const { words, name } = KINDS[row.subject]
  const grade = row.grade === undefined ? '' : word(words, row.grade)
  const type = row.summary.type
  return (
    <>
      {row.deaths > 0 && (
        <strong className="deaths">
          <AlertFilled aria-hidden /> {t('subject.deaths', { n: row.deaths })}
        </strong>
      )}
      {row.missing > 0 && <strong className="missing">{t('subject.missing', { n: row.missing })}</strong>}
      <span className="grade">{grade === '' ? t(name) : grade}</span>
      {type != null && <small>{word('type', type)}</small>}
    </>
  )
}
