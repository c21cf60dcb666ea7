import { Segmented } from 'antd'
import { useSearchParams } from 'react-router'
import { useWords } from '../i18n'
import { mayReadDrafts } from '../session/claims'
import { useSession } from '../session/SessionProvider'
import { DraftList } from './DraftList'
import { MeasureList } from './MeasureList'
import { MeasuresByCity } from './MeasuresByCity'
import { NoticeList } from './NoticeList'
import { RepliesByCity } from './RepliesByCity'
import './notices.css'

const VIEWS = ['list', 'drafts', 'cities', 'measures', 'measure-cities'] as const

/** Official documents (公文) and the measures that answer them: each by itself, those that are being written, and how the cities do. */
export function NoticesPage() {
  const { t } = useWords()
  const [params, setParams] = useSearchParams()
  const { claims } = useSession()
  const views = VIEWS.filter((each) => each !== 'drafts' || mayReadDrafts(claims))
  const view = views.find((candidate) => candidate === params.get('view')) ?? 'list'
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('nav.notices')}</h1>
        <Segmented
          aria-label={t('notice.views')}
          value={view}
          onChange={(next) => setParams(next === 'list' ? {} : { view: next })}
          options={views.map((value) => ({ value, label: t(`notice.view.${value}`) }))}
        />
      </div>
      <View view={view} />
    </div>
  )
}

function View({ view }: { view: (typeof VIEWS)[number] }) {
  switch (view) {
    case 'list':
      return <NoticeList />
    case 'drafts':
      return <DraftList />
    case 'cities':
      return <RepliesByCity />
    case 'measures':
      return <MeasureList />
    case 'measure-cities':
      return <MeasuresByCity />
  }
}
