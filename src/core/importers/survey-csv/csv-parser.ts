/** How a delimited text file is written. */
export interface CsvDialect {
  /** null: one column only. */
  readonly delimiter: string | null
  readonly quote: '"' | "'"
  /** A backslash before a quote keeps it (MySQL, some web tools); otherwise quotes are doubled (RFC 4180). */
  readonly hasBackslashes: boolean
}

/** A quoted field longer than this was opened by a stray quote mark, which would swallow the rest of the file. */
const maxQuoted = 262_144

/** A record longer than this is cut: no answer sheet has one, and it must not fill the memory. */
const maxRecord = 4_194_304

interface ParsedRecord {
  readonly cells: readonly string[]
  readonly end: number
}

/** Cuts text that arrives in pieces into records; a record may cross pieces. */
export class CsvParser {
  readonly #dialect: CsvDialect
  #text = ''
  /** Unfinished text is looked at again when it has doubled, so that a file without line ends costs no more than others. */
  #readFrom = 0

  constructor(dialect: CsvDialect) {
    this.#dialect = dialect
  }

  /** Complete records so far; with `isLast` also the one that ends with the text. */
  *push(piece: string, isLast: boolean): Generator<readonly string[]> {
    this.#text = this.#text === '' ? piece : this.#text + piece
    if (this.#text.length < this.#readFrom && !isLast) return
    let at = 0
    while (at < this.#text.length) {
      const record = this.#readRecord(at, isLast || this.#text.length - at > maxRecord)
      if (!record) break
      at = record.end
      if (record.cells.length > 1 || record.cells[0] !== '') yield record.cells
    }
    this.#text = this.#text.slice(at)
    this.#readFrom = this.#text.length * 2
  }

  /** One record from `start`, or null if its end has not arrived yet. */
  #readRecord(start: number, isLast: boolean): ParsedRecord | null {
    const cells: string[] = []
    for (let at = start; ;) {
      const field = this.#readField(at, isLast)
      if (!field) return null
      cells.push(field.cell)
      at = field.end
      const char = this.#text[at]
      if (char === undefined) return isLast ? { cells, end: at } : null
      if (char === '\r' || char === '\n') {
        if (char === '\r' && at + 1 >= this.#text.length && !isLast) return null
        return { cells, end: at + (char === '\r' && this.#text[at + 1] === '\n' ? 2 : 1) }
      }
      at += this.#dialect.delimiter?.length ?? 1
    }
  }

  /** A field up to the delimiter or line end behind it. */
  #readField(start: number, isLast: boolean): { cell: string; end: number } | null {
    const { quote } = this.#dialect
    let at = start
    while (this.#text[at] === ' ' && this.#dialect.delimiter !== ' ') at++
    if (this.#text[at] !== quote) return this.#readBare(start)
    const quoted = this.#readQuoted(at)
    if (quoted) return quoted
    const isStray = this.#text.length - at > maxQuoted || isLast
    return isStray ? this.#readBare(start) : null
  }

  #readBare(start: number): { cell: string; end: number } {
    const { delimiter } = this.#dialect
    let at = start
    for (; at < this.#text.length; at++) {
      const char = this.#text[at]
      if (char === delimiter || char === '\n' || char === '\r') break
    }
    return { cell: this.#text.slice(start, at), end: at }
  }

  #readQuoted(open: number): { cell: string; end: number } | null {
    const { quote, hasBackslashes } = this.#dialect
    let cell = ''
    let from = open + 1
    for (let at = from; at - open < maxQuoted;) {
      const close = this.#text.indexOf(quote, at)
      if (close < 0) return null
      if (hasBackslashes && isEscaped(this.#text, close, from)) {
        cell += this.#text.slice(from, close - 1) + quote
        at = from = close + 1
      } else if (this.#text[close + 1] === quote) {
        cell += this.#text.slice(from, close + 1)
        at = from = close + 2
      } else {
        // Text behind the closing quote belongs to the field: "said ""yes"" " is common, `"a" b` not unheard of.
        const rest = this.#readBare(close + 1)
        return { cell: cell + this.#text.slice(from, close) + rest.cell.trimEnd(), end: rest.end }
      }
    }
    return null
  }
}

function isEscaped(text: string, at: number, from: number): boolean {
  let slashes = 0
  while (at - 1 - slashes >= from && text[at - 1 - slashes] === '\\') slashes++
  return slashes % 2 === 1
}
