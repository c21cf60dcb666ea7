import { Button, Result, Spin } from 'antd'
import type { Problem } from '../api/problem'
import { problemText } from '../api/wording'
import { useWords } from '../i18n'

export function Opening() {
  const { t } = useWords()
  return (
    <div className="entry" role="status">
      <Spin /> <span>{t('session.opening')}</span>
    </div>
  )
}

/** Shown when no login could be opened; reloading the start page tries again from the beginning. */
export function OpeningFailed({ problem }: { problem: Problem }) {
  const words = useWords()
  return (
    <Result
      status="warning"
      title={words.t('session.failed')}
      subTitle={[problemText(words, problem), problem.detail].filter(Boolean).join(' · ')}
      extra={
        <Button type="primary" onClick={() => window.location.assign('/')}>
          {words.t('common.retry')}
        </Button>
      }
    />
  )
}
