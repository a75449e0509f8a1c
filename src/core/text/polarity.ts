import type { Polarity } from '../../contract/schemas/coding.ts'
import type { Hit } from './notation/match.ts'
import type { Negations } from './notation/negation.ts'
import type { Tokens } from './tokens.ts'

/** A word of mood with its sign after negation. */
export interface Mood {
  readonly from: number
  readonly to: number
  readonly sign: 1 | -1
}

/** Signs of all words of mood; a word inside a longer phrase of mood ("nicht zu empfehlen") counts with the phrase. */
export function findMoods(positive: readonly Hit[], negative: readonly Hit[], negations: Negations): Mood[] {
  const all = [
    ...positive.map(({ from, to }) => ({ from, to, sign: 1 as const })),
    ...negative.map(({ from, to }) => ({ from, to, sign: -1 as const })),
  ]
  const outer = all.filter((mood, index) => !all.some((other, at) => covers(other, mood, at < index)))
  return outer.map(mood => (negations.denies(mood.from, mood.to) ? { ...mood, sign: mood.sign === 1 ? -1 : 1 } : mood))
}

/** Equal words found by two terms count once. */
function covers(outer: Mood, inner: Mood, isEarlier: boolean): boolean {
  if (outer.from > inner.from || inner.to > outer.to) return false
  return outer.to - outer.from > inner.to - inner.from || (isEarlier && outer.sign === inner.sign)
}

/** Mixed where the rarer mood has at least half as many words as the other. */
export function polarityOf(moods: readonly Mood[]): Polarity {
  const positive = moods.filter(({ sign }) => sign === 1).length
  const negative = moods.length - positive
  if (positive === negative) return positive === 0 ? 'neutral' : 'mixed'
  if (Math.min(positive, negative) * 2 >= Math.max(positive, negative)) return 'mixed'
  return positive > negative ? 'positive' : 'negative'
}

const ownNegator = /\b(nicht|kein|nie|niemand|not|no|never|t)\b|kein\w/u

/** Denied by words around it, or by one in its gap that is not the term's own. */
function isDenied({ term, from, to }: Hit, negations: Negations): boolean {
  if (negations.denies(from, to)) return true
  return term.steps.some(step => step.afterGap) && !ownNegator.test(term.term) && negations.splits(from, to)
}

/** Mood of a hit: of its own words, else of its clause, else of its sentence; a denied hit without any is a lack, hence negative. */
export function hitPolarity(hit: Hit, tokens: Tokens, moods: readonly Mood[], negations: Negations): Polarity {
  const own = moods.filter(({ from, to }) => from <= hit.to && hit.from <= to)
  if (own.length > 0) return polarityOf(own)
  const clause = moods.filter(({ from }) => tokens.clauses[from] === tokens.clauses[hit.from])
  if (clause.length > 0) return polarityOf(clause)
  if (isDenied(hit, negations)) return 'negative'
  return polarityOf(moods.filter(({ from }) => tokens.sentences[from] === tokens.sentences[hit.from]))
}

/** The polarity of a theme that was spoken of several times. */
export function joinPolarities(all: readonly Polarity[]): Polarity {
  const told = new Set(all.filter(polarity => polarity !== 'neutral'))
  if (told.size === 0) return 'neutral'
  return told.size === 1 ? ([...told][0] as Polarity) : 'mixed'
}

/** Mood of the clause that a span of the text stands in. */
export function spanPolarity([start]: readonly [number, number], tokens: Tokens, moods: readonly Mood[]): Polarity {
  const at = tokens.starts.indexOf(start)
  return polarityOf(moods.filter(({ from }) => tokens.clauses[from] === tokens.clauses[at]))
}
