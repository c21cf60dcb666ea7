import { useState } from 'react'

export interface Selection {
  /** What is chosen; it stays chosen wherever its row moves. */
  id: string | undefined
  choose: (id: string) => void
  /** Chooses a row that is shown, and brings it into sight. */
  go: (id: string) => void
  next: () => void
  previous: () => void
  first: () => void
  last: () => void
}

/** The element that takes the focus when a row is chosen. */
export const rowElementId = (id: string) => `row-${id}`

/** Chooses by id and not by place, so that a row arriving above never moves the choice to another case. */
export function useSelection(ids: string[]): Selection {
  const [id, setId] = useState<string>()
  const place = id === undefined ? -1 : ids.indexOf(id)
  const go = (wanted: string) => {
    setId(wanted)
    document.getElementById(rowElementId(wanted))?.focus()
  }
  const goToPlace = (index: number) => {
    const wanted = ids[Math.max(0, Math.min(ids.length - 1, index))]
    if (wanted !== undefined) go(wanted)
  }
  return {
    id: place < 0 ? undefined : id,
    choose: setId,
    go,
    next: () => goToPlace(place + 1),
    previous: () => goToPlace(place < 0 ? 0 : place - 1),
    first: () => goToPlace(0),
    last: () => goToPlace(ids.length - 1),
  }
}
