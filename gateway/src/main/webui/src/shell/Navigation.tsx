import { DownOutlined } from '@ant-design/icons'
import { useEffect, useId, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { NavLink, useLocation } from 'react-router'
import { useWords, type Key } from '../i18n'
import { pagesOf, type Entry, type Page } from './pages'

/** The pages that number keys lead to, in the order of the head. */
export const pagesWithKeys = (entries: Entry[]) => pagesOf(entries).slice(0, 9)

export function Navigation({ entries }: { entries: Entry[] }) {
  const { t } = useWords()
  const keyOf = (page: Page) => {
    const index = pagesWithKeys(entries).indexOf(page)
    return index < 0 ? undefined : String(index + 1)
  }
  return (
    <nav aria-label={t('nav.title')}>
      {entries.map((entry) =>
        'pages' in entry ? (
          <Group key={entry.title} title={entry.title} pages={entry.pages} keyOf={keyOf} />
        ) : (
          <PageLink key={entry.path} page={entry} shortcut={keyOf(entry)} />
        ),
      )}
    </nav>
  )
}

function PageLink({ page, shortcut }: { page: Page; shortcut: string | undefined }) {
  const { t } = useWords()
  return (
    <NavLink to={page.path} end={page.path === '/'} aria-keyshortcuts={shortcut}>
      {t(page.title)}
    </NavLink>
  )
}

interface GroupProps {
  title: Key
  pages: Page[]
  keyOf: (page: Page) => string | undefined
}

/** Links behind a button; it closes once one is followed, on Escape, and when the focus or the pointer goes elsewhere. */
function Group({ title, pages, keyOf }: GroupProps) {
  const { t } = useWords()
  const { pathname } = useLocation()
  const id = useId()
  const own = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const [openAt, setOpenAt] = useState<string>()
  // Whoever goes to another page, by whichever way, finds the group closed there.
  const open = openAt === pathname
  const close = () => setOpenAt(undefined)
  usePressElsewhere(own, open, close)
  const current = pages.some(({ path }) => pathname === path || pathname.startsWith(`${path}/`))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return
    close()
    button.current?.focus()
  }
  const onBlur = (event: FocusEvent) => {
    if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) close()
  }
  return (
    <div className="nav-group" ref={own} onKeyDown={onKeyDown} onBlur={onBlur}>
      <button
        type="button"
        ref={button}
        className={current ? 'active' : undefined}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpenAt(open ? undefined : pathname)}
      >
        {t(title)} <DownOutlined aria-hidden="true" />
      </button>
      <ul id={id} hidden={!open}>
        {pages.map((page) => (
          <li key={page.path}>
            <PageLink page={page} shortcut={keyOf(page)} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function usePressElsewhere(own: { current: HTMLElement | null }, open: boolean, close: () => void) {
  useEffect(() => {
    if (!open) return
    const onPress = (event: PointerEvent) => {
      if (!(event.target instanceof Node && own.current?.contains(event.target))) close()
    }
    document.addEventListener('pointerdown', onPress)
    return () => document.removeEventListener('pointerdown', onPress)
  })
}
