import { withoutComments } from './comments.ts'
import { decodeText } from './decode-text.ts'
import { decodeWords } from './encoded-words.ts'
import type { Warnings } from './warnings.ts'

/** A structured value such as Content-Type: `value; name=…`. */
export interface Parameterized {
  /** Lower case, without comments. */
  readonly value: string
  /** Names in lower case, values decoded (RFC 2231, RFC 2047 in quotes, raw 8-bit). */
  readonly parameters: ReadonlyMap<string, string>
}

interface Piece {
  readonly index: number
  readonly text: string
  readonly isEncoded: boolean
}

/** No real structured field comes near; the bound keeps hostile ones cheap. */
const maxLength = 32_768

const usual = /^(?:[a-z]+(?:\/[a-z-]+)?(?:; ?charset="?[\w-]+"?)?(?:; ?format=flowed)?)?$/i
const known = new Map<string, Parameterized>()

/** Parses a structured field value (bytes as latin1 characters, unfolded). */
export function parseParameters(whole: string, warnings: Warnings): Parameterized {
  const before = known.get(whole)
  if (before !== undefined) return before
  const parsed = parse(whole, warnings)
  // "text/plain; charset=utf-8" stands in every second part; such values are few, and nothing in them is warned of.
  if (whole.length < 80 && known.size < 500 && usual.test(whole)) known.set(whole, parsed)
  return parsed
}

function parse(whole: string, warnings: Warnings): Parameterized {
  const field = whole.length > maxLength ? whole.slice(0, maxLength) : whole
  // "text/plain charset=utf-8": the semicolon was forgotten.
  const parts = splitOutsideQuotes(field.replace(/^([^\s;"]+\/[^\s;"]+)\s+(?=[\w*-]+\s?=)/, '$1;'))
  const value = withoutComments(parts[0] ?? '')
    .trim()
    .toLowerCase()
  const pieces = new Map<string, Piece[]>()
  for (const part of parts.slice(1)) for (const one of withForgottenSemicolons(part)) addPiece(pieces, one)
  const parameters = new Map<string, string>()
  for (const [name, list] of pieces) parameters.set(name, joinPieces(list, warnings))
  return { value, parameters }
}

/** Splits at semicolons that stand outside quotes and comments. */
function splitOutsideQuotes(field: string): readonly string[] {
  if (!field.includes('"') && !field.includes('(')) return field.split(';')
  const parts: string[] = []
  let from = 0
  let quoted = false
  for (let i = 0; i < field.length; i++) {
    const code = field.charCodeAt(i)
    if (code === 92) i++
    else if (code === 34) quoted = !quoted
    else if (code === 59 && !quoted) {
      parts.push(field.slice(from, i))
      from = i + 1
    }
  }
  parts.push(field.slice(from))
  // An unclosed quote swallows what follows; better to lose the quote than the boundary parameter.
  return quoted && parts.length === 1 ? field.split(';') : parts
}

/** A parameter, blanks, and another one of those that mail has: a value with blanks is no such thing. */
const forgotten =
  /^(\s*[\w*-]+\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s"]+))\s+(?=(?:charset|name|filename|boundary|format|delsp|type|server|[\w-]+\*\d{0,4}\*?)\s?=)/i

function withForgottenSemicolons(part: string): readonly string[] {
  const pieces: string[] = []
  let rest = part
  for (let match = forgotten.exec(rest); match && pieces.length < 50; match = forgotten.exec(rest)) {
    pieces.push(match[1] ?? '')
    rest = rest.slice(match[0].length)
  }
  return [...pieces, rest]
}

// RFC 2231: name*0*=charset'language'text; name*1=text
const continuation = /^([^*]+)(?:\*(\d{1,4}))?(\*)?$/

function addPiece(pieces: Map<string, Piece[]>, part: string): void {
  const equals = part.indexOf('=')
  if (equals < 0) return
  const match = continuation.exec(part.slice(0, equals).trim().toLowerCase())
  const base = match?.[1]
  if (!match || base === undefined) return
  const text = unquoted(part.slice(equals + 1).trim())
  const piece = { index: match[2] === undefined ? -1 : Number(match[2]), text, isEncoded: match[3] === '*' }
  const known = pieces.get(base)
  if (!known) pieces.set(base, [piece])
  // The plain form beside an extended one is a fallback for old readers; the first of two equal ones counts.
  else if (
    !known.some(other => other.index === piece.index && (other.isEncoded || !piece.isEncoded || piece.index >= 0))
  )
    known.push(piece)
}

/** `""Angebot".pdf"`: quote marks inside were not escaped; those at both ends are the outer ones. */
const quotesInside = /^"(".+)"$/s

function unquoted(text: string): string {
  if (!text.startsWith('"')) return withoutTrailingComment(text)
  const inside = quotesInside.exec(text)?.[1]
  if (inside !== undefined) return inside
  let out = ''
  for (let i = 1; i < text.length; i++) {
    if (text[i] === '"') return out
    // A backslash escapes only quotes and itself: Windows programs write whole paths into file names.
    if (text[i] === '\\' && (text[i + 1] === '"' || text[i + 1] === '\\')) i++
    out += text[i]
  }
  return out
}

const withoutTrailingComment = (text: string): string =>
  (text.includes('(') ? text.replace(/\s+\([^)]*\)\s*$/, '') : text).trim()

function joinPieces(list: readonly Piece[], warnings: Warnings): string {
  const numbered = list.filter(piece => piece.index >= 0).sort((a, b) => a.index - b.index)
  const single = list.find(piece => piece.index < 0 && piece.isEncoded) ?? list.find(piece => piece.index < 0)
  const isWhole = numbered[0]?.index === 0 || single === undefined
  const extended = single?.isEncoded ? [single] : isWhole ? numbered : []
  if (extended.length === 0) return decodeWords(single?.text ?? '', warnings).trim()
  if (!extended.some(piece => piece.isEncoded)) {
    return decodeWords(extended.map(piece => piece.text).join(''), warnings)
  }
  const first = extended[0]
  const head = first && headOf(first)
  // Outlook repeats the charset at the head of each piece.
  const again = head?.[1] ? `${head[1]}'` : null
  const texts = extended.map(({ text }, i) => {
    if (i === 0) return head ? text.slice(head[0].length) : text
    return again !== null && text.startsWith(again) ? text.replace(repeatedHead, '') : text
  })
  const bytes = runsOf(extended, texts).map(({ text, isEncoded }) =>
    isEncoded ? percentDecoded(text) : Buffer.from(text, 'latin1'),
  )
  return decodeText(Buffer.concat(bytes), head?.[1] ?? '', warnings)
}

/** Encoded pieces that follow each other belong together: an escape may have been cut in two. */
function runsOf(
  pieces: readonly Piece[],
  texts: readonly string[],
): readonly { readonly text: string; readonly isEncoded: boolean }[] {
  const runs: { text: string; readonly isEncoded: boolean }[] = []
  for (const [i, { isEncoded }] of pieces.entries()) {
    const last = runs.at(-1)
    if (last?.isEncoded === true && isEncoded) last.text += texts[i] ?? ''
    else runs.push({ text: texts[i] ?? '', isEncoded })
  }
  return runs
}

const headOf = ({ text, isEncoded }: Piece): RegExpExecArray | null =>
  isEncoded ? (charsetHead.exec(text) ?? shortHead.exec(text)) : unmarkedHead.exec(text)

const charsetHead = /^([^']*)'[^']*'/
/** Without the place for a language. */
const shortHead = /^(us-ascii|utf-8|iso-8859-\d{1,2}|windows-125\d)'/i
const repeatedHead = /^[^']*'(?:[a-z-]{0,8}')?/i
/** Some programs forget the star of the first piece; an apostrophe in a name is none of these. */
const unmarkedHead = /^(us-ascii|utf-8|iso-8859-\d{1,2}|windows-125\d)'[\w-]*'/i

const percentDecoded = (text: string): Buffer =>
  Buffer.from(
    text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
