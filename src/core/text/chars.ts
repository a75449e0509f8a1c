/** What a UTF-16 unit is to a reader of words. */
export const other = 0
export const letter = 1
export const stop = 2
export const comma = 3
export const newline = 4
export const openQuote = 5
export const closeQuote = 6
export const plainQuote = 7
export const joiner = 8
export const symbol = 9

const ascii = new Uint8Array(128)
for (let code = 48; code < 58; code++) ascii[code] = letter
for (let code = 97; code < 123; code++) ascii[code] = ascii[code - 32] = letter
for (const char of '.!?') ascii[char.charCodeAt(0)] = stop
for (const char of ',;:()[]') ascii[char.charCodeAt(0)] = comma
ascii[10] = newline
ascii[34] = plainQuote

/** One table look-up for ASCII; ranges beyond, near enough for the languages of European shops. */
export function kindOf(code: number): number {
  if (code < 128) return ascii[code] ?? other
  if (code === 0xad || (code >= 0x200b && code <= 0x200d) || (code >= 0x300 && code < 0x370)) return joiner
  if (code >= 0xc0 && code < 0x2000) return code === 0xd7 || code === 0xf7 ? other : letter
  if (code === 0x201e || code === 0xbb) return openQuote
  if (code === 0x201c || code === 0x201d || code === 0xab) return closeQuote
  if (code === 0x2026) return stop
  if (code === 0x2013 || code === 0x2014) return comma
  if (code >= 0xd800 && code <= 0xdfff) return symbol
  if (code >= 0x2600 && code < 0x27c0) return symbol
  return code >= 0x2c00 ? letter : other
}
