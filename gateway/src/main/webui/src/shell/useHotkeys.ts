import { useEffect, useRef } from 'react'

export type Hotkeys = Record<string, () => void>

const TYPING =
  'input, textarea, select, [contenteditable], [role="dialog"], [role="listbox"], [role="combobox"], [role="menu"]'

/** Single-key shortcuts of a page; silent while somebody types, picks from a list or has a dialog open. */
export function useHotkeys(keys: Hotkeys): void {
  const current = useRef(keys)
  useEffect(() => {
    current.current = keys
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const handler = current.current[event.key]
      if (handler === undefined || isMeantElsewhere(event)) return
      event.preventDefault()
      handler()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

function isMeantElsewhere({ ctrlKey, metaKey, altKey, isComposing, key, target }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || isComposing) return true
  if (!(target instanceof Element)) return false
  return target.closest(TYPING) !== null || (key === 'Enter' && target.closest('a, button') !== null)
}
