import { DownloadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { exportOf, type Exported, type Selected } from '../api/calls'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { saveFile } from './saveFile'

const FORMATS = ['csv', 'xlsx'] as const

type Format = (typeof FORMATS)[number]

/** Fetches everything that a selection holds, as a table; the login goes along, which a plain link could not carry. */
export function useExport(list: Exported, query: Selected) {
  const { download } = useSession()
  const running = useRef<AbortController>(undefined)
  const selection = JSON.stringify([list, query])
  const { mutate, reset, isPending, variables, error } = useMutation({
    mutationFn: async ({ format }: { format: Format; selection: string }) => {
      const abort = (running.current = new AbortController())
      try {
        saveFile(await exportOf(download, list, { ...query, format }, abort.signal))
      } catch (cause) {
        if (!abort.signal.aborted) throw cause
      }
    },
  })
  useEffect(() => () => running.current?.abort(), [])
  return {
    start: (format: Format) => mutate({ format, selection }),
    stop: () => {
      running.current?.abort()
      reset()
    },
    running: isPending ? variables.format : undefined,
    // What was refused of another selection says nothing of this one.
    error: variables?.selection === selection ? error : null,
  }
}

export function ExportButtons({ start, stop, running }: ReturnType<typeof useExport>) {
  const { t } = useWords()
  return (
    <div className="ledger-export">
      {FORMATS.map((format) => (
        <Button
          key={format}
          icon={<DownloadOutlined />}
          title={t('ledger.exportHint', { format: format.toUpperCase() })}
          loading={running === format}
          disabled={running !== undefined && running !== format}
          onClick={() => start(format)}
        >
          {t('ledger.export', { format: format.toUpperCase() })}
        </Button>
      ))}
      {running !== undefined && <Button onClick={stop}>{t('ledger.cancel')}</Button>}
    </div>
  )
}
