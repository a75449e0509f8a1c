import type { Span } from '../../../contract/schemas/coding.ts'
import { fold } from '../fold.ts'

/** So many words in the same order are no chance; a phrase of courtesy is shorter. */
const RUN = 5
/** A quote has at least so many words: "vielen Dank für Ihre Nachricht vom 3. März" is none. */
const LEAST_WORDS = 12
/** What must be left for the writer: a letter that is nothing but known words is a reminder, not a quote. */
const LEAST_OWN = 2
/** Lines of a program above its quote ("Von: …", "Gesendet: …", in whatever language). */
const MOST_HEADER_LINES = 8

/** A letter that the mail may quote. */
export interface EarlierLetter {
  readonly text: string
  /** Written by the same side: people repeat themselves, so only a program's header makes it a quote. */
  readonly isSameSide: boolean
}

interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Words of the line: from, until (excluded), counted in the whole text. */
  readonly words: readonly [number, number]
}

/**
 * Parts of a mail that stand in a letter it answers, whatever their form: unmarked, wrapped anew, under a header that no rule
 * knows. Whole lines only; nothing where no own words would be left. `text` must hold no quote that is known already.
 */
export function quotesOfKnown(text: string, earlier: readonly EarlierLetter[]): Span[] {
  const words = wordsOf(text)
  if (words.length < LEAST_WORDS + LEAST_OWN) return []
  const lines = linesOf(text)
  const foreign = runsOf(earlier.filter(({ isSameSide }) => !isSameSide))
  const all = runsOf(earlier)
  const quotes = [
    ...blocksOf(lines, coveredBy(words, foreign)),
    ...blocksOf(lines, coveredBy(words, all)).filter(block => headerAbove(lines, block.first) < block.first),
  ]
  const spans = joined(quotes.map(block => toSpan(lines, block)))
  const own = wordsOf(withoutSpans(text, spans)).length
  return own < LEAST_OWN ? [] : spans
}

const wordsOf = (text: string): string[] => (text.match(WORD) ?? []).map(fold)
const WORD = /[\p{L}\p{N}]+/gu

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  let count = 0
  for (const line of text.split('\n')) {
    const words = line.match(WORD)?.length ?? 0
    lines.push({ start, end: start + line.length, text: line, words: [count, count + words] })
    start += line.length + 1
    count += words
  }
  return lines
}

function runsOf(letters: readonly EarlierLetter[]): ReadonlySet<string> {
  const runs = new Set<string>()
  for (const { text } of letters) {
    const words = wordsOf(text)
    for (let at = 0; at + RUN <= words.length; at++) runs.add(words.slice(at, at + RUN).join(' '))
  }
  return runs
}

/** Marks the words that stand in a run of an earlier letter. */
function coveredBy(words: readonly string[], runs: ReadonlySet<string>): Uint8Array {
  const covered = new Uint8Array(words.length)
  if (runs.size === 0) return covered
  for (let at = 0; at + RUN <= words.length; at++)
    if (runs.has(words.slice(at, at + RUN).join(' '))) covered.fill(1, at, at + RUN)
  return covered
}

/** Lines from `first` to `last`, both included. */
interface Block {
  readonly first: number
  readonly last: number
}

/** Neighbouring lines that are known wholly; blank lines between them belong to them. */
function blocksOf(lines: readonly Line[], covered: Uint8Array): Block[] {
  const blocks: Block[] = []
  let first = -1
  let last = -1
  let words = 0
  const close = (): void => {
    if (words >= LEAST_WORDS) blocks.push({ first, last })
    first = -1
    words = 0
  }
  lines.forEach(({ words: [from, until] }, at) => {
    if (from === until) return
    if (!covered.subarray(from, until).every(mark => mark === 1)) return close()
    if (first === -1) first = at
    last = at
    words += until - from
  })
  close()
  return blocks
}

const LABELLED = /^[\s>*]*\p{L}[\p{L} -]{0,24}\*?\s?[:：]\s*\S/u
const INTRODUCES = /(?:\d{4}|\d{1,2}[:.]\d{2}|@)[^\n]*[:：]\s*$/u
const RULE = /^\s*[-_=*]{3,}.*$/

/** The first line of what a program put above the block; the block's own first line where there is nothing of the kind. */
function headerAbove(lines: readonly Line[], first: number): number {
  let at = first
  while (at > 0 && lines[at - 1]?.text.trim() === '') at--
  const bottom = at
  while (at > 0 && bottom - at < MOST_HEADER_LINES && isHeader(lines[at - 1]?.text ?? '')) at--
  return at === bottom ? first : at
}

const isHeader = (line: string): boolean => LABELLED.test(line) || INTRODUCES.test(line) || RULE.test(line)

function toSpan(lines: readonly Line[], block: Block): Span {
  const first = headerAbove(lines, block.first)
  return [lines[first]?.start ?? 0, lines[block.last]?.end ?? 0]
}

function joined(spans: readonly Span[]): Span[] {
  const out: Span[] = []
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = out.at(-1)
    if (last !== undefined && start <= last[1]) out[out.length - 1] = [last[0], Math.max(last[1], end)]
    else out.push([start, end])
  }
  return out
}

function withoutSpans(text: string, spans: readonly Span[]): string {
  let out = ''
  let at = 0
  for (const [start, end] of spans) {
    out += `${text.slice(at, start)}\n`
    at = end
  }
  return out + text.slice(at)
}
