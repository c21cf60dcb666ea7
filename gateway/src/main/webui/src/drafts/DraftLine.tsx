import { Button } from 'antd'
import { useWords } from '../i18n'

interface Props {
  draft: { isRestored: boolean }
  onDiscard: () => void
  disabled?: boolean
}

/** Says that a form begins with what was written earlier, and takes that away again. */
export function DraftLine({ draft, onDiscard, disabled = false }: Props) {
  const { t } = useWords()
  if (!draft.isRestored) return null
  return (
    <p className="muted" role="status">
      {t('draft.restored')}{' '}
      <Button size="small" disabled={disabled} onClick={onDiscard}>
        {t('draft.discard')}
      </Button>
    </p>
  )
}
