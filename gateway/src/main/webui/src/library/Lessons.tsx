import { Tag } from 'antd'
import type { Lesson } from '../api/library'
import { useWords } from '../i18n'
import { useCriteria } from './useCriteria'
import './library.css'

/** Lessons (教训): what was learned, what it concerns, and what is to be checked. */
export function Lessons({ lessons, label }: { lessons: Lesson[]; label: string }) {
  return (
    <ol className="lessons" aria-label={label}>
      {lessons.map((lesson) => (
        <li key={lesson.text}>
          <p lang="zh-CN">{lesson.text}</p>
          <Marks lesson={lesson} />
          <ToCheck lesson={lesson} />
        </li>
      ))}
    </ol>
  )
}

export function ToCheck({ lesson }: { lesson: Lesson }) {
  const { t } = useWords()
  if (lesson.toCheck === undefined) return null
  return (
    <p className="to-check">
      <strong>{t('library.toCheck')}</strong> <span lang="zh-CN">{lesson.toCheck}</span>
    </p>
  )
}

function Marks({ lesson: { criteria, types, works } }: { lesson: Lesson }) {
  const { word } = useWords()
  const { textOf } = useCriteria()
  if (criteria.length + types.length + works.length === 0) return null
  return (
    <p className="lesson-marks">
      {criteria.map((code) => (
        <Tag key={code} title={textOf(code)}>
          {code}
        </Tag>
      ))}
      {types.map((code) => (
        <Tag key={code}>{word('type', code)}</Tag>
      ))}
      {works.map((kind) => (
        <Tag key={kind}>{word('work', kind)}</Tag>
      ))}
    </p>
  )
}
