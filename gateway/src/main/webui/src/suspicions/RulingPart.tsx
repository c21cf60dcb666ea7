import { useRef, useState } from 'react'
import type { Suspicion } from '../api/suspicion'
import { Aggravations } from '../cases/Aggravations'
import { Facts, type Fact } from '../cases/Facts'
import { useWords } from '../i18n'
import { hasRole } from '../session/claims'
import { useSession } from '../session/SessionProvider'
import { Moment } from '../time/Moment'
import { RulingForm } from './RulingForm'
import { useRulingDraft } from './useRulingDraft'

/** What a person found, or the form for who may say it. */
export function RulingPart({ suspicion }: { suspicion: Suspicion }) {
  const { t, word } = useWords()
  const { claims } = useSession()
  const draft = useRulingDraft(suspicion)
  const [told, setTold] = useState<string>()
  const status = useRef<HTMLParagraphElement>(null)
  const { ruling } = suspicion
  const mayRule = hasRole(claims, 'duty-leader')
  const ruled = ({ ruling: given }: Suspicion) => {
    draft.drop()
    setTold(t('suspicion.ruled', { verdict: word('verdict', given?.verdict ?? '') }))
    // The button that was pressed is gone with the form.
    setTimeout(() => status.current?.focus())
  }
  return (
    <section aria-labelledby="ruling">
      <h2 id="ruling">{t('suspicion.ruling')}</h2>
      <p role="status" tabIndex={-1} ref={status} className="suspicion-told">
        {told}
      </p>
      {ruling != null && <Found ruling={ruling} />}
      {ruling == null && !mayRule && <p className="muted">{t('suspicion.forLeaders')}</p>}
      {mayRule && (ruling == null || draft.value !== undefined) && (
        <RulingForm suspicion={suspicion} draft={draft} onRuled={ruled} />
      )}
    </section>
  )
}

function Found({ ruling }: { ruling: NonNullable<Suspicion['ruling']> }) {
  const { word } = useWords()
  const { aggravations } = ruling
  const worse: Fact[] = aggravations?.length
    ? [{ title: 'field.aggravations', value: <Aggravations of={aggravations} />, wide: true }]
    : []
  return (
    <div className="case-facts">
      <Facts
        facts={[
          { title: 'suspicion.verdict', value: <b>{word('verdict', ruling.verdict)}</b> },
          { title: 'suspicion.ruledAt', value: <Moment at={ruling.at} /> },
          { title: 'suspicion.ruledBy', value: ruling.by },
          { title: 'suspicion.checked', value: ruling.checked, wide: true },
          { title: 'suspicion.reason', value: ruling.reason, wide: true },
          ...worse,
        ]}
      />
    </div>
  )
}
