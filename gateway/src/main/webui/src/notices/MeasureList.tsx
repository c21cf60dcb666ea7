import { Segmented } from 'antd'
import { MEASURE_STATUSES, measures, type MeasureQuery } from '../api/measures'
import { useWords } from '../i18n'
import { RegionControl, TextControl } from '../ledger/Controls'
import { useSession } from '../session/SessionProvider'
import { useMeasureColumns } from './measureColumns'
import { PagedTable } from './PagedTable'
import { useAddress } from './useAddress'

const OVERDUE = 'overdue'

type Name = 'status' | 'overdue' | 'region' | 'unit'

function useFilter() {
  const { params, set } = useAddress<Name>()
  const filter = {
    status: MEASURE_STATUSES.find((each) => each === params.get('status')),
    overdue: params.get('overdue') === 'true' ? 'true' : undefined,
    region: params.get('region') ?? undefined,
    unit: params.get('unit') ?? undefined,
  } satisfies Pick<MeasureQuery, Name>
  return { filter, set }
}

/** Measures of all documents, those that are due first before the others. */
export function MeasureList() {
  const { api } = useSession()
  const { t } = useWords()
  const { filter } = useFilter()
  const { no, notice, measure, due, unit, person, state, action } = useMeasureColumns()
  return (
    <>
      <Filter />
      <PagedTable
        label={t('notice.view.measures')}
        empty={t('measure.empty')}
        queryKey={['notices', 'measures', ...Object.values(filter).map((value) => value ?? '')]}
        read={(cursor, signal) => measures(api, { ...filter, cursor }, signal)}
        columns={[notice, no, measure, due, unit, person, state, action]}
        keyOf={({ measureId }) => measureId}
      />
    </>
  )
}

function Filter() {
  const { t, word } = useWords()
  const { filter, set } = useFilter()
  const { status, overdue, region, unit } = filter
  const choose = (value: string) =>
    set(value === OVERDUE ? { status: '', overdue: 'true' } : { status: value, overdue: '' })
  return (
    <div className="notice-filter" role="search" aria-label={t('filter.title')}>
      <Segmented
        aria-label={t('measure.state')}
        value={overdue === undefined ? (status ?? '') : OVERDUE}
        onChange={choose}
        options={[
          { value: '', label: t('notice.anyState') },
          ...MEASURE_STATUSES.map((value) => ({ value: value, label: word('measureStatus', value) })),
          { value: OVERDUE, label: t('measure.late') },
        ]}
      />
      <label htmlFor="measure-region">{t('field.region')}</label>
      <RegionControl
        id="measure-region"
        value={region ?? ''}
        onChange={(value) => set({ region: value })}
        status={undefined}
        aria-describedby={undefined}
      />
      <label htmlFor="measure-unit">{t('measure.unit')}</label>
      <TextControl
        id="measure-unit"
        value={unit ?? ''}
        onChange={(value) => set({ unit: value })}
        status={undefined}
        aria-describedby={undefined}
      />
    </div>
  )
}
