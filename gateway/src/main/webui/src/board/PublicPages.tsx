import { Button } from 'antd'
import { Outlet, Route, Routes } from 'react-router'
import { useWords } from '../i18n'
import { NotFound } from '../shell/NotFound'
import { BOARD_PATH } from './address'
import { ListingPage } from './ListingPage'
import { ListingsPage } from './ListingsPage'
import '../shell/layout.css'

/** The pages that need no login, in a frame that shows nothing of the desk. */
export function PublicPages() {
  return (
    <Routes>
      <Route element={<Frame />}>
        <Route path={BOARD_PATH} element={<ListingsPage />} />
        <Route path={`${BOARD_PATH}/:id`} element={<ListingPage />} />
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  )
}

function Frame() {
  const { t } = useWords()
  return (
    <>
      <a className="skip-link" href="#main">
        {t('nav.skip')}
      </a>
      <Head />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
    </>
  )
}

function Head() {
  const { t, locale, setLocale } = useWords()
  const other = locale === 'en' ? 'zh-CN' : 'en'
  return (
    <header className="header">
      <div className="brand" lang="zh-CN">
        直报
      </div>
      <nav aria-label={t('nav.title')}>
        <a href={BOARD_PATH}>{t('board.title')}</a>
      </nav>
      <div className="controls">
        <Button type="text" lang={other} onClick={() => setLocale(other)}>
          {locale === 'en' ? '中文' : 'EN'}
        </Button>
        <Button type="text" href="/">
          {t('board.login')}
        </Button>
      </div>
    </header>
  )
}
