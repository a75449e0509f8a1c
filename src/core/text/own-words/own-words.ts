import type { Hidden } from '../../../contract/schemas/message.ts'
import { markArmor } from './armor.ts'
import { markEndings } from './endings.ts'
import { markGreetings } from './greeting.ts'
import type { LineMap } from './line-map.ts'
import { claim, toHidden, wordsBefore } from './line-map.ts'
import { markQuotes } from './quotes.ts'
import { isRule } from './separators.ts'
import type { TextLine } from './text-line.ts'
import { splitLines } from './text-line.ts'

export interface OwnWordsOptions {
  /** Whether the mail answers another one; null where only the text is known. */
  readonly isReply?: boolean | null
  /** Whether the text was read from HTML. */
  readonly isMarkup?: boolean
  /** Parts known from the markup or the MIME structure, before any rule is tried. */
  readonly known?: readonly Hidden[]
  /** Names of the sender, to tell a name under the letter from a last word. */
  readonly senderName?: string
  /** Whether the headers say that it is a newsletter or list mail. */
  readonly isMassMail?: boolean
}

export interface OwnWords {
  /** Sorted spans of the text, never overlapping. */
  readonly hidden: Hidden[]
  /** The text without quote, forward, signature, disclaimer and footer; the greeting stays (see docs/adr/0010). */
  readonly verbatim: string
}

/** Tells the writer's own words from what programs and habits add. Linear in the length of the text; never throws. */
export function ownWords(text: string, options: OwnWordsOptions = {}): OwnWords {
  const known = options.known ?? []
  const words = readWords(text, options, known)
  // A mark around the whole mail (Outlook for Mac leaves such) tells nothing; the rules of the text may.
  if (words.verbatim !== '') return words
  const others = known.filter(({ what }) => what !== 'quote')
  if (others.length < known.length) return readWords(text, options, others)
  return options.isMarkup === true && isAllQuoted(splitLines(text)) ? readWords(text, options, known, 1) : words
}

/** Whether all of the mail lies in one block quote: an indented letter rather than one without words. */
const isAllQuoted = (lines: readonly TextLine[]): boolean =>
  lines.every(({ depth, body }) => depth > 0 || body === '') && lines.some(({ body }) => body !== '')

/** `indent`: how many `>` before each line mean nothing. */
function readWords(text: string, options: OwnWordsOptions, known: readonly Hidden[], indent = 0): OwnWords {
  const split = splitLines(text)
  const lines = indent === 0 ? split : split.map(line => ({ ...line, depth: Math.max(0, line.depth - indent) }))
  const map: LineMap = { text, lines, owner: Array.from({ length: lines.length }, () => null) }
  claimKnown(map, known)
  markArmor(map)
  markQuotes(map, { isReply: options.isReply ?? null, isMarkup: options.isMarkup === true })
  markEndings(map, { senderName: options.senderName ?? '', isMassMail: options.isMassMail ?? false })
  markGreetings(map)
  const hidden = toHidden(map)
  return { hidden, verbatim: withoutHidden(text, hidden) }
}

/** Lines that lie wholly in a known part belong to it. */
function claimKnown(map: LineMap, known: readonly Hidden[]): void {
  let at = 0
  for (const { what, span } of known) {
    while (at < map.lines.length && (map.lines[at]?.end ?? 0) <= span[0]) at++
    let until = at
    while (until < map.lines.length && (map.lines[until]?.start ?? 0) < span[1]) until++
    const first = map.lines[at]
    const from = first !== undefined && first.start < span[0] ? at + 1 : at
    const last = map.lines[until - 1]
    claim(map, from, last !== undefined && last.end > span[1] ? until - 1 : until, what)
    if (what === 'quote' || what === 'forward') claimRuleAbove(map, from, what)
    at = Math.max(at, until - 1)
  }
}

/** Outlook draws a line above what it quotes, outside the mark. */
function claimRuleAbove(map: LineMap, from: number, what: 'quote' | 'forward'): void {
  const above = wordsBefore(map, from)
  if (isRule(map.lines[above]?.body ?? '')) claim(map, above, above + 1, what)
}

/** Pieces between hidden parts, trimmed; a blank line stands where something was left out. */
export function withoutHidden(text: string, hidden: readonly Hidden[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { what, span } of hidden) {
    if (what === 'greeting') continue
    pieces.push(text.slice(at, span[0]))
    at = span[1]
  }
  pieces.push(text.slice(at))
  return pieces
    .map(piece => piece.trim())
    .filter(piece => piece !== '')
    .join('\n\n')
}
