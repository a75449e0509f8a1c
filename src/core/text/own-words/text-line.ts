/** A line of the text; offsets are UTF-16 units into the whole text, so spans can be built without searching again. */
export interface TextLine {
  readonly start: number
  /** Without the line end. */
  readonly end: number
  /** How many `>` stand before the words. */
  readonly depth: number
  /** The words, without quote marks, blanks around and invisible characters. */
  readonly body: string
}

const GREATER = 62
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/
const ALL_INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g
/** Rules look at the beginning of a line only; a line of a megabyte is not worth more. */
const LOOK_AT = 400

/** Splits at `\n` (also `\r\n`, `\r`); linear in the length of the text. */
export function splitLines(text: string): TextLine[] {
  const lines: TextLine[] = []
  const crOnly = !text.includes('\n') && text.includes('\r')
  const newline = crOnly ? '\r' : '\n'
  // Looked for once in the whole text: hardly a mail has such characters.
  const hasInvisible = INVISIBLE.test(text)
  for (let start = 0; start <= text.length;) {
    let end = text.indexOf(newline, start)
    if (end === -1) end = text.length
    lines.push(lineAt(text, start, end, hasInvisible))
    start = end + 1
  }
  return lines
}

function lineAt(text: string, start: number, end: number, hasInvisible: boolean): TextLine {
  let at = start
  let depth = 0
  for (; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit === GREATER) depth++
    else if (!isBlank(unit)) break
  }
  // ">From " is what mbox makes of "From " at the start of a line; it is no quotation.
  // Polymail breaks the line behind the address, so that its ">" begins the next one.
  if (depth === 1 && (text.startsWith('>From ', start) || text.startsWith('> wrote:', start))) depth = 0
  const body = text.slice(depth === 0 ? start : at, Math.min(end, at + LOOK_AT))
  return { start, end, depth, body: (hasInvisible ? body.replace(ALL_INVISIBLE, '') : body).trim() }
}

const isBlank = (unit: number): boolean => unit === 32 || unit === 9 || unit === 13 || unit === 0xa0
