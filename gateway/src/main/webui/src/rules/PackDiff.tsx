import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { packDiff, type DiffEntry, type DiffField, type PackDiff as Diff } from '../api/policies'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { DataTable, type Column } from '../shell/DataTable'
import { Loadable } from '../shell/Loadable'

export function usePackDiff(name: string) {
  const { api } = useSession()
  return useQuery({
    queryKey: ['pack', name, 'diff'],
    queryFn: ({ signal }) => packDiff(api, name, signal),
  })
}

/** What a version says differently from the one of its pack in force: entry by entry, field by field. */
export function PackDiff({ name }: { name: string }) {
  const query = usePackDiff(name)
  return <Loadable query={query}>{(diff) => <Entries diff={diff} />}</Loadable>
}

function Entries({ diff }: { diff: Diff }) {
  const { t } = useWords()
  const { against, entries } = diff
  if (against === diff.version) return <p className="muted">{t('rules.diff.itself')}</p>
  if (!diff.readable) return <Alert type="warning" showIcon title={t('rules.diff.unreadable')} />
  if (against !== undefined && entries.length === 0) {
    return <p className="muted">{t('rules.diff.none', { against })}</p>
  }
  const count = (change: DiffEntry['change']) => entries.filter((entry) => entry.change === change).length
  return (
    <>
      <p>
        {against === undefined ? t('rules.diff.nothingBefore') : t('rules.diff.against', { against })}{' '}
        {t('rules.diff.counts', {
          added: count('ADDED'),
          removed: count('REMOVED'),
          changed: count('CHANGED'),
        })}
      </p>
      <ul className="pack-diff">
        {entries.map((entry) => (
          <li key={`${entry.kind} ${entry.id}`}>
            <Entry entry={entry} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Entry({ entry }: { entry: DiffEntry }) {
  const { t, word } = useWords()
  const { change, kind, id, title, fields } = entry
  const columns: Column<DiffField>[] = [
    { key: 'name', title: t('rules.diff.field'), render: ({ name }) => <code>{name}</code> },
    ...(change === 'ADDED' ? [] : [said(t('rules.diff.before'), 'before', 'del')]),
    ...(change === 'REMOVED' ? [] : [said(t('rules.diff.after'), 'after', 'ins')]),
  ]
  const name = [word('packList', kind), id, title].filter(Boolean).join(' ')
  return (
    <details open={change === 'CHANGED'}>
      <summary>
        <span className={`change ${change.toLowerCase()}`}>{word('change', change)}</span> {name}
      </summary>
      {fields.length > 0 && (
        <DataTable label={name} columns={columns} items={fields} keyOf={(field) => field.name} />
      )}
    </details>
  )
}

const said = (title: string, side: 'before' | 'after', Mark: 'del' | 'ins'): Column<DiffField> => ({
  key: side,
  title,
  render: ({ [side]: value }) => (value == null ? '—' : <Mark>{value}</Mark>),
})
