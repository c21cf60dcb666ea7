import { Button } from 'antd'
import { useWords } from '../i18n'

interface Props {
  /** What is chosen, by names; an empty value chooses nothing. */
  filter: object
  onClear: () => void
}

/** Takes every filter off a list; nothing where none is set. */
export function ClearFilters({ filter, onClear }: Props) {
  const { t } = useWords()
  const isSet = Object.values(filter).some((value) => value !== undefined && value !== '')
  if (!isSet) return null
  return (
    <Button size="small" type="link" onClick={onClear}>
      {t('filter.clear')}
    </Button>
  )
}
