import { Button } from 'antd'
import { useMemo, useRef } from 'react'
import { splitFaults } from '../api/faults'
import { asProblem } from '../api/problem'
import type { Accident, Hazard, Subject } from '../api/types'
import { useWords } from '../i18n'
import { DataTable, type Column } from '../shell/DataTable'
import { Loadable } from '../shell/Loadable'
import { useHotkeys } from '../shell/useHotkeys'
import { useSelection } from '../shell/useSelection'
import { clockOf } from '../time/format'
import { CaseNumber } from './CaseNumber'
import type { ListProps } from './CaseLists'
import { FilterForm, SEARCH_ID } from './FilterForm'
import { Nothing, Pager } from './Paging'
import { useCasePage } from './useCasePage'
import type { LedgerAddress } from './useLedgerAddress'

interface Props<T> extends ListProps {
  subject: Subject
  columns: Column<T>[]
  idOf: (item: T) => string
  kindOf: (item: T) => string | undefined
}

/** One list: its filter, a page of its cases, and the way to the next page. */
export function CaseList<T extends Hazard | Accident>(props: Props<T>) {
  const { address, idOf } = props
  const { t } = useWords()
  const { page, ids } = useCasePage<T>(address, props.query, idOf)
  const faults = useFaults(props, page.error)
  const selection = useSelection(ids)
  const results = useRef<HTMLElement>(null)
  useHotkeys({
    j: selection.next,
    ArrowDown: selection.next,
    k: selection.previous,
    ArrowUp: selection.previous,
    Home: selection.first,
    End: selection.last,
    '/': () => document.getElementById(SEARCH_ID)?.focus(),
  })
  const number: Column<T> = {
    key: 'case',
    title: t('ledger.case'),
    render: (item) => (
      <CaseNumber
        id={idOf(item)}
        subject={props.subject}
        item={item}
        kind={props.kindOf(item)}
        onChoose={selection.choose}
      />
    ),
  }
  const moving = page.isPending || page.isPlaceholderData
  const title = t(address.ledger.title)
  return (
    <>
      <FilterForm address={address} faults={faults.atFields} />
      <section ref={results} tabIndex={-1} aria-label={title} aria-busy={moving} className="ledger-results">
        <div className="ledger-state muted">
          <span role="status">
            {moving
              ? t('ledger.loading')
              : page.data && t('ledger.shown', { n: ids.length, at: clockOf(page.data.readAt) })}
          </span>
          <span>{t(orderOf(address))}</span>
          <Button size="small" type="link" onClick={() => void page.refetch()}>
            {t('ledger.refresh')}
          </Button>
        </div>
        {faults.rest.map((text) => (
          <p key={text} className="ledger-fault" role="alert">
            {text}
          </p>
        ))}
        <Loadable
          query={page}
          isEmpty={({ items }) => items.length === 0}
          empty={<Nothing address={address} />}
        >
          {({ items }) => (
            <DataTable label={title} columns={[number, ...props.columns]} items={items} keyOf={idOf} />
          )}
        </Loadable>
        <Pager
          address={address}
          next={moving ? undefined : page.data?.next}
          onTurn={() => results.current?.focus()}
        />
      </section>
    </>
  )
}

/** A stretch of time is listed in the order of that time. */
const orderOf = ({ ledger, values }: LedgerAddress) =>
  values.from === undefined && values.to === undefined ? 'ledger.order' : ledger.orderByTime

/** What the API says against the selection: at its fields, and what belongs to none. */
function useFaults({ address }: ListProps, error: unknown) {
  const words = useWords()
  const { fields } = address.ledger
  return useMemo(() => {
    const known = [...fields.map(({ name }) => name), 'cursor']
    const { fields: faulty, rest } = splitFaults(
      words,
      asProblem(error),
      known.map((name) => [name]),
    )
    const all = new Map(faulty.map(({ name, errors }) => [String(name[0]), errors.join(' ')]))
    const lostPlace = all.get('cursor')
    return { atFields: all, rest: lostPlace === undefined ? rest : [lostPlace, ...rest] }
  }, [words, fields, error])
}
