import { Button } from 'antd'
import { useWords, type Key } from '../i18n'
import { NOBODY } from './lists'
import type { LedgerAddress } from './useLedgerAddress'

interface Props {
  address: LedgerAddress
  /** Cursor of the page after this one; absent at the end. */
  next: string | null | undefined
  onTurn: () => void
}

/** Forward and to the beginning; the page before is where the back button leads. */
export function Pager({ address, next, onTurn }: Props) {
  const { t } = useWords()
  const { cursor, goTo } = address
  const turnTo = (place: string | undefined) => {
    goTo(place)
    onTurn()
  }
  return (
    <div className="ledger-pager">
      {cursor !== undefined && <Button onClick={() => turnTo(undefined)}>{t('ledger.first')}</Button>}
      {next != null && <Button onClick={() => turnTo(next)}>{t('ledger.next')}</Button>}
    </div>
  )
}

/** Says why nothing is there, and what to do about it. */
export function Nothing({ address }: { address: LedgerAddress }) {
  const { t } = useWords()
  const { values, cursor, clear } = address
  const filtered = Object.keys(values).length > 0
  return (
    <div className="ledger-nothing">
      <p>{t(reasonOf(cursor, filtered, values['owner'] === NOBODY))}</p>
      {cursor === undefined && filtered && <Button onClick={clear}>{t('filter.clear')}</Button>}
    </div>
  )
}

function reasonOf(cursor: string | undefined, filtered: boolean, ownerless: boolean): Key {
  if (cursor !== undefined) return 'ledger.pastEnd'
  if (ownerless) return 'ledger.emptyOwnerless'
  return filtered ? 'ledger.emptyFiltered' : 'ledger.empty'
}
