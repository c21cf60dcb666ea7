import { Input, Segmented, Select, Switch } from 'antd'
import { useWords } from '../i18n'
import type { Filter } from './rows'
import { LEVELS, type useFilter } from './useFilter'

interface Props {
  filter: Filter
  set: ReturnType<typeof useFilter>['set']
  setText: (text: string) => void
  ownDesk: string | undefined
  shown: number
}

export function FilterBar({ filter, set, setText, ownDesk, shown }: Props) {
  const { t, word } = useWords()
  return (
    <div className="filter-bar" role="search" aria-label={t('filter.title')}>
      {ownDesk !== undefined && (
        <Segmented
          aria-label={t('filter.desk')}
          value={filter.desk === undefined ? '' : 'mine'}
          onChange={(value) => set('desk', value)}
          options={[
            { value: '', label: t('filter.all') },
            { value: 'mine', label: t('filter.mine') },
          ]}
        />
      )}
      <Select
        aria-label={t('filter.level')}
        className="filter-level"
        value={filter.level ?? ''}
        onChange={(value) => set('level', value)}
        options={[
          { value: '', label: t('filter.anyLevel') },
          ...LEVELS.map((level) => ({ value: level, label: word('level', level) })),
        ]}
      />
      <Input
        id="desk-filter"
        className="filter-text"
        allowClear
        aria-label={t('filter.text')}
        placeholder={t('filter.text')}
        value={filter.text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
      />
      <label className="filter-done">
        <Switch
          size="small"
          checked={filter.acknowledged}
          onChange={(checked) => set('status', checked ? 'all' : '')}
        />
        {t('filter.acknowledged')}
      </label>
      <span className="filter-count muted" role="status">
        {t('filter.shown', { n: shown })}
      </span>
    </div>
  )
}
