import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Exercise } from '../desk/Marks'
import { useWords } from '../i18n'
import { mayReadRules } from '../session/claims'
import { useSession } from '../session/SessionProvider'

interface Props {
  id: string
  number: string
  grade: string
  exercise: boolean
  children?: ReactNode
}

export function CaseHead({ id, number, grade, exercise, children }: Props) {
  const { t } = useWords()
  const { claims } = useSession()
  return (
    <header className="case-head">
      <h1>{number}</h1>
      <span className="grade">{grade}</span>
      {exercise && <Exercise />}
      {children}
      <Link to={`/notices?caseId=${encodeURIComponent(id)}`}>{t('case.notices')}</Link>
      {mayReadRules(claims) && (
        <Link to={`/rules?view=dryrun&case=${encodeURIComponent(id)}`}>{t('dryrun.case.link')}</Link>
      )}
    </header>
  )
}
