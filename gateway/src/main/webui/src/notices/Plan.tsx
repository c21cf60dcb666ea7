import { Button } from 'antd'
import { useState } from 'react'
import { isOwed } from '../api/measures'
import type { Notice } from '../api/notices'
import { useWords } from '../i18n'
import { DataTable } from '../shell/DataTable'
import { useMeasureColumns } from './measureColumns'
import { PlanDialog } from './PlanDialog'

/** The measures by which a document is answered, and a plan where one may be filed. */
export function Plan({ notice }: { notice: Notice }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const { no, matter, measure, due, unit, person, state, action } = useMeasureColumns()
  const { plan = [], mayReply } = notice
  if (plan.length === 0 && mayReply !== true) return null
  const left = plan.filter(isOwed).length
  return (
    <section aria-labelledby="plan">
      <h2 id="plan">{t('measure.plan')}</h2>
      {plan.length > 0 && (
        <>
          <p className="muted">{t('measure.progress', { n: plan.length, left })}</p>
          <DataTable
            label={t('measure.plan')}
            columns={[no, matter, measure, due, unit, person, state, action]}
            items={plan}
            keyOf={({ measureId }) => measureId}
          />
        </>
      )}
      {mayReply === true && (
        <Button size="small" onClick={() => setOpen(true)}>
          {t('measure.file')}
        </Button>
      )}
      {isOpen && <PlanDialog notice={notice} onClose={() => setOpen(false)} />}
    </section>
  )
}
