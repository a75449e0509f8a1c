import type { Hidden } from '../../contract/schemas/message.ts'
import { htmlToText } from '../text/own-words/html-to-text.ts'
import { ownWords } from '../text/own-words/own-words.ts'

/** Marks worth reading the HTML for, when the plain text shows no quote. */
const MARKS =
  /gmail_quote|type=["']?cite|divRplyFwdMsg|yahoo_quoted|protonmail_quote|moz-cite-prefix|appendonsend|OutlookMessageHeader/
const isBare = (unit: number): boolean =>
  (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || unit > 0xbf
/** So many letters must agree on both sides of the place where the quote begins. */
const AGREE = 24

/**
 * Where the quote begins in the plain text, told by the HTML beside it: for programs and languages whose header line no
 * rule knows. Only for a quote that reaches to the end, and only where both texts agree around its beginning.
 */
export function quoteByMarkup(text: string, html: string | null): Hidden[] {
  if (html === null || !MARKS.test(html)) return []
  const read = htmlToText(html)
  const { hidden } = ownWords(read.text, { known: read.known })
  const quote = hidden.find(({ what }) => what === 'quote' || what === 'forward')
  if (quote === undefined || read.text.slice(hidden.at(-1)?.span[1]).trim() !== '') return []
  const before = bare(read.text.slice(0, quote.span[0]))
  const at = offsetAfter(text, before.length)
  const plain = { before: bare(text.slice(0, at)), after: bare(text.slice(at, at + 400)) }
  const after = bare(read.text.slice(quote.span[0], quote.span[0] + 400))
  const agrees =
    plain.before.slice(-AGREE) === before.slice(-AGREE) && plain.after.slice(0, AGREE) === after.slice(0, AGREE)
  if (!agrees || after.length < AGREE) return []
  const start = lineAfter(text, at)
  return start === null ? [] : [{ what: quote.what, span: [start, text.length] }]
}

/** Letters and digits alone: line breaks, quote marks and markup differ between the two forms of a mail. */
function bare(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i++) if (isBare(text.charCodeAt(i))) out += text.charAt(i)
  return out
}

/** The offset behind the first `count` letters and digits. */
function offsetAfter(text: string, count: number): number {
  let seen = 0
  for (let i = 0; i < text.length; i++) {
    if (seen === count) return i
    if (isBare(text.charCodeAt(i))) seen++
  }
  return text.length
}

/** The start of the next line with words; null where the quote would begin inside a line. */
function lineAfter(text: string, at: number): number | null {
  if (at === 0) return 0
  const lineEnd = text.indexOf('\n', at)
  return lineEnd === -1 || bare(text.slice(at, lineEnd)) !== '' ? null : lineEnd + 1
}
