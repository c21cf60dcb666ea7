import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { endCase, type AccidentCase } from '../api/library'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { ProblemAlert } from '../shell/ProblemAlert'
import { CaseDialog } from './CaseDialog'

/** What who keeps a case may do with it. */
export function CaseActs({ one }: { one: AccidentCase }) {
  const { api } = useSession()
  const { t } = useWords()
  const queries = useQueryClient()
  const [changes, setChanges] = useState(false)
  const ending = useMutation({
    mutationFn: () => endCase(api, one),
    onSettled: () => queries.invalidateQueries({ queryKey: ['library'] }),
  })
  if (!one.mayChange) return null
  return (
    <div className="acts" role="group" aria-label={t('column.action')}>
      <Button size="small" onClick={() => setChanges(true)}>
        {t('library.change')}
      </Button>
      <Popconfirm
        title={t('library.endAsk')}
        okText={t('library.end')}
        cancelText={t('library.keep')}
        onConfirm={() => ending.mutate()}
      >
        <Button size="small" danger loading={ending.isPending}>
          {t('library.end')}
        </Button>
      </Popconfirm>
      {ending.error !== null && <ProblemAlert error={ending.error} />}
      {changes && <CaseDialog one={one} onClose={() => setChanges(false)} />}
    </div>
  )
}
