import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Exercise } from '../desk/Marks'
import { useWords } from '../i18n'
import { mayReadNotices, mayReadRules } from '../session/claims'
import { useSession } from '../session/SessionProvider'

interface Props {
  id: string
  /** The case whose documents there may be, where that is another one. */
  about?: string
  number: string
  grade: string
  exercise: boolean
  children?: ReactNode
}

export function CaseHead({ id, about = id, number, grade, exercise, children }: Props) {
  const { t } = useWords()
  const { claims } = useSession()
  return (
    <header className="case-head">
      <h1>{number}</h1>
      <span className="grade">{grade}</span>
      {exercise && <Exercise />}
      {children}
      {mayReadNotices(claims) && (
        <Link to={`/notices?caseId=${encodeURIComponent(about)}`}>{t('case.notices')}</Link>
      )}
      {mayReadRules(claims) && (
        <Link to={`/rules?view=dryrun&case=${encodeURIComponent(id)}`}>{t('dryrun.case.link')}</Link>
      )}
    </header>
  )
}
