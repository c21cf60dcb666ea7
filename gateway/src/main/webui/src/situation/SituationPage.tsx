import { PrinterOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { situation, type SituationQuery } from '../api/situation'
import { useWords } from '../i18n'
import { mayReadLists, mayReadNotices } from '../session/claims'
import { useSession } from '../session/SessionProvider'
import { Loadable } from '../shell/Loadable'
import { NotFound } from '../shell/NotFound'
import { dayBefore } from '../time/format'
import { Downloads } from './Downloads'
import { useNames } from './Accidents'
import { Figures } from './Figures'
import { Filter } from './Filter'
import { Inspections } from './Inspections'
import { Reports } from './Reports'
import { useSituationFilter } from './useSituationFilter'
import '../notices/notices.css'

/** The situation (形势) of a region in a period: what happened, against the year before, the targets and each other. */
export function SituationPage() {
  const { t } = useWords()
  const { api, claims } = useSession()
  const filter = useSituationFilter()
  const { region, period, caliber } = filter
  const asked: SituationQuery = { ...(region !== '' && { region }), period, caliber }
  const may = mayReadLists(claims)
  const query = useQuery({
    queryKey: ['situation', region, period, caliber],
    queryFn: ({ signal }) => situation(api, asked, dayBefore, signal),
    enabled: may,
  })
  if (!may) return <NotFound />
  return (
    <div className="page situation">
      <div className="page-head">
        <h1>{t('situation.title')}</h1>
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          {t('situation.print')}
        </Button>
      </div>
      <p className="muted">{t('situation.hint')}</p>
      <Filter filter={filter} />
      <Loadable query={query}>
        {(counted) => (
          <>
            <Counted from={counted.from} until={counted.until} region={region} caliber={caliber} />
            <Figures
              situation={counted}
              region={region === '' ? claims.region : region}
              beside={(part) => <Downloads part={part} query={asked} />}
            />
          </>
        )}
      </Loadable>
      {mayReadNotices(claims) && (
        <>
          <Inspections region={region} />
          <Reports region={region} />
        </>
      )}
    </div>
  )
}

/** What the figures are of, which a print has to say too. */
export function Counted(props: { from: string; until: string; region: string; caliber: string }) {
  const { t } = useWords()
  const { claims } = useSession()
  const nameOf = useNames()
  const { from, until, region, caliber } = props
  const place = region === '' ? claims.region : region
  return (
    <p className="situation-counted">
      {place !== '' && <b>{nameOf(place)} · </b>}
      <b>
        {from} – {until}
      </b>{' '}
      · {t('situation.comparedWith')} · {t(`situation.caliber.${caliber as 'HOUSING'}`)}
    </p>
  )
}
