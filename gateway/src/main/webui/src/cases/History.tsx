import { useQuery } from '@tanstack/react-query'
import { historyOf } from '../api/calls'
import { shortType } from '../api/trace'
import type { JournalEntry, Subject } from '../api/types'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { DataTable, type Column } from '../shell/DataTable'
import { Loadable } from '../shell/Loadable'
import { Moment } from '../time/Moment'

const HASH_SHOWN = 12

export function History({ subject, id }: { subject: Subject; id: string }) {
  const { api } = useSession()
  const { t, word } = useWords()
  const query = useQuery({
    queryKey: ['case', id, 'history'],
    queryFn: ({ signal }) => historyOf(api, subject, id, signal),
  })
  const columns: Column<JournalEntry>[] = [
    { key: 'version', title: t('history.version'), numeric: true, render: (entry) => entry.version },
    { key: 'type', title: t('history.type'), render: (entry) => word('event', shortType(entry.type)) },
    {
      key: 'claimed',
      title: t('history.claimedAt'),
      numeric: true,
      render: (entry) => <Moment at={entry.claimedAt} />,
    },
    {
      key: 'recorded',
      title: t('history.recordedAt'),
      numeric: true,
      render: (entry) => <Moment at={entry.recordedAt} />,
    },
    { key: 'why', title: t('history.why'), render: (entry) => whyOf(entry) ?? '—' },
    { key: 'actor', title: t('history.actor'), render: (entry) => entry.actor ?? '—' },
    {
      key: 'hash',
      title: t('history.hash'),
      render: ({ hash }) =>
        hash === undefined ? '—' : <code title={hash}>{hash.slice(0, HASH_SHOWN)}</code>,
    },
  ]
  return (
    <Loadable query={query} isEmpty={({ items }) => items.length === 0} empty={t('history.empty')}>
      {({ items }) => (
        <DataTable
          label={t('case.history')}
          columns={columns}
          items={items}
          keyOf={(entry) => entry.version}
        />
      )}
    </Loadable>
  )
}

/** The reason somebody gave, wherever the fact keeps it. */
function whyOf({ type, data }: JournalEntry): string | undefined {
  const progress = data?.hazard?.progress
  switch (shortType(type)) {
    case 'hazard-graded':
      return progress?.gradingReason
    case 'verification-failed':
    case 'hazard-closed':
      return progress?.verification?.findings
    case 'rectification-submitted':
      return progress?.rectification?.description
    case 'extension-requested':
      return progress?.extension?.reason
    case 'work-stopped':
      return progress?.stopWork?.conditions
    case 'stop-proposed':
      return progress?.stopProposal?.reason
    case 'stop-decided': {
      const { number, reason } = progress?.stopProposal?.decision ?? {}
      return [number, reason].filter(Boolean).join(' ')
    }
    case 'supply-cut-ordered':
      return progress?.supplyCut?.danger
    case 'transfer-requested':
      return progress?.transfer?.reason
    case 'withdrawal-requested':
      return progress?.withdrawal?.reason
    default:
      return data?.reason ?? data?.recheck?.findings
  }
}
