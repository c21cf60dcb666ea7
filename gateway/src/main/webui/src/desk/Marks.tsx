import type { Level } from '../api/types'
import { useWords } from '../i18n'

export function LevelMark({ level }: { level: Level }) {
  const { word } = useWords()
  return <span className={`level-mark ${level.toLowerCase()}`}>{word('level', level)}</span>
}

/** 演练: a drill looks like the real thing, so it must say that it is none. */
export function Exercise() {
  const { t } = useWords()
  return <em className="exercise-mark">{t('row.exercise')}</em>
}
