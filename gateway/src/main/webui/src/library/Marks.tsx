import { Link } from 'react-router'
import type { AccidentCase } from '../api/library'
import { useWords } from '../i18n'

export const casePath = (caseId: string) => `/library/${encodeURIComponent(caseId)}`

/** The name of a case, which leads to it. */
export function CaseName({ one }: { one: Pick<AccidentCase, 'caseId' | 'name'> }) {
  return (
    <Link to={casePath(one.caseId)} lang="zh-CN">
      {one.name}
    </Link>
  )
}

/** Deaths and, where they were published, injured people. */
export function Toll({ one: { deaths, injured } }: { one: Pick<AccidentCase, 'deaths' | 'injured'> }) {
  const { t } = useWords()
  return injured === undefined
    ? t('subject.deaths', { n: deaths })
    : t('library.toll', { n: deaths, injured })
}
