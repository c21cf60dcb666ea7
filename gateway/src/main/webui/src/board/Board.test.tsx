// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ConfigProvider } from 'antd'
import { MemoryRouter } from 'react-router'
import { expect, it, vi } from 'vitest'
import type { PublicListing } from '../api/listings'
import { WordsProvider } from '../i18n'
import { inANewBrowser } from '../testingSession'
import { isPublicPage } from './address'
import { PublicPages } from './PublicPages'

inANewBrowser()

const listing = (changes: Partial<PublicListing> = {}): PublicListing => ({
  supervisionId: 's1',
  status: 'listed',
  number: 'GP-YH-1-1',
  round: 1,
  issuerName: '淄博市住房和城乡建设局',
  region: '370302',
  place: '山东省淄博市淄川区',
  subject: 'HAZARD',
  caseNumber: 'YH-1',
  grade: 'MAJOR',
  type: '脚手架',
  project: '某小区三期',
  listedAt: '2026-11-22T03:00:00Z',
  rectifyBy: '2026-11-30T16:00:00Z',
  publishedAt: '2026-11-22T03:00:02Z',
  announcements: [
    {
      kind: 'LISTING',
      round: 1,
      number: '淄建督公〔2026〕1号',
      fact: 'supervision-listed',
      factAt: '2026-11-22T03:00:00Z',
      publishedAt: '2026-11-22T03:00:02Z',
      text: '挂牌督办公告\n淄建督公〔2026〕1号',
    },
  ],
  ...changes,
})

/** A board that answers page by page, and remembers how it was asked. */
class Board {
  asked: { path: string; headers: Record<string, string> }[] = []
  pages: { items: PublicListing[]; next?: string }[] = []
  failure: { status: number; code: string } | undefined

  readonly fetch = (path: string, init: RequestInit) => {
    this.asked.push({ path, headers: init.headers as Record<string, string> })
    if (this.failure !== undefined) return answer(this.failure, this.failure.status)
    const one = /\/listings\/(\w+)/.exec(path)?.[1]
    const all = this.pages.flatMap(({ items }) => items)
    if (one !== undefined) return answer(all.find(({ supervisionId }) => supervisionId === one))
    const place = Number(new URLSearchParams(path.split('?')[1]).get('cursor') ?? '0')
    return answer(this.pages[place] ?? { items: [] })
  }
}

const answer = (body: unknown, status = 200) =>
  Promise.resolve(
    new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } }),
  )

async function open(board: Board, at = '/public/listings') {
  vi.stubGlobal('fetch', board.fetch)
  const page = (
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <ConfigProvider theme={{ zeroRuntime: true }}>
        <WordsProvider>
          <MemoryRouter initialEntries={[at]}>
            <PublicPages />
          </MemoryRouter>
        </WordsProvider>
      </ConfigProvider>
    </QueryClientProvider>
  )
  await act(() => Promise.resolve(render(page)))
}

it('is a public page, as nothing else is', () => {
  expect(isPublicPage('/public/listings')).toBe(true)
  expect(isPublicPage('/')).toBe(false)
  expect(isPublicPage('/supervisions')).toBe(false)
})

it('shows what is listed without a login', async () => {
  const board = new Board()
  board.pages = [{ items: [listing()] }]
  await open(board)
  const row = (await screen.findByRole('link', { name: /YH-1/ })).closest('tr')
  expect(row?.textContent).toContain('Major hazard YH-1 · 脚手架')
  expect(row?.textContent).toContain('某小区三期 · 山东省淄博市淄川区')
  expect(row?.textContent).toContain('淄博市住房和城乡建设局')
  expect(row?.textContent).toContain('淄建督公〔2026〕1号')
  expect(board.asked.every(({ headers }) => headers['authorization'] === undefined)).toBe(true)
})

it('says when nothing is listed, and when nothing matches', async () => {
  await open(new Board())
  expect(await screen.findByText('Nothing is listed')).toBeDefined()
  await open(new Board(), '/public/listings?status=lifted')
  expect(await screen.findByText('No listing matches')).toBeDefined()
})

it('reads the next page by the keyboard alone', async () => {
  const board = new Board()
  board.pages = [
    { items: [listing()], next: '1' },
    { items: [listing({ supervisionId: 's2', caseNumber: 'YH-2' })] },
  ]
  await open(board)
  const more = await screen.findByRole('button', { name: 'Load more' })
  more.focus()
  await userEvent.setup({ delay: null }).keyboard('{Enter}')
  expect(await screen.findByRole('link', { name: /YH-2/ })).toBeDefined()
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Load more' })).toBeNull())
  expect(screen.getAllByRole('row')).toHaveLength(3)
})

it('asks for one state and one region as the address says', async () => {
  const board = new Board()
  await open(board, '/public/listings?region=370300&status=lifted')
  await waitFor(() => expect(board.asked.at(-1)?.path).toContain('region=370300&status=lifted'))
  await userEvent.setup({ delay: null }).click(screen.getByTitle('Continued'))
  await waitFor(() => expect(board.asked.at(-1)?.path).toContain('region=370300&status=continued'))
})

it('tells round, extension and lifting', async () => {
  const board = new Board()
  board.pages = [
    {
      items: [
        listing({
          status: 'lifted',
          round: 2,
          continuedAt: '2026-12-01T01:00:00Z',
          extendedFrom: '2026-11-29T16:00:00Z',
          liftedAt: '2026-12-20T08:30:00Z',
          government: { name: '山东省淄博市人民政府', number: '淄政督〔2026〕3号', decidedOn: '2026-12-02' },
        }),
      ],
    },
  ]
  await open(board)
  const row = (await screen.findByRole('link', { name: /YH-1/ })).closest('tr')
  expect(row?.textContent).toContain('Lifted round 2')
  expect(row?.textContent).toContain('山东省淄博市人民政府 淄政督〔2026〕3号 2026-12-02')
  expect(row?.textContent).toMatch(/Extended; announced was 2026-11-30 00:00/)
  expect(row?.textContent).toMatch(/Continued 2026-12-01 09:00.*Lifted 2026-12-20 16:30/)
})

it('shows the words of each announcement, what it makes public and when', async () => {
  const board = new Board()
  board.pages = [{ items: [listing()] }]
  await open(board, '/public/listings/s1')
  const announced = await screen.findByRole('region', { name: '淄建督公〔2026〕1号' })
  expect(within(announced).getByText(/挂牌督办公告/).textContent).toContain('〔2026〕1号')
  expect(announced.textContent).toMatch(/Published 2026-11-22 11:00/)
})

it('says what went wrong and asks nobody to log in', async () => {
  const board = new Board()
  board.failure = { status: 404, code: 'not-found' }
  await open(board, '/public/listings/s9')
  expect(await screen.findByRole('alert')).toBeDefined()
  expect(board.asked).toHaveLength(1)
})

it('can be read in Chinese', async () => {
  localStorage.setItem('zhibao.locale', 'zh-CN')
  await open(new Board())
  expect(await screen.findByText('没有挂牌督办事项')).toBeDefined()
  expect(screen.getByRole('heading', { name: '挂牌督办公示' })).toBeDefined()
})
