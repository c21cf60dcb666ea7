/** Leads to a line of a text, from 1: it has the focus and is selected. */
export function showLine(area: HTMLTextAreaElement, line: number): void {
  const lines = area.value.split('\n')
  const at = Math.min(line, lines.length) - 1
  const start = lines.slice(0, at).reduce((sum, each) => sum + each.length + 1, 0)
  area.focus()
  area.setSelectionRange(start, start + (lines[at]?.length ?? 0))
  // Browsers do not scroll to a selection that a script makes.
  area.scrollTop = Math.max(0, (at - 3) * (area.scrollHeight / lines.length))
}
