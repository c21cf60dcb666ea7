import { useRef, useState } from 'react'
import { file } from '../api/calls'
import { useDraft } from '../drafts/useDraft'
import { asProblem, type Problem } from '../api/problem'
import type { Receipt, Subject } from '../api/types'
import { useSession } from '../session/SessionProvider'

export interface Filing {
  sending: boolean
  problem: Problem | undefined
  receipt: Receipt | undefined
  send: (body: unknown) => Promise<Problem | undefined>
  /** From now on this is another filing, with a key of its own. */
  startAnew: () => void
}

/**
 * One filing with one Idempotency-Key, kept with its draft: sending again after a lost answer cannot file a second time,
 * not even from a page that was loaded anew.
 */
export function useFiling(subject: Subject): Filing {
  const { api } = useSession()
  const kept = useDraft<string>(`key ${subject}`)
  const key = useRef(kept.value)
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [receipt, setReceipt] = useState<Receipt>()

  const send = async (body: unknown) => {
    key.current ??= crypto.randomUUID()
    kept.keep(key.current)
    setSending(true)
    setProblem(undefined)
    try {
      setReceipt(await file(api, subject, key.current, body))
      kept.drop()
      return undefined
    } catch (error) {
      const failed = asProblem(error)
      setProblem(failed)
      return failed
    } finally {
      setSending(false)
    }
  }
  const startAnew = () => {
    key.current = undefined
    kept.drop()
    setProblem(undefined)
  }
  return { sending, problem, receipt, send, startAnew }
}
