import { Segmented } from 'antd'
import { Link } from 'react-router'
import { REPORT_KINDS, reports, type ReportLine } from '../api/situation'
import { useWords } from '../i18n'
import { PagedTable } from '../notices/PagedTable'
import { useAddress } from '../notices/useAddress'
import { useSession } from '../session/SessionProvider'
import type { Column } from '../shell/DataTable'
import { Moment } from '../time/Moment'
import { useNames } from './Accidents'
import { Section } from './Figures'
import { changeOf } from './percent'

/** The reports on months and quarters that are over, the newest first. */
export function Reports({ region }: { region: string }) {
  const { t } = useWords()
  const { api } = useSession()
  const { params, set } = useAddress<'reports'>()
  const kind = REPORT_KINDS.find((each) => each === params.get('reports')) ?? ''
  return (
    <Section
      title="situation.reports"
      hint="situation.reports.hint"
      beside={
        <Segmented
          aria-label={t('situation.reports.kind')}
          value={kind}
          onChange={(chosen) => set({ reports: chosen })}
          options={[
            { value: '', label: t('situation.reports.any') },
            ...REPORT_KINDS.map((each) => ({ value: each, label: t(`situation.reports.${each}`) })),
          ]}
        />
      }
    >
      <PagedTable
        label={t('situation.reports')}
        empty={t('situation.reports.none')}
        queryKey={['situation-reports', region, kind]}
        read={(cursor, signal) =>
          reports(
            api,
            { region: region === '' ? undefined : region, kind: kind === '' ? undefined : kind, cursor },
            signal,
          )
        }
        columns={useColumns()}
        keyOf={({ situationId }) => situationId}
      />
    </Section>
  )
}

function useColumns(): Column<ReportLine>[] {
  const { t } = useWords()
  const nameOf = useNames()
  const compared = (figure: 'accidents' | 'deaths'): Column<ReportLine> => ({
    key: figure,
    title: t(`situation.figure.${figure}`),
    numeric: true,
    render: (line) => `${line[figure].toLocaleString()} (${changeOf(line[`${figure}Change`])})`,
  })
  return [
    {
      key: 'number',
      title: t('situation.report.number'),
      render: ({ situationId, number }) => (
        <Link to={`/situation/reports/${encodeURIComponent(situationId)}`}>{number}</Link>
      ),
    },
    { key: 'region', title: t('field.region'), render: ({ region }) => nameOf(region) },
    { key: 'period', title: t('situation.period'), numeric: true, render: ({ period }) => period },
    compared('accidents'),
    compared('deaths'),
    {
      key: 'days',
      title: t('situation.report.days'),
      numeric: true,
      render: ({ daysSinceLarger }) => daysSinceLarger?.toLocaleString() ?? '—',
    },
    {
      key: 'version',
      title: t('situation.report.version'),
      numeric: true,
      render: ({ version }) => version,
    },
    {
      key: 'at',
      title: t('situation.report.at'),
      numeric: true,
      render: ({ reportedAt }) => <Moment at={reportedAt} />,
    },
  ]
}
