const SPACES = /[ \t\n\r\f]+/g

/** Builds plain text from HTML's flow: collapses blanks, breaks lines at blocks, puts `>` before quoted lines. */
export class TextWriter {
  private readonly pieces: string[] = []
  private written = 0
  private atLineStart = true
  private pendingSpace = false
  /** Line ends wanted before the next words. */
  private pendingBreaks = 0
  private rowHasText = false
  quoteDepth = 0
  preformatted = 0

  /** Units written so far; what is only pending does not count. */
  get length(): number {
    return this.written
  }

  write(text: string): void {
    if (this.preformatted > 0) return this.writeLines(text)
    const flat = text.replace(SPACES, ' ')
    let from = 0
    let until = flat.length
    if (flat.charCodeAt(0) === 32) {
      this.pendingSpace = true
      from = 1
    }
    if (until > from && flat.charCodeAt(until - 1) === 32) until--
    if (from >= until) return
    this.put(flat.slice(from, until))
    this.pendingSpace = until < flat.length
  }

  private writeLines(text: string): void {
    const lines = text.split('\n')
    lines.forEach((line, i) => {
      if (i > 0) this.lineBreak()
      const bare = line.endsWith('\r') ? line.slice(0, -1) : line
      if (bare !== '') this.put(bare)
    })
  }

  /** `<br>`: always ends the line, even an empty one. */
  lineBreak(): void {
    this.flushBreaks()
    if (this.atLineStart && this.quoteDepth > 0) this.append('>'.repeat(this.quoteDepth))
    this.append('\n')
    this.atLineStart = true
    this.pendingSpace = false
  }

  /** A block begins or ends: at least one line end, two for a blank line between. */
  block(breaks: 1 | 2): void {
    this.pendingSpace = false
    if (this.written === 0) return
    this.pendingBreaks = Math.max(this.pendingBreaks, breaks)
  }

  row(): void {
    this.rowHasText = false
  }

  /** A tab between cells, none before the first. */
  cell(): void {
    if (!this.rowHasText || this.atLineStart || this.pendingBreaks > 0) return
    this.append('\t')
    this.pendingSpace = false
  }

  bullet(sign: string): void {
    this.put(sign)
    this.pendingSpace = false
  }

  rule(): void {
    this.block(1)
    this.put('-----')
    this.block(1)
  }

  finish(): string {
    return this.pieces.join('')
  }

  private put(source: string): void {
    const words = source.includes('\u00a0') ? source.replaceAll('\u00a0', ' ') : source
    this.flushBreaks()
    // "<p>&nbsp;</p>" is how Outlook writes an empty line.
    if (this.atLineStart && words.trim() === '') {
      this.atLineStart = false
      return
    }
    if (this.atLineStart) {
      if (this.quoteDepth > 0) this.append(`${'>'.repeat(this.quoteDepth)} `)
    } else if (this.pendingSpace) this.append(' ')
    this.append(words)
    this.atLineStart = false
    this.pendingSpace = false
    this.rowHasText = true
  }

  private flushBreaks(): void {
    if (this.pendingBreaks === 0) return
    // After a <br> the line has ended already: a block needs one line end less.
    const count = this.atLineStart ? this.pendingBreaks - 1 : this.pendingBreaks
    for (let i = 0; i < count; i++) this.append('\n')
    this.pendingBreaks = 0
    this.atLineStart = true
  }

  private append(piece: string): void {
    this.pieces.push(piece)
    this.written += piece.length
  }
}
