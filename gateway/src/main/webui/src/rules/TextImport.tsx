import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useId, useRef, useState } from 'react'
import { asProblem, type Fault } from '../api/problem'
import type { Flaw } from '../api/policies'
import { faultText, flawText } from '../api/wording'
import { useWords } from '../i18n'
import { FileButton } from '../shell/FileButton'
import { ProblemAlert } from '../shell/ProblemAlert'
import { showLine } from './lines'

interface Props {
  heading: string
  hint: string
  label: string
  accept: string
  placeholder: string
  /** Takes the text in, and says what became of it. */
  send: (text: string) => Promise<string>
}

/** Takes in a file that is written or chosen; each fault leads to its line. */
export function TextImport({ heading, hint, label, accept, placeholder, send }: Props) {
  const words = useWords()
  const { t } = words
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const status = useRef<HTMLParagraphElement>(null)
  const [text, setText] = useState('')
  const [told, setTold] = useState<string>()
  const importing = useMutation({
    mutationFn: () => send(text),
    onSuccess: (said) => {
      setText('')
      setTold(said)
      setTimeout(() => status.current?.focus())
    },
  })
  const write = (next: string) => {
    setTold(undefined)
    importing.reset()
    setText(next)
  }
  const faults = importing.error === null ? [] : (asProblem(importing.error).faults ?? [])
  return (
    <section aria-labelledby={id} className="text-import">
      <h2 id={id}>{heading}</h2>
      <p className="muted" id={`${id}-hint`}>
        {hint}
      </p>
      <p role="status" tabIndex={-1} ref={status} className="pack-told">
        {told}
      </p>
      {importing.error !== null && <ProblemAlert error={importing.error} />}
      {faults.length > 0 && (
        <ul className="pack-faults" aria-label={t('import.faults')}>
          {faults.map((fault) => (
            <li key={`${fault.pointer} ${faultText(words, fault)}`}>
              <FaultLine
                fault={fault}
                onLine={(line) => area.current !== null && showLine(area.current, line)}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="text-import-file">
        <FileButton label={t('import.file')} accept={accept} onText={write} />
      </div>
      <textarea
        ref={area}
        className="pack-text short-text"
        aria-label={label}
        aria-describedby={`${id}-hint`}
        placeholder={placeholder}
        value={text}
        readOnly={importing.isPending}
        wrap="off"
        spellCheck={false}
        onChange={({ target }) => write(target.value)}
      />
      <div className="acts">
        <Button
          type="primary"
          disabled={text.trim() === ''}
          loading={importing.isPending}
          onClick={() => importing.mutate()}
        >
          {t('import.send')}
        </Button>
      </div>
    </section>
  )
}

/** A fault with a line leads there. */
function FaultLine({ fault, onLine }: { fault: Fault; onLine: (line: number) => void }) {
  const words = useWords()
  const line = fault.params?.['line']
  if (typeof line !== 'number') return <>{faultText(words, fault)}</>
  return (
    <>
      <Button type="link" size="small" onClick={() => onLine(line)}>
        {words.t('rules.faultLine', { line })}
      </Button>{' '}
      {flawText(words, fault.params as unknown as Flaw)}
    </>
  )
}
