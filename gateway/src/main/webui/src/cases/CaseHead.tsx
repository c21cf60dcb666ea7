import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Exercise } from '../desk/Marks'
import { useWords } from '../i18n'

interface Props {
  id: string
  number: string
  grade: string
  exercise: boolean
  children?: ReactNode
}

export function CaseHead({ id, number, grade, exercise, children }: Props) {
  const { t } = useWords()
  return (
    <header className="case-head">
      <h1>{number}</h1>
      <span className="grade">{grade}</span>
      {exercise && <Exercise />}
      {children}
      <Link to={`/notices?caseId=${encodeURIComponent(id)}`}>{t('case.notices')}</Link>
    </header>
  )
}
