import { attributionAt, foreignAttribution, isDateAndMailbox } from './attribution.ts'
import { headerBlockAt, isOneLineHeader, isSenderAlone } from './header-block.ts'
import { headerLine } from './header-labels.ts'
import type { LineMap } from './line-map.ts'
import { claim, isBlankLine, nextWords, splitLine, wordsBefore } from './line-map.ts'
import { isRule, separatorOf } from './separators.ts'
import type { TextLine } from './text-line.ts'

export interface QuoteContext {
  /** Whether the mail answers another (headers, subject); null where that is not known. */
  readonly isReply: boolean | null
  /** Whether `>` stands for a block quote of HTML: nobody types these. */
  readonly isMarkup: boolean
}

/** Where the quoted part begins, and whether a program's line says so. */
interface Splitter {
  readonly from: number
  readonly until: number
  readonly what: 'quote' | 'forward'
}

/** Marks what was quoted or forwarded: by the programs' header lines, then by `>`. Answers between quoted lines stay. */
export function markQuotes(map: LineMap, context: QuoteContext): void {
  let floor = 0
  let splitters = 0
  for (let i = 0; i < map.lines.length;) {
    const isQuoted = (map.lines[i]?.depth ?? 0) > 0
    const skip = map.owner[i] !== null || isBlankLine(map.lines[i]) || (isQuoted && splitters > 0)
    const splitter = skip ? null : splitterAt(map, i, floor, context)
    if (splitter !== null) splitters++
    if (splitter === null || (isQuoted && !isGroupWise(map, i))) {
      i++
      continue
    }
    i = floor = hideFrom(map, splitter)
  }
  markPrefixed(map, splitters > 0, context)
}

function splitterAt(map: LineMap, at: number, floor: number, context: QuoteContext): Splitter | null {
  const found = findSplitter(map, at, floor, context)
  if (found === null) return null
  const above = wordsBefore(map, found.from)
  const isRuled = above >= floor && map.owner[above] === null && isRule(map.lines[above]?.body ?? '')
  return isRuled ? { ...found, from: above } : found
}

function findSplitter(map: LineMap, at: number, floor: number, context: QuoteContext): Splitter | null {
  const body = map.lines[at]?.body ?? ''
  const separator = separatorOf(body, () => startsBlock(map, at))
  if (separator !== null) {
    const next = nextWords(map, at + 1)
    const block = headerBlockAt(map.lines, next, true)
    return { from: at, until: block?.until ?? at + 1, what: separator }
  }
  if (isOneLineHeader(body, () => isRule(map.lines[wordsBefore(map, at)]?.body ?? '')))
    return { from: at, until: at + 1, what: 'quote' }
  return blockSplitter(map, at, context) ?? attributionSplitter(map, at, floor, context)
}

function blockSplitter(map: LineMap, at: number, context: QuoteContext): Splitter | null {
  if (headerLine(map.lines[at]?.body ?? '') === null) return null
  const above = wordsBefore(map, at)
  const ruled = above >= 0 && map.owner[above] === null && isRule(map.lines[above]?.body ?? '')
  const block = headerBlockAt(map.lines, at, ruled)
  const hasWordsAbove = wordsBefore(map, ruled ? above : at) >= 0
  if (block === null)
    return context.isReply !== false && hasWordsAbove && isSenderAlone(map.lines, at, ruled)
      ? { from: at, until: at + 1, what: 'quote' }
      : null
  // A letter that begins with such lines, or names a day and no hour, may have them from the writer's own form.
  if (!block.sure && context.isReply !== true && !(hasWordsAbove && block.timed)) return null
  return { from: at, until: block.until, what: 'quote' }
}

function attributionSplitter(map: LineMap, at: number, floor: number, context: QuoteContext): Splitter | null {
  const { body } = map.lines[at] ?? { body: '' }
  if (body.endsWith('>>>') && GROUPWISE.test(body)) return { from: at, until: at + 1, what: 'quote' }
  if (isDateAndMailbox(body) && (map.lines[nextWords(map, at + 1)]?.depth ?? 0) > 0)
    return { from: at, until: at + 1, what: 'quote' }
  const found = attributionAt(map.lines, at, floor)
  if (found === null) return foreignSplitter(map, at, floor)
  if (found.column > 0 && (map.lines[found.from]?.depth ?? 0) === 0) {
    splitLine(map, found.from, found.column)
    return { from: found.from + 1, until: found.until + 1, what: 'quote' }
  }
  const next = nextWords(map, found.until)
  const quoted = (map.lines[next]?.depth ?? 0) > 0 || (map.owner[next] ?? null) !== null
  if (!quoted && found.certainty === 'doubtful') return null
  const stands = isBlankLine(map.lines[found.from - 1]) && context.isReply !== false
  if (!quoted && found.certainty === 'likely' && !stands) return null
  return { from: found.from, until: found.until, what: 'quote' }
}

function foreignSplitter(map: LineMap, at: number, floor: number): Splitter | null {
  const line = map.lines[at]
  if (line === undefined || !/[:：]$/.test(line.body)) return null
  if ((map.lines[nextWords(map, at + 1)]?.depth ?? 0) <= line.depth) return null
  const from = foreignAttribution(map.lines, at, floor)
  return from === null ? null : { from, until: at + 1, what: 'quote' }
}

/** A phrase without dashes counts only where header lines follow: "Ursprüngliche Nachricht / Von: …". */
function startsBlock(map: LineMap, at: number): boolean {
  const next = nextWords(map, at + 1)
  return headerLine(map.lines[next]?.body ?? '') !== null && headerBlockAt(map.lines, next, true) !== null
}

/** Hides the splitter and what it introduces; gives the line to go on with. */
function hideFrom(map: LineMap, { from, until, what }: Splitter): number {
  const next = nextWords(map, until)
  const marked = map.lines[next] !== undefined && ((map.lines[next]?.depth ?? 0) > 0 || map.owner[next] !== null)
  if (next >= map.lines.length || marked) {
    claim(map, from, until, what)
    return until
  }
  claim(map, from, map.lines.length, what)
  return map.lines.length
}

/** Lines with `>`: quotes if a splitter stands somewhere, if the mail is a reply, or if they are many; else "> 100 Euro". */
function markPrefixed(map: LineMap, hasSplitter: boolean, { isReply, isMarkup }: QuoteContext): void {
  const prefixed = prefixedLines(map)
  if (prefixed.length === 0) return
  const trusted = hasSplitter || isReply === true || (isReply === null && (isMarkup || prefixed.length >= 2))
  if (!trusted) return
  for (const at of prefixed) map.owner[at] ??= 'quote'
  bridgeGaps(map, prefixed)
}

function prefixedLines({ lines, owner }: LineMap): number[] {
  const found: number[] = []
  for (let i = 0; i < lines.length; i++) {
    if ((lines[i]?.depth ?? 0) > 0 && owner[i] === null && !closesLink(lines[i - 1], lines[i])) found.push(i)
  }
  return found
}

/** "<https://shop.example" with its ">" in the next line. */
const closesLink = (above: TextLine | undefined, line: TextLine | undefined): boolean =>
  line?.depth === 1 && above?.depth === 0 && /<https?:\/\/[^\s>]*$/.test(above.body)

/** Blank lines inside a quote belong to it, and so does the rest of a long quoted line that a program broke. */
function bridgeGaps(map: LineMap, prefixed: readonly number[]): void {
  for (let k = 1; k < prefixed.length; k++) {
    const before = prefixed[k - 1] ?? 0
    const after = prefixed[k] ?? 0
    const between = map.lines.slice(before + 1, after)
    const isBroken = between.length === 1 && isRestOf(map.lines[before]?.body ?? '', between[0]?.body ?? '')
    if (between.every(line => line.body === '') || isBroken) claim(map, before + 1, after, 'quote')
  }
}

/** The rest of a line that was too long, or of an address in brackets that a program put on a line of its own. */
const isRestOf = (line: string, rest: string): boolean =>
  (line.length >= 60 && (rest.length <= 25 || isMidSentence(line, rest))) ||
  /^[(<]?https?:\/\/\S+[)>]*(?:\s*>)?$/.test(rest) ||
  (/^\S+[)>]$/.test(rest) && /[(<]https?:\/\/[^\s)>]*$/.test(line))

const isMidSentence = (line: string, rest: string): boolean => /^\p{Ll}/u.test(rest) && /[\p{L},]$/u.test(line)

const GROUPWISE = /(?:@[^\s<>]+>|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}).{0,40}>>>$/

/** GroupWise marks its header line with `>>>`, but not the lines that it quotes. */
function isGroupWise(map: LineMap, at: number): boolean {
  const line = map.lines[at]
  const next = map.lines[nextWords(map, at + 1)]
  return line !== undefined && line.depth === 3 && next !== undefined && next.depth === 0 && next.body !== ''
}
