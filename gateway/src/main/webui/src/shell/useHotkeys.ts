import { useEffect, useRef } from 'react'

export type Hotkeys = Record<string, () => void>

const TYPING =
  'input, textarea, select, [contenteditable], [role="dialog"], [role="listbox"], [role="combobox"]'

/** Single-key shortcuts of a page; silent while somebody types, picks from a list or has a dialog open. */
export function useHotkeys(keys: Hotkeys): void {
  const current = useRef(keys)
  useEffect(() => {
    current.current = keys
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented)
        return
      if (event.target instanceof Element && event.target.closest(TYPING) !== null) return
      const handler = current.current[event.key]
      if (handler === undefined) return
      event.preventDefault()
      handler()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
