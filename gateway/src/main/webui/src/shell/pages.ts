import type { Key } from '../i18n'
import {
  hasRole,
  mayListen,
  mayReadLists,
  mayReadNotices,
  mayReadPostings,
  mayReadRosters,
  mayReadRules,
  type Claims,
} from '../session/claims'

export interface Page {
  path: string
  title: Key
  visible: (claims: Claims) => boolean
}

/** A page of its own in the head, or several under one word. */
export type Entry = Page | { title: Key; pages: Page[] }

const entries: Entry[] = [
  { path: '/', title: 'nav.desk', visible: mayListen },
  { path: '/ledger', title: 'nav.ledger', visible: mayReadLists },
  {
    path: '/file',
    title: 'nav.file',
    visible: (claims) => hasRole(claims, 'reporter', 'inspector', 'duty-officer', 'duty-leader'),
  },
  {
    title: 'nav.supervise',
    pages: [
      { path: '/supervisions', title: 'nav.supervisions', visible: mayListen },
      { path: '/notices', title: 'nav.notices', visible: mayReadNotices },
      { path: '/campaigns', title: 'nav.campaigns', visible: mayReadNotices },
    ],
  },
  {
    title: 'nav.study',
    pages: [
      { path: '/suspicions', title: 'nav.suspicions', visible: mayListen },
      { path: '/scores', title: 'nav.scores', visible: mayReadNotices },
      { path: '/library', title: 'nav.library', visible: () => true },
      { path: '/situation', title: 'nav.situation', visible: mayReadLists },
    ],
  },
  {
    title: 'nav.keep',
    pages: [
      { path: '/rules', title: 'nav.rules', visible: mayReadRules },
      { path: '/rosters', title: 'nav.rosters', visible: mayReadRosters },
      { path: '/postings', title: 'nav.postings', visible: mayReadPostings },
    ],
  },
]

/** What somebody sees in the head; a group with one page left is that page. */
export function entriesFor(claims: Claims): Entry[] {
  return entries.flatMap((entry): Entry[] => {
    if (!('pages' in entry)) return entry.visible(claims) ? [entry] : []
    const pages = entry.pages.filter((page) => page.visible(claims))
    return pages.length > 1 ? [{ ...entry, pages }] : pages
  })
}

export const pagesOf = (entries: Entry[]) =>
  entries.flatMap((entry) => ('pages' in entry ? entry.pages : [entry]))
