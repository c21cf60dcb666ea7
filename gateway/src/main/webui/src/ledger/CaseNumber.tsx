import { Link } from 'react-router'
import type { Subject } from '../api/types'
import { Exercise } from '../desk/Marks'
import { casePath } from '../desk/rows'
import { rowElementId } from '../shell/useSelection'

interface Props {
  id: string
  subject: Subject
  item: { number: string; exercise?: boolean }
  kind: string | undefined
  onChoose: (id: string) => void
}

/** The way to the case; the keys that go from row to row stop here, so Enter opens it. */
export function CaseNumber({ id, subject, item, kind, onChoose }: Props) {
  return (
    <div className="ledger-case">
      <Link id={rowElementId(id)} to={casePath({ caseId: id, subject })} onFocus={() => onChoose(id)}>
        {item.number}
      </Link>{' '}
      {item.exercise === true && <Exercise />}
      {kind !== undefined && <small className="muted">{kind}</small>}
    </div>
  )
}
