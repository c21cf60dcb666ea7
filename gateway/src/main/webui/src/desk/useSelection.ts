import { useState } from 'react'
import type { DeskRow } from './rows'

export interface Selection {
  /** The chosen escalation; it stays chosen wherever its row moves. */
  id: string | undefined
  choose: (id: string) => void
  /** Chooses a row that is shown, and brings it into sight. */
  go: (id: string) => void
  next: () => void
  previous: () => void
  first: () => void
  last: () => void
}

export const rowElementId = (escalationId: string) => `row-${escalationId}`

/** Chooses by id and not by place, so that a row arriving above never moves the choice to another case. */
export function useSelection(rows: DeskRow[]): Selection {
  const [id, setId] = useState<string>()
  const place = rows.findIndex((row) => row.escalationId === id)
  const go = (wanted: string) => {
    setId(wanted)
    document.getElementById(rowElementId(wanted))?.focus()
  }
  const goToPlace = (index: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))]
    if (row !== undefined) go(row.escalationId)
  }
  return {
    id: place < 0 ? undefined : id,
    choose: setId,
    go,
    next: () => goToPlace(place + 1),
    previous: () => goToPlace(place < 0 ? 0 : place - 1),
    first: () => goToPlace(0),
    last: () => goToPlace(rows.length - 1),
  }
}
