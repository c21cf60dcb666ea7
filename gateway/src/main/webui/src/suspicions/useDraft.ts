import { useEffect, useState } from 'react'
import type { Ruling, Suspicion } from '../api/suspicion'

/** What of a ruling is written so far. */
export type Draft = Partial<Ruling>

/**
 * Rulings that are written and not sent, by suspicion. Who verifies goes to look at the cases meanwhile and comes back; in
 * the storage of the browser such texts would outlive the login.
 */
const drafts = new Map<string, Draft>()

export function useDraft({ suspicionId, ruling }: Suspicion) {
  const [draft, setDraft] = useState(() => drafts.get(suspicionId))
  // The answer to our own ruling may get lost, and the ruling be there all the same: then nothing is left to send.
  const isSent = ruling != null && draft !== undefined && saysTheSame(ruling, draft)
  useEffect(() => {
    if (isSent) drafts.delete(suspicionId)
  }, [isSent, suspicionId])
  const keep = (next: Draft | undefined) => {
    const kept = next !== undefined && isWritten(next) ? next : undefined
    if (kept === undefined) drafts.delete(suspicionId)
    else drafts.set(suspicionId, kept)
    setDraft(kept)
  }
  return { draft: isSent ? undefined : draft, keep }
}

const isWritten = ({ verdict, checked = '', reason = '' }: Draft) =>
  verdict !== undefined || checked !== '' || reason !== ''

const saysTheSame = (ruling: Ruling, { verdict, checked, reason }: Draft) =>
  ruling.verdict === verdict && ruling.checked === checked?.trim() && ruling.reason === reason?.trim()
