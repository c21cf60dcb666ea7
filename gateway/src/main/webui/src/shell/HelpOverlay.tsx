import { Modal } from 'antd'
import { useWords, type Key } from '../i18n'

const keys: { keys: string[]; does: Key }[] = [
  { keys: ['j', '↓'], does: 'help.next' },
  { keys: ['k', '↑'], does: 'help.previous' },
  { keys: ['Home', 'End'], does: 'help.ends' },
  { keys: ['n'], does: 'help.newest' },
  { keys: ['a'], does: 'help.acknowledge' },
  { keys: ['Enter'], does: 'help.open' },
  { keys: ['Tab'], does: 'help.inside' },
  { keys: ['/'], does: 'help.filter' },
  { keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'], does: 'help.pages' },
  { keys: ['?'], does: 'help.help' },
]

export function HelpOverlay({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useWords()
  return (
    <Modal open={open} onCancel={onClose} title={t('help.title')} footer={null} destroyOnHidden>
      <dl className="help">
        {keys.map((row) => (
          <div key={row.does}>
            <dt>
              {row.keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(row.does)}</dd>
          </div>
        ))}
      </dl>
      <p className="muted">{t('help.order')}</p>
    </Modal>
  )
}
