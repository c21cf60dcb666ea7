import { DownloadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { backtestLines, type BacktestLines } from '../api/policies'
import { useWords } from '../i18n'
import { saveFile } from '../ledger/saveFile'
import { useSession } from '../session/SessionProvider'
import { ProblemAlert } from '../shell/ProblemAlert'

const LABELS = { decisions: 'sim.downloadDecisions', differences: 'sim.downloadDifferences' } as const

/** Saves the lines of a backtest as a file; they may be many, so it can be stopped. */
export function LinesButton({ backtestId, lines }: { backtestId: string; lines: BacktestLines }) {
  const { download } = useSession()
  const { t } = useWords()
  const running = useRef<AbortController>(undefined)
  const saving = useMutation({
    mutationFn: async () => {
      const abort = (running.current = new AbortController())
      try {
        const { content } = await backtestLines(download, backtestId, lines, abort.signal)
        saveFile({ name: `backtest-${backtestId}-${lines}.ndjson`, content })
      } catch (cause) {
        if (!abort.signal.aborted) throw cause
      }
    },
  })
  useEffect(() => () => running.current?.abort(), [])
  return (
    <div className="acts">
      <Button icon={<DownloadOutlined />} loading={saving.isPending} onClick={() => saving.mutate()}>
        {t(LABELS[lines])}
      </Button>
      {saving.isPending && <Button onClick={() => running.current?.abort()}>{t('sim.stop')}</Button>}
      {saving.error !== null && <ProblemAlert error={saving.error} />}
    </div>
  )
}
