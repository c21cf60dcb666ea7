import { Tag } from 'antd'
import type { Aggravation } from '../api/types'
import { useWords } from '../i18n'

/** What makes it worse, each named; nothing where nothing does. */
export function Aggravations({ of }: { of: readonly Aggravation[] | null | undefined }) {
  const { word } = useWords()
  if (of == null || of.length === 0) return null
  return (
    <>
      {of.map((each) => (
        <Tag key={each} color="red">
          {word('aggravation', each)}
        </Tag>
      ))}
    </>
  )
}
