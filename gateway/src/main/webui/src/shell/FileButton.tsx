import { Button } from 'antd'
import { useRef } from 'react'

interface Props {
  label: string
  /** Endings and types that the chooser offers. */
  accept: string
  onText: (text: string) => void
}

/** Reads a text file. The browser's own button speaks the language of the browser, not the one that was chosen here. */
export function FileButton({ label, accept, onText }: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button onClick={() => input.current?.click()}>{label}</Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        onChange={({ target }) => {
          void target.files?.[0]?.text().then(onText)
          target.value = ''
        }}
      />
    </>
  )
}
