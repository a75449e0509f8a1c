import type { Hidden } from '../../contract/schemas/message.ts'
import {
  closeQuote,
  comma,
  joiner,
  kindOf,
  letter,
  newline,
  openQuote,
  other,
  plainQuote,
  stop,
  symbol,
} from './chars.ts'
import { hashStart, hashUnit } from './words.ts'
import type { Lexicon, Word } from './words.ts'

/** The words of a text, in parallel arrays; token i stands at text.slice(starts[i], ends[i]). */
export interface Tokens {
  readonly text: string
  count: number
  readonly words: Word[]
  readonly starts: number[]
  readonly ends: number[]
  /** Number of the sentence a token stands in; hidden parts end a sentence. */
  readonly sentences: number[]
  /** Number of the clause: sentences, and their parts between commas, semicolons, colons, dashes. */
  readonly clauses: number[]
  /** Whether the token stands between quotation marks: words of somebody else. */
  readonly quoted: boolean[]
  /** Marks of the whole text that carry mood. */
  exclamations: number
  questions: number
}

/** A sentence may run over a line that was broken for width; a short line ends what it says. */
const shortLine = 45
/** Longer than any phrase one quotes in passing; beyond it the second mark is not the partner of the first. */
const maxQuotation = 300

const emptyTokens = (text: string): Tokens => ({
  text,
  count: 0,
  words: [],
  starts: [],
  ends: [],
  sentences: [],
  clauses: [],
  quoted: [],
  exclamations: 0,
  questions: 0,
})

/** Splits a text into words, sentences and clauses; words in hidden parts are left out as if they were not there. */
export function tokenize(text: string, hidden: readonly Hidden[], lexicon: Lexicon): Tokens {
  const tokens = emptyTokens(text)
  const state: Place = { sentence: 0, clause: 0, hasWords: false, lineStart: 0, quoteFrom: -1, quoteAt: 0 }
  let at = 0
  for (const [from, until] of hiddenInOrder(hidden)) {
    if (from > at) readWords(tokens, at, Math.min(from, text.length), state, lexicon)
    at = Math.max(at, until)
    endSentence(state)
  }
  if (at < text.length) readWords(tokens, at, text.length, state, lexicon)
  return tokens
}

const noSpans: readonly (readonly [number, number])[] = []
function hiddenInOrder(hidden: readonly Hidden[]): readonly (readonly [number, number])[] {
  if (hidden.length === 0) return noSpans
  return hidden.map(({ span }) => span).sort((a, b) => a[0] - b[0])
}

interface Place {
  sentence: number
  clause: number
  /** Whether the sentence has a word yet: empty lines do not count as sentences. */
  hasWords: boolean
  lineStart: number
  /** First token after an open quotation mark, -1 outside. */
  quoteFrom: number
  quoteAt: number
}

function endSentence(state: Place): void {
  endSentenceKeepingQuote(state)
  state.quoteFrom = -1
}

function endSentenceKeepingQuote(state: Place): void {
  if (!state.hasWords) return
  state.sentence++
  state.clause++
  state.hasWords = false
}

function readWords(tokens: Tokens, from: number, until: number, state: Place, lexicon: Lexicon): void {
  const { text } = tokens
  state.lineStart = from
  let at = from
  while (at < until) {
    const code = text.charCodeAt(at)
    const kind = kindOf(code)
    if (kind === letter || kind === symbol) {
      const start = at++
      let hash = hashUnit(hashStart, code)
      for (; at < until; at++) {
        const next = text.charCodeAt(at)
        if (!continues(kind, kindOf(next))) break
        hash = hashUnit(hash, next)
      }
      push(tokens, lexicon.look(text, start, at, hash), start, at, state)
      continue
    }
    if (kind !== other) punctuate(tokens, kind, at, until, state)
    at++
  }
}

const continues = (kind: number, next: number): boolean => next === kind || (next === joiner && kind === letter)

function push(tokens: Tokens, word: Word, start: number, end: number, state: Place): void {
  if (word.opensClause) state.clause++
  tokens.words.push(word)
  tokens.starts.push(start)
  tokens.ends.push(end)
  tokens.sentences.push(state.sentence)
  tokens.clauses.push(state.clause)
  tokens.quoted.push(false)
  tokens.count++
  state.hasWords = true
}

function punctuate(tokens: Tokens, kind: number, at: number, until: number, state: Place): void {
  const { text } = tokens
  switch (kind) {
    case stop:
      countMood(tokens, text.charCodeAt(at))
      if (endsSentence(tokens, at, until)) endSentenceKeepingQuote(state)
      return
    case comma:
      state.clause++
      return
    case newline:
      if (endsParagraph(text, at, state.lineStart)) endSentenceKeepingQuote(state)
      state.lineStart = at + 1
      return
    default:
      quote(tokens, kind, at, state)
  }
}

function countMood(tokens: Tokens, code: number): void {
  if (code === 33) tokens.exclamations++
  else if (code === 63) tokens.questions++
}

/** "z. B.", "Nr. 5", "14. Mai", "www.shop.example" and "12.50" have stops that end nothing. */
function endsSentence(tokens: Tokens, at: number, until: number): boolean {
  const { text, count } = tokens
  const next = at + 1 < until ? text.charCodeAt(at + 1) : 32
  if (kindOf(next) === letter) return false
  if (text.charCodeAt(at) !== 46 || count === 0) return true
  return tokens.ends[count - 1] !== at || tokens.words[count - 1]?.abbreviation !== true
}

function endsParagraph(text: string, at: number, lineStart: number): boolean {
  if (at - lineStart < shortLine) return true
  const next = text.charCodeAt(at + 1)
  return next === 10 || next === 13 || next === 45 || next === 42
}

/** German marks open low and close where English ones open, so the pair is told by what came before. */
function quote(tokens: Tokens, kind: number, at: number, state: Place): void {
  const isOpen = state.quoteFrom >= 0
  if (!isOpen && (kind === openQuote || kind === plainQuote || kind === closeQuote)) {
    state.quoteFrom = tokens.count
    state.quoteAt = at
    return
  }
  if (!isOpen) return
  if (at - state.quoteAt <= maxQuotation) tokens.quoted.fill(true, state.quoteFrom, tokens.count)
  state.quoteFrom = -1
}
