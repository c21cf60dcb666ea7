import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { movePack, type PackMove, type PackText } from '../api/policies'
import { asProblem } from '../api/problem'
import { faultText } from '../api/wording'
import { useWords, type Key } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { ProblemAlert } from '../shell/ProblemAlert'
import { ConsentDialog } from './ConsentDialog'
import { movesOf } from './moves'
import { ProofDialog } from './ProofDialog'
import { useRefreshPack } from './useRefreshPack'

const LABELS: Record<PackMove, Key> = {
  check: 'rules.check',
  backtest: 'rules.prove',
  approval: 'rules.approve',
  activation: 'rules.activate',
}

interface Props {
  pack: PackText
  isUnsaved: boolean
  /** Told after a move that counts. */
  onDone: (message: string) => void
}

/** What may be done with a version next. What agrees to it shows its difference first; what is refused says why. */
export function Moves({ pack, isUnsaved, onDone }: Props) {
  const { claims } = useSession()
  const words = useWords()
  const { t } = words
  const [asked, setAsked] = useState<PackMove>()
  const checking = useMove(pack, onDone)
  const moves = movesOf(pack.state, claims)
  const close = () => setAsked(undefined)
  if (moves.length === 0) return <p className="muted">{t('rules.noMoves')}</p>
  return (
    <>
      <div className="acts" role="group" aria-labelledby="pack-moves">
        {moves.map((move) => (
          <Button
            key={move}
            disabled={isUnsaved}
            loading={move === 'check' && checking.isPending}
            onClick={() => (move === 'check' ? checking.mutate({ move }) : setAsked(move))}
          >
            {t(LABELS[move])}
          </Button>
        ))}
        {isUnsaved && <span className="muted">{t('rules.unsaved')}</span>}
      </div>
      {checking.error !== null && (
        <ProblemAlert
          error={checking.error}
          details={(asProblem(checking.error).faults ?? []).map((fault) => faultText(words, fault))}
        />
      )}
      {asked === 'backtest' && <ProofDialog pack={pack} onClose={close} onDone={onDone} />}
      {(asked === 'approval' || asked === 'activation') && (
        <ConsentDialog pack={pack} move={asked} onClose={close} onDone={onDone} />
      )}
    </>
  )
}

/** Moves a version on as it was read, and shows how it stands then. */
export function useMove(pack: PackText, onDone: (message: string) => void) {
  const { api } = useSession()
  const { t, word } = useWords()
  const refresh = useRefreshPack(pack.name)
  return useMutation({
    mutationFn: ({ move, body }: { move: PackMove; body?: Record<string, string> }) =>
      movePack(api, pack, move, body),
    onSuccess: async (moved) => {
      await refresh(moved)
      onDone(t('rules.moved', { state: word('packState', moved.state) }))
    },
    onError: () => refresh(),
  })
}
