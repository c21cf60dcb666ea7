import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef } from 'react'
import { writePack, type PackFault, type PackText } from '../api/policies'
import { faultText, flawText } from '../api/wording'
import { asProblem } from '../api/problem'
import { DraftLine } from '../drafts/DraftLine'
import type { Draft } from '../drafts/useDraft'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { ProblemAlert } from '../shell/ProblemAlert'
import { showLine } from './lines'
import { isOpen } from './moves'
import { useRefreshPack } from './useRefreshPack'

interface Props {
  pack: PackText
  writable: boolean
  draft: Draft<TextDraft>
  onSaved: (message: string) => void
}

/** What is being written, and the revision that it began from: what others did since must not be written over. */
export interface TextDraft {
  text: string
  base: number
}

/** The text of a version and its faults, each of which leads to its line. */
export function TextAndFaults({ pack, writable, draft, onSaved }: Props) {
  const { api } = useSession()
  const words = useWords()
  const { t, word } = words
  const refresh = useRefreshPack(pack.name)
  const area = useRef<HTMLTextAreaElement>(null)
  const written = draft.value
  const saving = useMutation({
    mutationFn: ({ text, base }: TextDraft) => writePack(api, pack.name, text, base),
    onSuccess: async (written) => {
      await refresh(written)
      draft.drop()
      onSaved(t('rules.saved', { state: word('packState', written.state) }))
    },
    onError: () => refresh(),
  })
  const discard = () => {
    saving.reset()
    draft.drop()
    area.current?.focus()
  }
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
        <DraftLine draft={draft} disabled={saving.isPending} onDiscard={discard} />
        <textarea
          ref={area}
          className="pack-text"
          aria-labelledby="pack-text"
          aria-describedby="pack-text-hint"
          value={written?.text ?? pack.content}
          readOnly={!writable || saving.isPending}
          wrap="off"
          spellCheck={false}
          onChange={({ target }) => draft.keep({ text: target.value, base: written?.base ?? pack.revision })}
        />
        {written !== undefined && written.base !== pack.revision && (
          <p role="alert" className="pack-moved-on">
            {t('rules.movedOn', { now: pack.revision, base: written.base })}
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
              disabled={written === undefined}
              loading={saving.isPending}
              onClick={() => written !== undefined && saving.mutate(written)}
            >
              {t('rules.save')}
            </Button>
            {written !== undefined && !draft.isRestored && (
              <Button disabled={saving.isPending} onClick={discard}>
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
  const words = useWords()
  const { t } = words
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
              {flawText(words, fault)}
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
