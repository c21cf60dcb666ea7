import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { BrowserRouter, Navigate, Route, Routes } from 'react-router'
import { DeskPage } from './desk/DeskPage'
import { LiveProvider } from './desk/LiveProvider'
import { WordsProvider } from './i18n'
import { hasRole, mayListen, mayReadRules } from './session/claims'
import { SessionProvider, useSession } from './session/SessionProvider'
import type { Opening as OpeningOutcome } from './session/session'
import { Opening, OpeningFailed } from './shell/Entry'
import { Layout } from './shell/Layout'
import { NotFound } from './shell/NotFound'
import { ThemeProvider } from './shell/theme'

const CampaignsPage = lazy(async () => ({
  default: (await import('./campaigns/CampaignsPage')).CampaignsPage,
}))
const CampaignPage = lazy(async () => ({ default: (await import('./campaigns/CampaignPage')).CampaignPage }))
const CasePage = lazy(async () => ({ default: (await import('./cases/CasePage')).CasePage }))
const LedgerPage = lazy(async () => ({ default: (await import('./ledger/LedgerPage')).LedgerPage }))
const NoticesPage = lazy(async () => ({ default: (await import('./notices/NoticesPage')).NoticesPage }))
const SupervisionsPage = lazy(async () => ({
  default: (await import('./notices/SupervisionsPage')).SupervisionsPage,
}))
const SuspicionsPage = lazy(async () => ({
  default: (await import('./suspicions/SuspicionsPage')).SuspicionsPage,
}))
const SuspicionPage = lazy(async () => ({
  default: (await import('./suspicions/SuspicionPage')).SuspicionPage,
}))
const ScoresPage = lazy(async () => ({ default: (await import('./scores/ScoresPage')).ScoresPage }))
const ScorePage = lazy(async () => ({ default: (await import('./scores/ScorePage')).ScorePage }))
const SituationPage = lazy(async () => ({
  default: (await import('./situation/SituationPage')).SituationPage,
}))
const ReportPage = lazy(async () => ({ default: (await import('./situation/ReportPage')).ReportPage }))
const RulesPage = lazy(async () => ({ default: (await import('./rules/RulesPage')).RulesPage }))
const RostersPage = lazy(async () => ({ default: (await import('./rosters/RostersPage')).RostersPage }))
const PostingsPage = lazy(async () => ({ default: (await import('./postings/PostingsPage')).PostingsPage }))
const LibraryPage = lazy(async () => ({ default: (await import('./library/LibraryPage')).LibraryPage }))
const AccidentCasePage = lazy(async () => ({
  default: (await import('./library/AccidentCasePage')).AccidentCasePage,
}))
const FilingPage = lazy(async () => ({ default: (await import('./filing/FilingPage')).FilingPage }))

const queries = new QueryClient({ defaultOptions: { queries: { retry: 1, staleTime: 5_000 } } })

export function App({ opening }: { opening: Promise<OpeningOutcome> }) {
  return (
    <QueryClientProvider client={queries}>
      <WordsProvider>
        <ThemeProvider>
          <Suspense fallback={<Opening />}>
            <SessionProvider opening={opening} failed={(problem) => <OpeningFailed problem={problem} />}>
              <LiveProvider>
                <Pages />
              </LiveProvider>
            </SessionProvider>
          </Suspense>
        </ThemeProvider>
      </WordsProvider>
    </QueryClientProvider>
  )
}

function Pages() {
  return (
    <BrowserRouter>
      <Routes>
        <Route element={<Layout />}>
          <Route index element={<StartPage />} />
          <Route path="cases/:subject/:id" element={<CasePage />} />
          <Route path="ledger" element={<LedgerPage />} />
          <Route path="notices" element={<NoticesPage />} />
          <Route path="campaigns" element={<CampaignsPage />} />
          <Route path="campaigns/:id" element={<CampaignPage />} />
          <Route path="supervisions" element={<SupervisionsPage />} />
          <Route path="suspicions" element={<SuspicionsPage />} />
          <Route path="suspicions/:id" element={<SuspicionPage />} />
          <Route path="scores" element={<ScoresPage />} />
          <Route path="scores/:unit" element={<ScorePage />} />
          <Route path="situation" element={<SituationPage />} />
          <Route path="situation/reports/:id" element={<ReportPage />} />
          <Route path="rules" element={<RulesPage />} />
          <Route path="rosters" element={<RostersPage />} />
          <Route path="postings" element={<PostingsPage />} />
          <Route path="library" element={<LibraryPage />} />
          <Route path="library/:id" element={<AccidentCasePage />} />
          <Route path="file" element={<FilingPage />} />
          <Route path="*" element={<NotFound />} />
        </Route>
      </Routes>
    </BrowserRouter>
  )
}

/** The desk for those who watch it; who only files, only writes papers or only keeps the rules begins there. */
function StartPage() {
  const { claims } = useSession()
  if (mayListen(claims)) return <DeskPage />
  if (hasRole(claims, 'reporter')) return <Navigate to="/file" replace />
  return <Navigate to={mayReadRules(claims) ? '/rules' : '/notices'} replace />
}
