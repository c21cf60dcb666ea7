import { NOTIFIED_PARTIES } from '../api/codes'
import type { Accident, Notification, NotifiedParty } from '../api/types'
import { useWords } from '../i18n'
import { useRegions } from '../regions/useRegions'
import { useSession } from '../session/SessionProvider'
import { DataTable, type Column } from '../shell/DataTable'
import { Loadable } from '../shell/Loadable'
import { Moment } from '../time/Moment'
import { Acts } from './Acts'
import { tellingOf } from './nextActs'
import { useAccident } from './useAccident'

/** Who has to be told of an accident beside the reporting lines (通报): who was, by which desk, and who was not yet. */
export function Notifications({ caseId }: { caseId: string }) {
  const { claims } = useSession()
  const { t } = useWords()
  const columns = useColumns()
  const query = useAccident(caseId)
  return (
    <Loadable query={query}>
      {(accident) => (
        <>
          <DataTable
            label={t('case.notified')}
            columns={columns}
            items={rowsOf(accident)}
            keyOf={({ party, told }) => `${party} ${told?.desk ?? ''} ${told?.form ?? ''}`}
          />
          <Acts acts={tellingOf(accident, claims)} label={t('notified.next')} caseId={caseId} />
        </>
      )}
    </Loadable>
  )
}

interface Row {
  party: NotifiedParty
  /** None while the party has not been told. */
  told?: Notification
}

function rowsOf({ region, notifications = [] }: Accident): Row[] {
  return NOTIFIED_PARTIES.flatMap((party) => {
    const told = notifications.filter((one) => one.party === party)
    // Each government is told by its own department; the time runs for that of the place.
    const counts = told.some(({ desk }) => party !== 'GOVERNMENT' || desk === region)
    // Market supervision is told of special equipment alone.
    const owed = party !== 'MARKET_SUPERVISION' && !counts
    return [...(owed ? [{ party }] : []), ...told.map((one) => ({ party, told: one }))]
  })
}

function useColumns(): Column<Row>[] {
  const { t, word } = useWords()
  const regions = useRegions()
  return [
    { key: 'party', title: t('act.field.party'), render: ({ party }) => <b>{word('party', party)}</b> },
    {
      key: 'at',
      title: t('act.field.notifiedAt'),
      numeric: true,
      render: ({ told }) =>
        told === undefined ? (
          <span className="not-told">{t('notified.notYet')}</span>
        ) : (
          <Moment at={told.notifiedAt} />
        ),
    },
    { key: 'form', title: t('clock.form'), render: ({ told }) => (told ? word('form', told.form) : '—') },
    {
      key: 'desk',
      title: t('column.desk'),
      render: ({ told }) => (told ? regions.nameOf(told.desk) : '—'),
    },
  ]
}
