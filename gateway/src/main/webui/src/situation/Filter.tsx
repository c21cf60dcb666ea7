import { Segmented } from 'antd'
import dayjs from 'dayjs'
import { useWords } from '../i18n'
import { RegionControl } from '../ledger/Controls'
import { useSession } from '../session/SessionProvider'
import { PeriodPicker } from '../time/pickers'
import { KINDS, periodAt, startOf } from './periods'
import { CALIBERS, type SituationFilter } from './useSituationFilter'

/** Where, when, and who counts. */
export function Filter({ filter }: { filter: SituationFilter }) {
  const { t } = useWords()
  const { claims } = useSession()
  const { region, period, kind, caliber, showKind, set } = filter
  return (
    <div className="notice-filter" role="search" aria-label={t('filter.title')}>
      {claims.region !== '' && (
        <>
          <label htmlFor="situation-region">{t('field.region')}</label>
          <RegionControl
            id="situation-region"
            value={region}
            onChange={(chosen) => set({ region: chosen })}
            status={undefined}
            aria-describedby={undefined}
          />
        </>
      )}
      <Segmented
        aria-label={t('situation.kind')}
        value={kind}
        onChange={showKind}
        options={KINDS.map((each) => ({ value: each, label: t(`situation.kind.${each}`) }))}
      />
      <label htmlFor="situation-period">{t('situation.period')}</label>
      <PeriodPicker
        id="situation-period"
        picker={kind}
        value={dayjs(startOf(period))}
        onChange={(day) => day !== null && set({ period: periodAt(kind, day.format('YYYY-MM-DD')) })}
      />
      <Segmented
        aria-label={t('situation.caliber')}
        value={caliber}
        onChange={(chosen) => set({ caliber: chosen === CALIBERS[0] ? '' : chosen })}
        options={CALIBERS.map((each) => ({ value: each, label: t(`situation.caliber.${each}`) }))}
      />
    </div>
  )
}
