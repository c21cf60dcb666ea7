import type { Received } from '../api/http'

const TAKEN_AFTER_MS = 60_000

/** Hands a file to the browser, which saves it as it saves all downloads. */
export function saveFile({ name, content }: Received): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), TAKEN_AFTER_MS)
}
