import { Segmented } from 'antd'
import { useSearchParams } from 'react-router'
import { useWords } from '../i18n'
import { NoticeList } from './NoticeList'
import { RepliesByCity } from './RepliesByCity'
import './notices.css'

const VIEWS = ['list', 'cities'] as const

/** Official documents (公文): each by itself, and how the cities answer them. */
export function NoticesPage() {
  const { t } = useWords()
  const [params, setParams] = useSearchParams()
  const view = VIEWS.find((candidate) => candidate === params.get('view')) ?? 'list'
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('nav.notices')}</h1>
        <Segmented
          aria-label={t('notice.views')}
          value={view}
          onChange={(next) => setParams(next === 'list' ? {} : { view: next })}
          options={VIEWS.map((value) => ({ value, label: t(`notice.view.${value}`) }))}
        />
      </div>
      {view === 'list' ? <NoticeList /> : <RepliesByCity />}
    </div>
  )
}
