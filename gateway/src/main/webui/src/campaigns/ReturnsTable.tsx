import { DownloadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { FIGURES, isOpen, returnsTable, type Campaign, type Figures, type ReturnCell } from '../api/campaigns'
import { casePath } from '../desk/rows'
import { useWords } from '../i18n'
import { saveFile } from '../ledger/saveFile'
import { useRegions } from '../regions/useRegions'
import { useSession } from '../session/SessionProvider'
import { ProblemAlert } from '../shell/ProblemAlert'
import { Moment } from '../time/Moment'
import { ReturnMark } from './Marks'
import { ReturnDialog } from './ReturnDialog'

interface Props {
  campaign: Campaign
  returns: NonNullable<Campaign['returns']>
}

/** Which region returned what for which day, and what they did in all. */
export function ReturnsTable({ campaign, returns }: Props) {
  const { download, claims } = useSession()
  const { t, word } = useWords()
  const regions = useRegions()
  const [filed, setFiled] = useState<ReturnCell>()
  const saving = useMutation({
    mutationFn: async () => saveFile(await returnsTable(download, campaign.campaignId)),
  })
  const mayFile = (region: string) => campaign.mayFile && region === claims.region
  return (
    <section aria-labelledby="returns">
      <div className="page-head">
        <h2 id="returns">{t('campaign.returns')}</h2>
        <Button
          icon={<DownloadOutlined />}
          title={t('campaign.downloadHint')}
          loading={saving.isPending}
          onClick={() => saving.mutate()}
        >
          {t('campaign.download')}
        </Button>
      </div>
      {saving.error !== null && <ProblemAlert error={saving.error} />}
      <div className="returns-table" role="region" aria-label={t('campaign.returns')} tabIndex={0}>
        <table aria-label={t('campaign.returns')}>
          <thead>
            <tr>
              <th scope="col">{t('campaign.region')}</th>
              {campaign.returnDays.map((day) => (
                <th scope="col" key={day}>
                  {day}
                </th>
              ))}
              {FIGURES.map((figure) => (
                <th scope="col" key={figure} className="numeric">
                  {word('figure', figure)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {returns.rows.map(({ region, days, totals }) => (
              <tr key={region}>
                <th scope="row">{regions.nameOf(region, campaign.issuer)}</th>
                {days.map((cell) => (
                  <td key={cell.day}>
                    <Cell cell={cell} onFile={mayFile(region) ? () => setFiled(cell) : undefined} />
                  </td>
                ))}
                <Totals totals={totals} />
              </tr>
            ))}
            {returns.rows.length > 1 && (
              <tr>
                <th scope="row">{t('campaign.total')}</th>
                {campaign.returnDays.map((day) => (
                  <td key={day} />
                ))}
                <Totals totals={returns.totals} />
              </tr>
            )}
          </tbody>
        </table>
      </div>
      {filed !== undefined && (
        <ReturnDialog campaign={campaign} cell={filed} onClose={() => setFiled(undefined)} />
      )}
    </section>
  )
}

function Totals({ totals }: { totals: Figures }) {
  return FIGURES.map((figure) => (
    <td key={figure} className="numeric">
      {totals[figure].toLocaleString('en-US')}
    </td>
  ))
}

function Cell({ cell, onFile }: { cell: ReturnCell; onFile: (() => void) | undefined }) {
  const { t } = useWords()
  const { day, state, returnId, filedAt, filings = 0 } = cell
  const mark = <ReturnMark state={state} />
  return (
    <>
      {returnId === undefined ? (
        mark
      ) : (
        <Link to={casePath({ caseId: returnId, subject: 'CAMPAIGN_RETURN' })}>{mark}</Link>
      )}
      {filedAt !== undefined && <Moment at={filedAt} />}{' '}
      {filings > 1 && <small>{t('campaign.filedTimes', { n: filings })}</small>}
      {onFile !== undefined && isOpen(state) && (
        <Button
          size="small"
          type={filings === 0 ? 'primary' : 'default'}
          aria-label={t(filings === 0 ? 'campaign.fileOf' : 'campaign.correctOf', { day })}
          onClick={onFile}
        >
          {t(filings === 0 ? 'campaign.file' : 'campaign.correct')}
        </Button>
      )}
    </>
  )
}
