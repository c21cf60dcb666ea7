import { Button } from 'antd'
import { memo, type ReactNode } from 'react'
import { Link } from 'react-router'
import type { Problem } from '../api/problem'
import { problemText } from '../api/wording'
import { useWords, type Key } from '../i18n'
import { useRegions } from '../regions/useRegions'
import { Called } from '../rosters/Called'
import { useSession } from '../session/SessionProvider'
import { rowElementId } from '../shell/useSelection'
import { Moment } from '../time/Moment'
import { AcknowledgeDeadline, LegalDeadline } from './Deadlines'
import { casePath, type DeskRow } from './rows'
import { Exercise, LevelMark } from './Marks'
import { SubjectLine } from './SubjectLine'

interface Props {
  row: DeskRow
  chosen: boolean
  /** The one row that the Tab key reaches; arrows go on from there. */
  reachable: boolean
  isNew: boolean
  onChoose: () => void
  mayAcknowledge: boolean
  pending: boolean
  problem: Problem | undefined
  onAcknowledge: () => void
}

export const RowLine = memo(
  function RowLine(props: Props) {
    const { row, chosen, reachable } = props
    const { t, word } = useWords()
    const { claims } = useSession()
    const regions = useRegions()
    const tab = chosen ? 0 : -1
    const where = [row.summary.projectName, row.summary.address].filter(Boolean).join(' · ')
    const place = regions.nameOf(row.summary.region, claims.region)
    return (
      <tr
        id={rowElementId(row.escalationId)}
        role="row"
        className={classOf(props)}
        tabIndex={reachable ? 0 : -1}
        aria-selected={chosen}
        onFocus={props.onChoose}
        onClick={props.onChoose}
      >
        <Cell name="level" label="column.level">
          <LevelMark level={row.level} />
          <small>{t('row.step', { n: row.step })}</small>
        </Cell>
        <Cell name="kind" label="column.kind">
          <span className="kind">
            {props.isNew && <em className="new">{t('row.new')}</em>}
            {word('kind', row.kind)}
            {row.exercise === true && <Exercise />}
          </span>
          <Link to={casePath(row)} tabIndex={tab} className="number">
            {row.summary.number}
          </Link>
        </Cell>
        <Cell name="subject" label="column.subject">
          <SubjectLine row={row} />
        </Cell>
        <Cell name="place" label="column.place">
          <span className="region">{place}</span>
          <small title={where}>{where}</small>
        </Cell>
        <Cell name="raised" label="column.raised">
          <Moment at={row.raisedAt} />
        </Cell>
        <Cell name="at-desk" label="column.desk">
          {regions.nameOf(row.desk, claims.region)}
          {row.desk === claims.desk && <small className="own">{t('row.ownDesk')}</small>}
          <small>
            <Called escalation={row} />
          </small>
          {row.progress?.last === true && !row.acknowledged && <small>{t('escalation.last')}</small>}
        </Cell>
        <Cell name="acknowledge-by" label="column.acknowledgeBy">
          <AcknowledgeDeadline row={row} tabIndex={tab} />
        </Cell>
        <Cell name="legal-due" label="column.legalDue">
          <LegalDeadline row={row} tabIndex={tab} />
        </Cell>
        <Cell name="action" label="column.action">
          <Action {...props} tabIndex={tab} />
        </Cell>
      </tr>
    )
  },
  (before, after) =>
    before.row === after.row &&
    before.chosen === after.chosen &&
    before.reachable === after.reachable &&
    before.isNew === after.isNew &&
    before.pending === after.pending &&
    before.problem === after.problem,
)

function Cell({ name, label, children }: { name: string; label: Key; children: ReactNode }) {
  const { t } = useWords()
  return (
    <td role="gridcell" className={name} data-label={t(label)}>
      {children}
    </td>
  )
}

function Action({
  row,
  mayAcknowledge,
  pending,
  problem,
  onAcknowledge,
  tabIndex,
}: Props & { tabIndex: number }) {
  const words = useWords()
  const { claims } = useSession()
  if (row.acknowledged) {
    return (
      <small className="muted">{words.t('row.acknowledgedBy', { who: row.acknowledgedBy ?? '—' })}</small>
    )
  }
  if (!mayAcknowledge) return <small className="muted">{words.t('row.waiting')}</small>
  const own = claims.desk === undefined || row.desk === claims.desk
  return (
    <>
      <Button
        type={own ? 'primary' : 'default'}
        size="small"
        loading={pending}
        tabIndex={tabIndex}
        onClick={onAcknowledge}
      >
        {words.t('row.acknowledge')}
      </Button>
      {problem !== undefined && (
        <p className="row-problem" role="alert">
          {problemText(words, problem)}
        </p>
      )}
    </>
  )
}

function classOf({ row, chosen, isNew }: Props): string {
  return [
    'row',
    row.fatal && 'fatal',
    row.acknowledged && 'acknowledged',
    row.exercise === true && 'exercise',
    chosen && 'chosen',
    isNew && 'is-new',
  ]
    .filter(Boolean)
    .join(' ')
}
