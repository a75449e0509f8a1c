/** A line this long was broken by a mail program, not by its writer. */
const WRAPPED_FROM = 45
/** Mail programs break lines at 66 to 78 columns (RFC 3676 names both). */
const WRAP_COLUMN = 66
const opensItsOwnLine = /^(?:\s|[-*•>|]|\d+[.)]\s|$)/

/**
 * Joins lines that a mail program broke at a fixed width, so that a letter fills the window it is read in. Each break
 * becomes one blank: the text keeps its length, and spans stay true.
 */
export function rejoinLines(text: string): string {
  const lines = text.split('\n')
  return lines.reduce((joined, line, at) => {
    if (at === 0) return line
    return joined + (wasWrapped(lines[at - 1] ?? '', line) ? ' ' : '\n') + line
  }, '')
}

function wasWrapped(line: string, next: string): boolean {
  if (line.length < WRAPPED_FROM || line.startsWith('>') || opensItsOwnLine.test(next)) return false
  const firstWord = next.indexOf(' ') === -1 ? next.length : next.indexOf(' ')
  return line.trimEnd().length + 1 + firstWord > WRAP_COLUMN
}
