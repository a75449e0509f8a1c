/** Letters whose folded form is not "lower case without its accent". */
const special: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  '\u2018': "'",
  '\u2019': "'",
  '\u02bc': "'",
  '\u00b4': "'",
  '`': "'",
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2010': '-',
  '\u2011': '-',
}
/** Characters that carry nothing a reader sees: soft hyphen, zero-width marks, byte order mark. */
const invisible = /^[\u00ad\u200b-\u200f\u2060\ufeff]$/
/** Accents that stand by themselves; a range rather than \p{M}, which takes milliseconds to compile. */
const marks = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+/g
const diaeresis = 0x308

function foldChar(char: string): string {
  if (invisible.test(char)) return ''
  const lower = char.toLowerCase()
  const known = special[lower]
  if (known !== undefined) return known
  const bare = lower.normalize('NFKD').replace(marks, '')
  return bare.toLowerCase()
}

/** Folded form by UTF-16 unit; filled on demand, at most 65,536 entries. Surrogates fold to themselves. */
const table: (string | undefined)[] = Array.from({ length: 0x10000 })

function foldUnit(code: number): string {
  const known = table[code]
  if (known !== undefined) return known
  const isSurrogate = code >= 0xd800 && code <= 0xdfff
  const char = String.fromCharCode(code)
  const folded = isSurrogate ? char : foldChar(char)
  table[code] = folded
  return folded
}

/** A diaeresis written as a mark of its own (as Macs do in file names and mail) makes an umlaut of a, o, u. */
const foldMark = (before: string): string => (/[aou]$/.test(before) ? 'e' : '')

// oxlint-disable-next-line no-control-regex
const asciiOnly = /^[\x00-\x5f\x61-\x7f]*$/

/**
 * Folds text for comparing: lower case, ä→ae, ö→oe, ü→ue, ß→ss, other accents off, invisible characters dropped,
 * typographic apostrophes and blanks made plain. `fold(fold(x)) === fold(x)`.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (asciiOnly.test(text)) return lower
  // ASCII between other letters is cut from the text in lower case, unless one of these grew and all behind it moved.
  const plain = lower.length === text.length ? lower : null
  let out = ''
  let plainFrom = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x80 && code !== 0x60) continue
    if (at > plainFrom) out += plain?.slice(plainFrom, at) ?? text.slice(plainFrom, at).toLowerCase()
    out += code === diaeresis ? foldMark(out) : foldUnit(code)
    plainFrom = at + 1
  }
  return out + (plain?.slice(plainFrom) ?? text.slice(plainFrom).toLowerCase())
}

/** Folded text with the way back: `sourceAt[i]` is the offset in the source of what became folded unit `i`. */
export interface Folded {
  readonly folded: string
  /** One entry more than `folded` is long: the last is the length of the source. Never decreasing. */
  readonly sourceAt: Uint32Array
}

/** Like `fold`, with the offset map. A folded span [a, b) came from the source span [sourceAt[a], sourceEnd(b)). */
export function foldWithMap(text: string): Folded {
  const folded = fold(text)
  const sourceAt = new Uint32Array(folded.length + 1)
  let to = 0
  let before = ''
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x80 && code !== 0x60) {
      sourceAt[to++] = at
      before = String.fromCharCode(code | 0x20)
      continue
    }
    const piece = code === diaeresis ? foldMark(before) : foldUnit(code)
    for (let unit = 0; unit < piece.length; unit++) sourceAt[to++] = at
    if (piece !== '') before = piece
  }
  sourceAt[folded.length] = text.length
  return { folded, sourceAt }
}

/** Where in the source a folded span that ends (exclusive) at `end` ends; never inside a folded pair such as "ss" of ß. */
export function sourceEnd({ sourceAt }: Folded, end: number): number {
  const last = sourceAt[end - 1]
  if (end === 0 || last === undefined) return 0
  let next = end
  while (sourceAt[next] === last && next < sourceAt.length - 1) next++
  return sourceAt[next] ?? last
}
