import { useCallback, useSyncExternalStore } from 'react'

const PREFIX = 'zhibao.'

const chosen = new Map<string, string>()
const watchers = new Set<() => void>()

const subscribe = (watcher: () => void) => {
  watchers.add(watcher)
  return () => {
    watchers.delete(watcher)
  }
}

/** A choice remembered by this browser; the first of `values` is the default. Works, forgetfully, without storage. */
export function usePreference<T extends string>(name: string, values: readonly [T, ...T[]]) {
  const stored = useSyncExternalStore(subscribe, () => chosen.get(name) ?? read(name))
  const value = values.find((candidate) => candidate === stored) ?? values[0]
  const choose = useCallback((next: T) => write(name, next), [name])
  return [value, choose] as const
}

function write(name: string, value: string): void {
  chosen.set(name, value)
  try {
    localStorage.setItem(PREFIX + name, value)
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
  watchers.forEach((watcher) => watcher())
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name)
  } catch {
    return null
  }
}
