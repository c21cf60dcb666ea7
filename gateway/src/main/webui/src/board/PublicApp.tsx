import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { BrowserRouter } from 'react-router'
import { WordsProvider } from '../i18n'
import { ThemeProvider } from '../shell/theme'
import { PublicPages } from './PublicPages'

const queries = new QueryClient({ defaultOptions: { queries: { retry: 1, staleTime: 5_000 } } })

/** What everybody may read: it asks nobody to log in, and shows nothing of the desk. */
export function PublicApp() {
  return (
    <QueryClientProvider client={queries}>
      <WordsProvider>
        <ThemeProvider>
          <BrowserRouter>
            <PublicPages />
          </BrowserRouter>
        </ThemeProvider>
      </WordsProvider>
    </QueryClientProvider>
  )
}
