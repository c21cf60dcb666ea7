import { useWords, type Key } from '../i18n'
import type { Counters } from './rows'

const tiles: { name: keyof Counters; title: Key; hint: Key; alarming: boolean }[] = [
  { name: 'open', title: 'tile.open', hint: 'tile.open.hint', alarming: false },
  { name: 'late', title: 'tile.late', hint: 'tile.late.hint', alarming: true },
  { name: 'breached', title: 'tile.breached', hint: 'tile.breached.hint', alarming: true },
]

/** Three counts over everything in view; `unsure` while the data may be old. */
export function Tiles({ counters, unsure }: { counters: Counters; unsure: boolean }) {
  const { t } = useWords()
  return (
    <dl className={unsure ? 'tiles unsure' : 'tiles'}>
      {tiles.map(({ name, title, hint, alarming }) => (
        <div key={name} className={alarming && counters[name] > 0 ? 'tile alarming' : 'tile'} title={t(hint)}>
          <dt>{t(title)}</dt>
          <dd>{counters[name]}</dd>
        </div>
      ))}
    </dl>
  )
}
