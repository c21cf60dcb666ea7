import { Segmented } from 'antd'
import { useMemo } from 'react'
import { faultText } from '../api/wording'
import { asProblem } from '../api/problem'
import { useWords } from '../i18n'
import { ProblemAlert } from '../shell/ProblemAlert'
import { ExportButtons, useExport } from './ExportButtons'
import { AccidentList, HazardList } from './CaseLists'
import { LEDGERS, queryOf } from './lists'
import { useLedgerAddress } from './useLedgerAddress'
import './ledger.css'

/** The ledger (台账): every hazard and accident that the caller may see, by whatever the lists can be asked for. */
export function LedgerPage() {
  const words = useWords()
  const { t } = words
  const address = useLedgerAddress()
  const { ledger, values } = address
  const query = useMemo(() => queryOf(ledger, values), [ledger, values])
  const exporting = useExport(ledger.list, query)
  const List = ledger.list === 'hazards' ? HazardList : AccidentList
  return (
    <div className="page ledger">
      <div className="page-head">
        <h1>{t('nav.ledger')}</h1>
        <Segmented
          aria-label={t('ledger.list')}
          value={ledger.list}
          onChange={address.show}
          options={Object.values(LEDGERS).map(({ list, title }) => ({ value: list, label: t(title) }))}
        />
        <ExportButtons {...exporting} />
      </div>
      {exporting.error !== null && (
        <ProblemAlert
          error={exporting.error}
          details={(asProblem(exporting.error).faults ?? []).map((fault) => faultText(words, fault))}
        />
      )}
      <List address={address} query={query} />
    </div>
  )
}
