import type { Reading } from '../reading.ts'
import { moodOf } from '../words.ts'
import type { Word } from '../words.ts'
import { hashPart, hashText, mixHashes } from './hash.ts'
import { layoutBits, tabbed, visitSigns } from './signs.ts'

/** Features are numbers; two that fall on the same number are rare at 32 bits and do little harm. */
export interface FeatureSink {
  /** A word of the text, as often as it stands there; its own features are `wordFeatures`. Each counts once. */
  readonly word: (word: Word) => void
  /** Anything else, perhaps several times; each counts once. */
  readonly feature: (hash: number, weight: number) => void
}

/** Measured on the development parts of the public sets and on sets of other kinds (docs/tagging.md). */
const weights = {
  word: 1,
  grams: 0.35,
  pair: 0.6,
  negated: 0.6,
  sign: 1,
  mood: 1,
  title: 0.7,
  layout: 1,
  edge: 1,
  tabbed: 2,
  term: 0.6,
} as const
const shortestGram = 3
const longestGram = 5

const kind = {
  word: 1,
  gram: 2,
  pair: 3,
  negated: 4,
  sign: 5,
  mood: 6,
  vocabulary: 7,
  length: 8,
  title: 9,
  layout: 10,
  first: 11,
  last: 12,
  tabbed: 13,
  term: 14,
} as const
const seeds = Object.fromEntries(
  Object.entries(kind).map(([name, number]) => [name, hashText(`kind ${number}`)]),
) as Record<keyof typeof kind, number>

/** A word itself and its pieces of three to five letters: parts of compounds, stems and endings, typing errors. */
export function wordFeatures(folded: string): {
  readonly hashes: readonly number[]
  readonly weights: readonly number[]
} {
  const pieces = new Int32Array(mostPieces(folded))
  const count = hashPieces(folded, pieces)
  const hashes = [wordHash(folded), ...new Set(pieces.subarray(0, count))]
  return { hashes, weights: hashes.map((_, index) => (index === 0 ? weights.word : weights.grams)) }
}

/** The feature that is the word as a whole. */
export const wordHash = (folded: string): number => hashText(folded, seeds.word)
export const [wordWeight, pieceWeight] = [weights.word, weights.grams]

/** How much room `hashPieces` needs for a word. */
export const mostPieces = (folded: string): number => (longestGram - shortestGram + 1) * (folded.length + 2)

/** Puts the hashes of a word's pieces into `into`, the shortest first, some perhaps twice; gives how many. */
export function hashPieces(folded: string, into: Int32Array): number {
  const framed = `<${folded}>`
  let count = 0
  for (let length = shortestGram; length <= longestGram && length < framed.length; length++) {
    // A piece is the one a letter shorter that begins at the same place, and a letter.
    const shorter = length === shortestGram ? -1 : count - (framed.length - length + 2)
    for (let at = 0; at + length <= framed.length; at++) {
      into[count++] =
        shorter < 0
          ? hashPart(framed, at, at + length, seeds.gram)
          : Math.imul((into[shorter + at] as number) ^ framed.charCodeAt(at + length - 1), 16777619)
    }
  }
  return count
}

/** Walks over everything the learner looks at in a text, the same when it learns and when it tags. */
export function visitFeatures(reading: Reading, title: Reading | null, sink: FeatureSink): void {
  const layout = visitShape(reading, sink)
  visitWords(reading, sink)
  visitEdges(reading, sink)
  // Two forms of one question differ in what is written where, and by whom: words count once more by themselves.
  if ((layout & tabbed) !== 0)
    for (const word of reading.tokens.words)
      sink.feature(mixHashes(seeds.tabbed, word.hash, kind.tabbed), weights.tabbed)
  if (title !== null) {
    for (const word of title.tokens.words) sink.feature(mixHashes(seeds.title, word.hash, kind.title), weights.title)
  }
  visitMood(reading, sink)
  visitTerms(reading, sink)
}

/** Terms of the themes, and of which: a phrase is more than its words. Those of other lists did more harm than good (measured). */
function visitTerms({ hits }: Reading, sink: FeatureSink): void {
  for (const own of hits) {
    if (own?.[0]?.term.teaches !== true) continue
    for (const { term } of own) {
      sink.feature(mixHashes(seeds.term, term.hash, kind.term), weights.term)
      sink.feature(mixHashes(seeds.term, term.ownerHash, kind.term), weights.term)
    }
  }
}

/** Signs, how long the text is, and how it is laid out; gives the layout. */
function visitShape(reading: Reading, sink: FeatureSink): number {
  const layout = visitSigns(reading, hash => sink.feature(hash, weights.sign), seeds.sign)
  for (let bit = 0; bit < layoutBits; bit++)
    if ((layout & (1 << bit)) !== 0) sink.feature(layouts[bit] as number, weights.layout)
  const steps = Math.min(Math.round(Math.log2(1 + reading.tokens.count) * 2), lengths.length - 1)
  sink.feature(lengths[steps] as number, weights.mood)
  return layout
}

/** Where a text has several sentences the first says what it is about, or is its heading; the last, what is wanted. */
function visitEdges({ tokens }: Reading, sink: FeatureSink): void {
  const { words, sentences, count } = tokens
  const last = sentences[count - 1] ?? 0
  if (last === 0) return
  for (let at = 0; at < count && sentences[at] === 0; at++)
    sink.feature(mixHashes(seeds.first, (words[at] as Word).hash, kind.first), weights.edge)
  for (let at = count - 1; at >= 0 && sentences[at] === last; at--)
    sink.feature(mixHashes(seeds.last, (words[at] as Word).hash, kind.last), weights.edge)
}

function visitWords({ tokens }: Reading, sink: FeatureSink): void {
  const { words, sentences, clauses, count } = tokens
  let negatedClause = -1
  for (let at = 0; at < count; at++) {
    const word = words[at] as Word
    sink.word(word)
    if (at > 0 && sentences[at] === sentences[at - 1])
      sink.feature(mixHashes((words[at - 1] as Word).hash, word.hash, kind.pair), weights.pair)
    if (negatedClause === clauses[at]) sink.feature(mixHashes(seeds.negated, word.hash, kind.negated), weights.negated)
    if (word.negates) negatedClause = clauses[at] as number
  }
}

const numbered = (name: string, seed: number, from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => hashText(`${name} ${from + index}`, seed))

const layouts = numbered('layout', seeds.layout, 0, layoutBits - 1)
const lengths = numbered('words', seeds.length, 0, 32)
const moodHashes = {
  positive: numbered('positive', seeds.mood, 0, 4),
  negative: numbered('negative', seeds.mood, 0, 4),
  more: numbered('more', seeds.mood, -3, 3),
  both: numbered('both', seeds.mood, 0, 3),
  last: numbered('last', seeds.mood, 0, 1),
  up: numbered('up', seeds.vocabulary, 0, 6),
  down: numbered('down', seeds.vocabulary, 0, 6),
  sum: numbered('sum', seeds.vocabulary, -4, 4),
}

/** Words of mood by the codebook, and by natural's vocabularies, as steps rather than sums: a long text is not an angry one. */
function visitMood({ moods, tokens }: Reading, sink: FeatureSink): void {
  const say = (hashes: readonly number[], step: number): void =>
    sink.feature(hashes[Math.max(0, Math.min(hashes.length - 1, step))] as number, weights.mood)
  const positive = moods.filter(({ sign }) => sign === 1).length
  const negative = moods.length - positive
  say(moodHashes.positive, positive)
  say(moodHashes.negative, negative)
  say(moodHashes.more, positive - negative + 3)
  say(moodHashes.both, 2 * Math.sign(positive) + Math.sign(negative))
  const last = moods.at(-1)
  if (last !== undefined) say(moodHashes.last, last.sign === 1 ? 1 : 0)
  const { up, down } = vocabularySum(tokens.words)
  say(moodHashes.up, Math.round(up * 5))
  say(moodHashes.down, Math.round(down * 4))
  say(moodHashes.sum, Math.round((up - down) * 4) + 4)
}

function vocabularySum(words: readonly Word[]): { readonly up: number; readonly down: number } {
  let up = 0
  let down = 0
  for (let at = 0; at < words.length; at++) {
    const own = moodOf(words[at] as Word)
    if (own === 0) continue
    const isDenied = words[at - 1]?.negates === true || words[at - 2]?.negates === true
    const value = isDenied ? -own : own
    if (value > 0) up += value
    else down -= value
  }
  return { up, down }
}
