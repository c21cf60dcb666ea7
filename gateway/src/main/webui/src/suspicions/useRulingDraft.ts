import { useEffect } from 'react'
import type { Ruling, Suspicion } from '../api/suspicion'
import { useDraft, type Draft } from '../drafts/useDraft'

/** What of a ruling is written so far. */
export type Written = Partial<Ruling>

/** Who verifies goes to look at the cases meanwhile and comes back. */
export function useRulingDraft({ suspicionId, ruling }: Suspicion): Draft<Written> {
  const draft = useDraft<Written>(`ruling ${suspicionId}`)
  const { value, drop } = draft
  // The answer to our own ruling may get lost, and the ruling be there all the same: then nothing is left to send.
  const isSent = ruling != null && value !== undefined && saysTheSame(ruling, value)
  useEffect(() => {
    if (isSent) drop()
  }, [isSent, drop])
  return isSent ? { ...draft, value: undefined } : draft
}

const saysTheSame = (ruling: Ruling, written: Written) =>
  ruling.verdict === written.verdict &&
  ruling.checked === written.checked?.trim() &&
  ruling.reason === written.reason?.trim() &&
  named(ruling) === named(written)

/** What makes it worse, in whatever order it was ticked. */
const named = ({ verdict, aggravations }: Written) =>
  verdict === 'CONFIRMED' ? [...(aggravations ?? [])].sort().join() : ''
