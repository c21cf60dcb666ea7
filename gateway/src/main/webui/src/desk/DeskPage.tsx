import { useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { useNavigate } from 'react-router'
import { useWords } from '../i18n'
import { useRegions } from '../regions/useRegions'
import { DutyStrip } from '../rosters/DutyStrip'
import { hasRole } from '../session/claims'
import { useSession } from '../session/SessionProvider'
import { useHotkeys } from '../shell/useHotkeys'
import { useSelection } from '../shell/useSelection'
import { useSound } from '../shell/useSound'
import { useServerNow } from '../time/serverTime'
import { Extensions } from './Extensions'
import { FilterBar } from './FilterBar'
import { useBoard, useFreshness, useLive } from './LiveProvider'
import { Newest } from './Newest'
import { RowList } from './RowList'
import { casePath, countersOf, filtered, newestOf, type DeskRow } from './rows'
import { Tiles } from './Tiles'
import { useAcknowledge } from './useAcknowledge'
import { useArrivals } from './useArrivals'
import { useFilter } from './useFilter'
import './desk.css'
import './rows.css'
import './cards.css'

const SHOWN_AT_FIRST = 200
/** About as many rows as a small screen has room for. */
const IN_SIGHT = 8

/** The live desk: everything that waits for somebody in the caller's scope, most urgent first. */
export function DeskPage() {
  const { claims } = useSession()
  const { t } = useWords()
  const regions = useRegions()
  const board = useBoard()
  const { filter, set, setText } = useFilter(claims.desk)
  const [shownMax, setShownMax] = useState(SHOWN_AT_FIRST)
  const rows = useMemo(
    () => filtered(board.rows, filter, (region) => regions.nameOf(region)),
    [board.rows, filter, regions],
  )
  const shown = useMemo(() => rows.slice(0, shownMax), [rows, shownMax])
  const newest = useMemo(() => (rows.length > IN_SIGHT ? newestOf(rows) : []), [rows])
  const ids = useMemo(() => shown.map((row) => row.escalationId), [shown])
  const selection = useSelection(ids)
  const acknowledging = useAcknowledge()
  const { sound } = useSound()
  const arrivals = useArrivals(sound)
  const navigate = useNavigate()
  useAcknowledgedToo(filter.acknowledged)
  const mayAcknowledge = hasRole(claims, 'duty-officer', 'duty-leader')
  const chosen = shown.find((row) => row.escalationId === selection.id)
  const goTo = (row: DeskRow | undefined) => {
    if (row === undefined) return
    // The row must be there before it can have the focus.
    flushSync(() => setShownMax(Math.max(shownMax, rows.indexOf(row) + 1)))
    selection.go(row.escalationId)
  }
  useHotkeys({
    // again and again it goes through them
    n: () => goTo(newest[(newest.findIndex((row) => row.escalationId === selection.id) + 1) % newest.length]),
    j: selection.next,
    ArrowDown: selection.next,
    k: selection.previous,
    ArrowUp: selection.previous,
    Home: selection.first,
    End: selection.last,
    '/': () => document.getElementById('desk-filter')?.focus(),
    Enter: () => {
      if (chosen !== undefined) void navigate(casePath(chosen))
    },
    a: () => {
      if (chosen !== undefined && mayAcknowledge && !chosen.acknowledged)
        acknowledging.send(chosen.escalationId)
    },
  })

  return (
    <div className="desk">
      <h1 className="sr-only">{t('nav.desk')}</h1>
      <div className="desk-top">
        <DeskTiles desk={filter.desk} />
        <FilterBar filter={filter} set={set} setText={setText} ownDesk={claims.desk} shown={rows.length} />
      </div>
      <DutyStrip />
      <Extensions />
      {newest.length > 0 && <Newest rows={newest} onGo={goTo} />}
      <RowList
        rows={shown}
        hidden={rows.length - shown.length}
        onMore={() => setShownMax(shownMax + SHOWN_AT_FIRST)}
        selection={selection}
        acknowledging={acknowledging}
        mayAcknowledge={mayAcknowledge}
        fresh={arrivals.fresh}
      />
      <div className="sr-only" aria-live="assertive">
        {arrivals.spoken}
      </div>
    </div>
  )
}

function DeskTiles({ desk }: { desk: string | undefined }) {
  const { rows, clocks } = useBoard()
  const now = useServerNow()
  const { t } = useWords()
  const { tone } = useFreshness()
  const counters = useMemo(() => {
    const own = rows.filter((row) => desk === undefined || row.desk === desk)
    return countersOf(own, clocks, desk, now)
  }, [rows, clocks, desk, now])
  useEffect(() => {
    document.title = tone === 'stale' ? t('title.stale') : t('title.desk', { n: counters.open })
    return () => {
      document.title = t('title.plain')
    }
  }, [tone, counters.open, t])
  return <Tiles counters={counters} unsure={tone === 'stale' || tone === 'connecting'} />
}

function useAcknowledgedToo(wanted: boolean): void {
  const live = useLive()
  useEffect(() => {
    if (!wanted) return
    const abort = new AbortController()
    live.addAcknowledged(abort.signal).catch(() => undefined)
    return () => abort.abort()
  }, [live, wanted])
}
