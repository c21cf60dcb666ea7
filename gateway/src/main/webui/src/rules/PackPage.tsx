import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { pack as read, type PackText } from '../api/policies'
import { useDraft } from '../drafts/useDraft'
import { useWords } from '../i18n'
import { hasRole } from '../session/claims'
import { useSession } from '../session/SessionProvider'
import { Loadable } from '../shell/Loadable'
import { Moves } from './Moves'
import { mayWrite } from './moves'
import { NewVersion } from './NewVersion'
import { PackDiff } from './PackDiff'
import { PackFacts } from './PackFacts'
import { PackHistory } from './PackHistory'
import { TextAndFaults, type TextDraft } from './TextAndFaults'

/** One version: what it says, what is wrong with it, how it came here, what it changes, and what may be done with it. */
export function PackPage({ name }: { name: string }) {
  const { api } = useSession()
  const { t } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const query = useQuery({ queryKey: ['pack', name], queryFn: ({ signal }) => read(api, name, signal) })
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      <p className="pack-back">
        <Link to="?">{t('rules.back')}</Link>
      </p>
      <h2 ref={heading} tabIndex={-1} className="pack-name">
        {name}
      </h2>
      <Loadable query={query}>{(pack) => <Version pack={pack} />}</Loadable>
    </>
  )
}

function Version({ pack }: { pack: PackText }) {
  const { t } = useWords()
  const { claims } = useSession()
  const [told, setTold] = useState<string>()
  const draft = useDraft<TextDraft>(`pack ${pack.name}`)
  const status = useRef<HTMLParagraphElement>(null)
  const tell = (message: string) => {
    setTold(message)
    // The button that was pressed may be gone with the state it belonged to.
    setTimeout(() => status.current?.focus())
  }
  return (
    <>
      <PackFacts pack={pack} />
      <section aria-labelledby="pack-moves">
        <h3 id="pack-moves">{t('rules.moves')}</h3>
        <p role="status" tabIndex={-1} ref={status} className="pack-told">
          {told}
        </p>
        <Moves pack={pack} isUnsaved={draft.value !== undefined} onDone={tell} />
        {hasRole(claims, 'policy-editor') && <NewVersion from={pack} />}
      </section>
      <TextAndFaults pack={pack} writable={mayWrite(pack.state, claims)} draft={draft} onSaved={tell} />
      <section aria-labelledby="pack-diff">
        <h3 id="pack-diff">{t('rules.diff')}</h3>
        <PackDiff name={pack.name} />
      </section>
      <section aria-labelledby="pack-history">
        <h3 id="pack-history">{t('rules.history')}</h3>
        <PackHistory name={pack.name} />
      </section>
    </>
  )
}
