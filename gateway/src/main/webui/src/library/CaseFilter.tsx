import { Segmented, Select } from 'antd'
import { ACCIDENT_TYPES } from '../api/codes'
import { WORK_KINDS } from '../api/library'
import { useWords } from '../i18n'
import { RegionControl, TextControl } from '../ledger/Controls'
import { ClearFilters } from '../shell/ClearFilters'
import { useHotkeys } from '../shell/useHotkeys'
import { monthDayOf } from './days'
import { useCaseFilter } from './useCaseFilter'
import { useCriteria } from './useCriteria'

const SEARCH_ID = 'library-text'

/** By words, place, month and day, type of accident, criterion or works; all of it lives in the address. */
export function CaseFilter() {
  const { t, word } = useWords()
  const { filter, set } = useCaseFilter()
  const { options } = useCriteria()
  const unbound = { status: undefined, 'aria-describedby': undefined }
  useHotkeys({ '/': () => document.getElementById(SEARCH_ID)?.focus() })
  const choice = (name: 'type' | 'criterion' | 'work', label: string, choices: Choice[]) => (
    <Select
      id={`library-${name}`}
      aria-label={label}
      placeholder={label}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      value={filter[name] ?? null}
      onChange={(value: string | undefined) => set({ [name]: value ?? '' })}
      options={choices}
    />
  )
  return (
    <div className="notice-filter" role="search" aria-label={t('filter.title')}>
      <label htmlFor={SEARCH_ID}>{t('ledger.text')}</label>
      <TextControl
        id={SEARCH_ID}
        value={filter.text ?? ''}
        placeholder={t('library.textHint')}
        onChange={(text) => set({ text: text.trim() })}
        {...unbound}
      />
      <label htmlFor="library-region">{t('library.place')}</label>
      <RegionControl
        id="library-region"
        value={filter.region ?? ''}
        onChange={(region) => set({ region })}
        everywhere
        {...unbound}
      />
      <label htmlFor="library-day">{t('library.monthDay')}</label>
      <TextControl
        id="library-day"
        value={filter.day ?? ''}
        placeholder="4·29"
        onChange={(day) => set({ day: monthDayOf(day) })}
        {...unbound}
      />
      {choice(
        'type',
        t('field.type'),
        ACCIDENT_TYPES.map((value) => ({ value, label: `${value} ${word('type', value)}` })),
      )}
      {choice('criterion', t('field.criterion'), options)}
      {choice(
        'work',
        t('library.work'),
        WORK_KINDS.map((value) => ({ value, label: word('work', value) })),
      )}
      <Segmented
        aria-label={t('library.standing')}
        value={filter.ended ?? ''}
        onChange={(ended) => set({ ended })}
        options={[
          { value: '', label: t('library.valid') },
          { value: 'true', label: t('library.ended') },
        ]}
      />
      <ClearFilters
        filter={filter}
        onClear={() => set({ text: '', region: '', day: '', type: '', criterion: '', work: '', ended: '' })}
      />
    </div>
  )
}

interface Choice {
  value: string
  label: string
}
