import type { Reading } from '../reading.ts'
import type { Word } from '../words.ts'
import { hashText, mixHashes } from './hash.ts'

/** Features are numbers; two that fall on the same number are rare at 32 bits and do little harm. */
export interface FeatureSink {
  /** Each distinct word once; its own features are `wordFeatures`. */
  readonly word: (word: Word) => void
  readonly feature: (hash: number, weight: number) => void
}

/** Measured by cross-validation on the training parts of three public sets (docs/tagging.md). */
const weights = {
  word: 1,
  grams: 0.35,
  pair: 0.6,
  negated: 0.6,
  mark: 1,
  mood: 1,
  vocabulary: 1,
  length: 1,
  title: 0.7,
} as const
const shortestGram = 3
const longestGram = 5

const kind = { word: 1, gram: 2, pair: 3, negated: 4, mark: 5, mood: 6, vocabulary: 7, length: 8, title: 9 } as const
const seeds = Object.fromEntries(
  Object.entries(kind).map(([name, number]) => [name, hashText(`kind ${number}`)]),
) as Record<keyof typeof kind, number>

/** A word itself and its pieces of three to five letters: parts of compounds, stems and endings, typing errors. */
export function wordFeatures(folded: string): {
  readonly hashes: readonly number[]
  readonly weights: readonly number[]
} {
  const hashes = [hashText(folded, seeds.word)]
  const seen = new Set<number>()
  const framed = `<${folded}>`
  for (let length = shortestGram; length <= longestGram; length++) {
    if (length >= framed.length) break
    for (let at = 0; at + length <= framed.length; at++) seen.add(hashText(framed.slice(at, at + length), seeds.gram))
  }
  hashes.push(...seen)
  return { hashes, weights: hashes.map((_, index) => (index === 0 ? weights.word : weights.grams)) }
}

/** Walks over everything the learner looks at in a text, the same when it learns and when it tags. */
export function visitFeatures(reading: Reading, title: Reading | null, sink: FeatureSink): void {
  const seen = new Set<number>()
  const once = (hash: number, weight: number): void => {
    if (seen.has(hash)) return
    seen.add(hash)
    sink.feature(hash, weight)
  }
  visitWords(reading, sink, seen, once)
  for (const word of title?.tokens.words ?? []) once(mixHashes(seeds.title, word.hash, kind.title), weights.title)
  visitMarks(reading, once)
  visitMood(reading, once)
}

type Once = (hash: number, weight: number) => void

function visitWords({ tokens }: Reading, sink: FeatureSink, seen: Set<number>, once: Once): void {
  const { words, sentences, clauses, count } = tokens
  let negatedClause = -1
  for (let at = 0; at < count; at++) {
    const word = words[at] as Word
    if (!seen.has(word.hash)) {
      seen.add(word.hash)
      sink.word(word)
    }
    if (at > 0 && sentences[at] === sentences[at - 1])
      once(mixHashes((words[at - 1] as Word).hash, word.hash, kind.pair), weights.pair)
    if (negatedClause === clauses[at]) once(mixHashes(seeds.negated, word.hash, kind.negated), weights.negated)
    if (word.negates) negatedClause = clauses[at] as number
  }
}

const smileys = /[:;]-?[)(DP\]/|]/gu

function visitMarks({ tokens }: Reading, once: Once): void {
  const mark = (name: string): void => once(hashText(name, seeds.mark), weights.mark)
  if (tokens.exclamations > 0) mark('!')
  if (tokens.exclamations > 1) mark('!!')
  if (tokens.questions > 0) mark('?')
  if (tokens.text.includes(':') || tokens.text.includes(';')) {
    for (const smiley of tokens.text.match(smileys) ?? []) mark(smiley)
  }
  once(hashText(`words ${Math.round(Math.log2(1 + tokens.count) * 2)}`, seeds.length), weights.length)
}

/** Words of mood by the codebook, and by natural's vocabularies, as steps rather than sums: a long text is not an angry one. */
function visitMood({ moods, tokens }: Reading, once: Once): void {
  const positive = moods.filter(({ sign }) => sign === 1).length
  const negative = moods.length - positive
  const mood = (name: string): void => once(hashText(name, seeds.mood), weights.mood)
  mood(`positive ${Math.min(positive, 4)}`)
  mood(`negative ${Math.min(negative, 4)}`)
  mood(`more ${clamp(positive - negative, 3)}`)
  mood(`both ${Math.sign(positive)} ${Math.sign(negative)}`)
  const last = moods.at(-1)
  if (last !== undefined) mood(`last ${last.sign}`)
  const told = (name: string): void => once(hashText(name, seeds.vocabulary), weights.vocabulary)
  const { up, down } = vocabularySum(tokens.words)
  told(`up ${Math.min(6, Math.round(up * 5))}`)
  told(`down ${Math.min(6, Math.round(down * 4))}`)
  told(`sum ${clamp(Math.round((up - down) * 4), 4)}`)
}

function vocabularySum(words: readonly Word[]): { readonly up: number; readonly down: number } {
  let up = 0
  let down = 0
  for (let at = 0; at < words.length; at++) {
    const own = (words[at] as Word).mood
    if (own === 0) continue
    const isDenied = words[at - 1]?.negates === true || words[at - 2]?.negates === true
    const value = isDenied ? -own : own
    if (value > 0) up += value
    else down -= value
  }
  return { up, down }
}

const clamp = (value: number, bound: number): number => Math.max(-bound, Math.min(bound, value))
