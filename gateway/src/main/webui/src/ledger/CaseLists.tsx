import type { Selected } from '../api/calls'
import type { Accident, Hazard } from '../api/types'
import { useWords } from '../i18n'
import { CaseList } from './CaseList'
import { useAccidentColumns, useHazardColumns } from './columns'
import type { LedgerAddress } from './useLedgerAddress'

export interface ListProps {
  address: LedgerAddress
  query: Selected
}

const hazardId = (item: Hazard) => item.hazardId
const accidentId = (item: Accident) => item.accidentId

export function HazardList(props: ListProps) {
  return (
    <CaseList<Hazard>
      {...props}
      subject="HAZARD"
      columns={useHazardColumns()}
      idOf={hazardId}
      kindOf={(item) => item.category ?? item.criterion}
    />
  )
}

export function AccidentList(props: ListProps) {
  const { word } = useWords()
  return (
    <CaseList<Accident>
      {...props}
      subject="ACCIDENT"
      columns={useAccidentColumns()}
      idOf={accidentId}
      kindOf={({ type }) => type && word('type', type)}
    />
  )
}
