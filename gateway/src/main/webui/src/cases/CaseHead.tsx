import type { ReactNode } from 'react'
import { Exercise } from '../desk/Marks'

interface Props {
  number: string
  grade: string
  exercise: boolean
  children?: ReactNode
}

export function CaseHead({ number, grade, exercise, children }: Props) {
  return (
    <header className="case-head">
      <h1>{number}</h1>
      <span className="grade">{grade}</span>
      {exercise && <Exercise />}
      {children}
    </header>
  )
}
