import { useQuery } from '@tanstack/react-query'
import { Modal, Radio } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { ACTIVE, backtests, type Backtest, type PackText } from '../api/policies'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { Loadable } from '../shell/Loadable'
import { ProblemAlert } from '../shell/ProblemAlert'
import { fullTime } from '../time/format'
import { useMove } from './Moves'

interface Props {
  pack: PackText
  onClose: () => void
  onDone: (message: string) => void
}

/** Shows a finished backtest of exactly these rules, or the way to one. */
export function ProofDialog({ pack, onClose, onDone }: Props) {
  const { api } = useSession()
  const { t } = useWords()
  const [chosen, setChosen] = useState<string>()
  const query = useQuery({ queryKey: ['backtests'], queryFn: ({ signal }) => backtests(api, signal) })
  const proving = useMove(pack, (message) => {
    onClose()
    onDone(message)
  })
  const fitting = (items: Backtest[]) =>
    items.filter(({ state, policy }) => state === 'DONE' && policy === pack.policy)
  return (
    <Modal
      open
      title={t('rules.proveTitle', { name: pack.name })}
      okText={t('rules.prove')}
      okButtonProps={{ disabled: chosen === undefined }}
      confirmLoading={proving.isPending}
      onOk={() => chosen !== undefined && proving.mutate({ move: 'backtest', body: { backtestId: chosen } })}
      onCancel={onClose}
    >
      {proving.error !== null && <ProblemAlert error={proving.error} />}
      <Loadable query={query}>
        {({ items }) =>
          fitting(items).length === 0 ? (
            <p>{t('rules.proveNone', { policy: pack.policy })}</p>
          ) : (
            <Radio.Group
              aria-label={t('rules.proveWhich')}
              className="proofs"
              value={chosen}
              onChange={({ target }) => setChosen(target.value as string)}
              options={fitting(items).map((one) => ({ value: one.backtestId, label: <Proof of={one} /> }))}
            />
          )
        }
      </Loadable>
      <p>
        <Link
          to={`?${new URLSearchParams({ view: 'backtests', policy: pack.policy, against: ACTIVE }).toString()}`}
        >
          {t('rules.proveStart')}
        </Link>
      </p>
    </Modal>
  )
}

function Proof({ of: { policy, against, askedAt, events } }: { of: Backtest }) {
  const { t } = useWords()
  const title = against === undefined ? policy : t('sim.title', { policy, against })
  return (
    <>
      {title} · {fullTime(Date.parse(askedAt))} · {t('sim.progress', { events })}
    </>
  )
}
