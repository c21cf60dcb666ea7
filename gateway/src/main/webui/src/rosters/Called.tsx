import type { Escalation } from '../api/types'
import { useWords } from '../i18n'

/** Who is meant by a call: the role, and by the roster of its moment the people. */
export function Called({ escalation: { target, progress } }: { escalation: Escalation }) {
  const { t, word } = useWords()
  if (target === undefined) return null
  const people = progress?.duty?.people
  const role = word('role', target)
  if (people === undefined) return <>{role}</>
  if (people.length === 0) {
    return (
      <>
        {role} <strong className="duty-warning">{t('roster.nobodyNamed')}</strong>
      </>
    )
  }
  return (
    <>
      {role} <b lang="zh-CN">{people.map(({ name }) => name).join('、')}</b>
    </>
  )
}
