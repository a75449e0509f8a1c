/** One piece of RTF source. `text` is ASCII; a `byte` belongs to the charset of the current font. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly value: number | null }
  | { readonly kind: 'symbol'; readonly symbol: string }
  | { readonly kind: 'byte'; readonly byte: number }
  | { readonly kind: 'text'; readonly text: string }

const piece = /\\([a-zA-Z]{1,40})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/gs

/** Cuts RTF source (bytes as latin1 characters) into tokens; \bin data is passed over. */
export function* rtfTokens(source: string): Generator<RtfToken> {
  const pattern = new RegExp(piece)
  for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
    const [, word, value, hex, symbol, brace, text] = match
    if (word !== undefined) {
      if (word === 'bin') pattern.lastIndex += Math.max(0, Number(value ?? 0))
      else yield { kind: 'word', word, value: value === undefined ? null : Number(value) }
    } else if (hex !== undefined) yield { kind: 'byte', byte: Number.parseInt(hex, 16) }
    else if (symbol !== undefined) yield { kind: 'symbol', symbol }
    else if (brace !== undefined) yield { kind: brace === '{' ? 'open' : 'close' }
    else if (text !== undefined) yield* textTokens(text)
  }
}

/** Raw 8-bit characters in the source are bytes of the charset too. */
function* textTokens(text: string): Generator<RtfToken> {
  for (const [run] of text.matchAll(/[^\x80-\xff]+|[\x80-\xff]/g)) {
    const code = run.charCodeAt(0)
    yield code > 127 ? { kind: 'byte', byte: code } : { kind: 'text', text: run }
  }
}
