import { PrinterOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { report as read, type Report } from '../api/situation'
import { Facts } from '../cases/Facts'
import { useWords } from '../i18n'
import { isWithin } from '../regions/regions'
import { hasRole, mayReadNotices } from '../session/claims'
import { useSession } from '../session/SessionProvider'
import { Loadable } from '../shell/Loadable'
import { NotFound } from '../shell/NotFound'
import { Moment } from '../time/Moment'
import { useNames } from './Accidents'
import { Anew } from './Anew'
import { Figures } from './Figures'
import '../cases/cases.css'

/** One report: what it said when it was made, whatever became of the figures since. */
export function ReportPage() {
  const { id = '' } = useParams()
  const [params] = useSearchParams()
  const { api, claims } = useSession()
  const { t } = useWords()
  const may = mayReadNotices(claims)
  const said = Number(params.get('version') ?? '')
  const version = Number.isInteger(said) && said > 0 ? said : undefined
  const query = useQuery({
    queryKey: ['situation-report', id, version],
    queryFn: ({ signal }) => read(api, id, version, signal),
    enabled: may,
  })
  if (!may) return <NotFound />
  return (
    <div className="page situation">
      <p className="back">
        <Link to="/situation">{t('situation.report.back')}</Link>
      </p>
      <Loadable query={query}>{(report) => <Known report={report} asked={version} />}</Loadable>
    </div>
  )
}

function Known({ report, asked }: { report: Report; asked: number | undefined }) {
  const { t } = useWords()
  const { claims } = useSession()
  const nameOf = useNames()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { situationId, number, region, from, until, figures } = report
  const mayMakeAnew = asked === undefined && hasRole(claims, 'duty-leader') && isWithin(region, claims.region)
  return (
    <>
      <div className="case-facts">
        <header className="case-head">
          <h1 ref={heading} tabIndex={-1}>
            {number}
          </h1>
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            {t('situation.print')}
          </Button>
          {mayMakeAnew && <Anew id={situationId} />}
        </header>
        <Facts
          facts={[
            { title: 'field.region', value: nameOf(region) },
            { title: 'situation.period', value: `${from} – ${until}` },
            {
              title: 'situation.caliber',
              value: t(`situation.caliber.${report.caliber === 'EMERGENCY' ? 'EMERGENCY' : 'HOUSING'}`),
            },
            { title: 'situation.report.version', value: <Versions report={report} asked={asked} /> },
            ...(report.reason === undefined
              ? []
              : [{ title: 'situation.report.reason' as const, value: report.reason, wide: true }]),
            { title: 'situation.report.at', value: <Moment at={report.reportedAt} /> },
          ]}
        />
        <p className="muted">{t('situation.report.hint')}</p>
      </div>
      <Figures situation={{ ...figures, from, until }} region={region} />
    </>
  )
}

/** The version that is shown, and the way to the others. */
function Versions({
  report: { situationId, version },
  asked,
}: {
  report: Report
  asked: number | undefined
}) {
  const { t } = useWords()
  const path = `/situation/reports/${encodeURIComponent(situationId)}`
  const earlier = Array.from({ length: version - 1 }, (_, index) => index + 1)
  return (
    <>
      <b>{version}</b>
      {earlier.map((each) => (
        <span key={each}>
          {' · '}
          <Link to={`${path}?version=${each}`}>{t('situation.report.earlier', { n: each })}</Link>
        </span>
      ))}
      {asked !== undefined && (
        <>
          {' · '}
          <Link to={path}>{t('situation.report.newest')}</Link>
        </>
      )}
    </>
  )
}
