import dayjs, { isDayjs } from 'dayjs'

const PREFIX = 'zhibao.draft.'

/** What the storage of this tab has refused lasts only as long as the page. */
const unstored = new Map<string, string>()

/** The draft that `login` has left under `name` in this tab, if any that can still be read. */
export function readDraft(login: string, name: string): unknown {
  const key = keyOf(login, name)
  try {
    return JSON.parse(unstored.get(key) ?? sessionStorage.getItem(key) ?? '', revived) as unknown
  } catch {
    return undefined
  }
}

export function writeDraft(login: string, name: string, draft: unknown): void {
  const key = keyOf(login, name)
  const text = JSON.stringify(packed(draft))
  try {
    sessionStorage.setItem(key, text)
    unstored.delete(key)
  } catch {
    unstored.set(key, text)
  }
  askBeforeLeaving()
}

export function dropDraft(login: string, name: string): void {
  drop(keyOf(login, name))
  askBeforeLeaving()
}

/** A login takes up its own drafts alone; without one, as after a logout, none are left. */
export function dropDraftsOfOthers(login?: string): void {
  const own = login === undefined ? undefined : keyOf(login, '')
  for (const key of [...unstored.keys(), ...storedKeys()]) {
    if (key.startsWith(PREFIX) && (own === undefined || !key.startsWith(own))) drop(key)
  }
  askBeforeLeaving()
}

const keyOf = (login: string, name: string) => `${PREFIX}${encodeURIComponent(login)} ${name}`

function drop(key: string): void {
  unstored.delete(key)
  try {
    sessionStorage.removeItem(key)
  } catch {
    // Storage that is forbidden holds nothing.
  }
}

function storedKeys(): string[] {
  try {
    return Object.keys(sessionStorage)
  } catch {
    return []
  }
}

const ask = (event: BeforeUnloadEvent) => event.preventDefault()

/** The browser asks whoever leaves the page only while something would be lost. */
function askBeforeLeaving(): void {
  if (unstored.size > 0) window.addEventListener('beforeunload', ask)
  else window.removeEventListener('beforeunload', ask)
}

interface Wall {
  $wall: string
}

/** Times of pickers are wall-clock times, which JSON would move to UTC. */
function packed(value: unknown): unknown {
  if (isDayjs(value)) return { $wall: value.format('YYYY-MM-DDTHH:mm:ss') } satisfies Wall
  if (Array.isArray(value)) return value.map(packed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, packed(each)]))
}

const revived = (_: string, value: unknown): unknown => (isWall(value) ? dayjs(value.$wall) : value)

const isWall = (value: unknown): value is Wall =>
  typeof value === 'object' && value !== null && '$wall' in value && typeof value.$wall === 'string'
