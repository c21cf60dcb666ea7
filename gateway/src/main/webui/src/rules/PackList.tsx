import { Link } from 'react-router'
import { packs, type Pack } from '../api/policies'
import { useWords } from '../i18n'
import { PagedTable } from '../notices/PagedTable'
import { useSession } from '../session/SessionProvider'
import type { Column } from '../shell/DataTable'
import { Moment } from '../time/Moment'
import { InForceFrom, StateMark } from './PackMarks'

/** Every version of every pack, what changed last first. */
export function PackList() {
  const { api } = useSession()
  const { t } = useWords()
  const columns: Column<Pack>[] = [
    {
      key: 'name',
      title: t('rules.version'),
      render: ({ name }) => <Link to={`?version=${encodeURIComponent(name)}`}>{name}</Link>,
    },
    { key: 'state', title: t('rules.state'), render: ({ state }) => <StateMark state={state} /> },
    { key: 'author', title: t('rules.author'), render: ({ author }) => author },
    { key: 'approver', title: t('rules.approver'), render: ({ approver }) => approver ?? '—' },
    { key: 'from', title: t('rules.activeFrom'), numeric: true, render: (item) => <InForceFrom {...item} /> },
    {
      key: 'changed',
      title: t('rules.changedAt'),
      numeric: true,
      render: ({ changedAt }) => <Moment at={changedAt} />,
    },
  ]
  return (
    <PagedTable
      label={t('rules.view.packs')}
      empty={t('rules.noPacks')}
      queryKey={['packs']}
      read={(cursor, signal) => packs(api, { cursor }, signal)}
      columns={columns}
      keyOf={({ name }) => name}
    />
  )
}
