import type { SituationQuery } from '../api/situation'
import { useWords } from '../i18n'
import { ExportButtons, useExport } from '../ledger/ExportButtons'
import { ProblemAlert } from '../shell/ProblemAlert'
import type { Part } from './Figures'
import '../ledger/ledger.css'

/** The table of each part, and what it is split by. */
const TABLES = {
  accidents: { list: 'statistics/accidents', by: 'region' },
  filing: { list: 'statistics/quality', by: 'region' },
  hazards: { list: 'statistics/hazards', by: 'level' },
  national: { list: 'statistics/national-return', by: undefined },
} as const

/** Downloads of the figures of one part. */
export function Downloads({ part, query }: { part: Part; query: SituationQuery }) {
  const { t } = useWords()
  const { list, by } = TABLES[part]
  const exporting = useExport(list, { ...query, ...(by && { by }) })
  return (
    <div role="group" aria-label={t('situation.downloads', { part: t(`situation.${part}`) })}>
      <ExportButtons {...exporting} />
      {exporting.error !== null && <ProblemAlert error={exporting.error} />}
    </div>
  )
}
