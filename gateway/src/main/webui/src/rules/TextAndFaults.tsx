import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { writePack, type PackFault, type PackText } from '../api/policies'
import { faultText } from '../api/wording'
import { asProblem } from '../api/problem'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { ProblemAlert } from '../shell/ProblemAlert'
import { showLine } from './lines'
import { isOpen } from './moves'
import { useRefreshPack } from './useRefreshPack'

interface Props {
  pack: PackText
  writable: boolean
  onUnsaved: (isUnsaved: boolean) => void
  onSaved: (message: string) => void
}

/** What is being written, and the revision that it began from: what others did since must not be written over. */
interface Draft {
  text: string
  base: number
}

/** The text of a version and its faults, each of which leads to its line. */
export function TextAndFaults({ pack, writable, onUnsaved, onSaved }: Props) {
  const { api } = useSession()
  const words = useWords()
  const { t, word } = words
  const refresh = useRefreshPack(pack.name)
  const area = useRef<HTMLTextAreaElement>(null)
  const [draft, setDraft] = useState<Draft>()
  const keep = (next: Draft | undefined) => {
    setDraft(next)
    onUnsaved(next !== undefined)
  }
  const saving = useMutation({
    mutationFn: ({ text, base }: Draft) => writePack(api, pack.name, text, base),
    onSuccess: async (written) => {
      await refresh(written)
      keep(undefined)
      onSaved(t('rules.saved', { state: word('packState', written.state) }))
    },
    onError: () => refresh(),
  })
  const hint = writable ? 'rules.textHint' : isOpen(pack.state) ? 'rules.textForEditors' : 'rules.textLocked'
  return (
    <>
      {isOpen(pack.state) && (
        <Faults pack={pack} onLine={(line) => area.current !== null && showLine(area.current, line)} />
      )}
      <section aria-labelledby="pack-text">
        <h3 id="pack-text">{t('rules.text')}</h3>
        <p className="muted" id="pack-text-hint">
          {t(hint)}
        </p>
        <textarea
          ref={area}
          className="pack-text"
          aria-labelledby="pack-text"
          aria-describedby="pack-text-hint"
          value={draft?.text ?? pack.content}
          readOnly={!writable || saving.isPending}
          wrap="off"
          spellCheck={false}
          onChange={({ target }) => keep({ text: target.value, base: draft?.base ?? pack.revision })}
        />
        {draft !== undefined && draft.base !== pack.revision && (
          <p role="alert" className="pack-moved-on">
            {t('rules.movedOn', { now: pack.revision, base: draft.base })}
          </p>
        )}
        {saving.error !== null && (
          <ProblemAlert
            error={saving.error}
            details={(asProblem(saving.error).faults ?? []).map((fault) => faultText(words, fault))}
          />
        )}
        {writable && (
          <div className="acts">
            <Button
              type="primary"
              disabled={draft === undefined}
              loading={saving.isPending}
              onClick={() => draft !== undefined && saving.mutate(draft)}
            >
              {t('rules.save')}
            </Button>
            {draft !== undefined && (
              <Button
                disabled={saving.isPending}
                onClick={() => {
                  saving.reset()
                  keep(undefined)
                  area.current?.focus()
                }}
              >
                {t('rules.discard')}
              </Button>
            )}
          </div>
        )}
      </section>
    </>
  )
}

function Faults({ pack, onLine }: { pack: PackText; onLine: (line: number) => void }) {
  const { t } = useWords()
  return (
    <section aria-labelledby="pack-faults">
      <h3 id="pack-faults">{t('rules.faults')}</h3>
      {pack.faults.length === 0 ? (
        <p className="muted">{t('rules.noFaults')}</p>
      ) : (
        <ul className="pack-faults">
          {pack.faults.map((fault) => (
            <li key={`${fault.pack}:${fault.line}:${fault.reason}`}>
              <FaultPlace fault={fault} own={fault.pack === pack.name} onLine={onLine} />{' '}
              <span lang="en">{fault.reason}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** An overlay may not fit a new base: then the line is of another file. */
function FaultPlace({
  fault,
  own,
  onLine,
}: {
  fault: PackFault
  own: boolean
  onLine: (line: number) => void
}) {
  const { t } = useWords()
  if (!own) return <b>{t('rules.faultOther', { pack: fault.pack, line: fault.line })}</b>
  return (
    <Button type="link" size="small" onClick={() => onLine(fault.line)}>
      {t('rules.faultLine', { line: fault.line })}
    </Button>
  )
}
