import { useRef } from 'react'

/** The key to send `words` under: the same words again after a lost answer are the same act; other words are another one. */
export function useSendingKey(): (words: unknown) => string {
  const sent = useRef<{ words: string; key: string }>(undefined)
  return (given) => {
    const words = JSON.stringify(given)
    if (sent.current?.words !== words) sent.current = { words, key: crypto.randomUUID() }
    return sent.current.key
  }
}
