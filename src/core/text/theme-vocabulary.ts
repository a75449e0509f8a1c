import type { Codebook } from '../domain/codebook.ts'
import type { LearnedModel } from './learner/learned-model.ts'
import { createScorer } from './learner/score.ts'
import type { Model } from './model.ts'
import { readerOf } from './reader-cache.ts'
import type { TagInput } from './tag-input.ts'
import type { Word } from './words.ts'

export interface LearnedWord {
  /** As most customers write it. */
  readonly word: string
  /** Above 0 it speaks for the theme, below against it. */
  readonly weight: number
  /** Texts looked at that hold it. */
  readonly texts: number
}

const fewestTexts = 2
const shortest = 3

/** What the model has learned of a theme, in words of these texts; strongest first. Empty where it has learned nothing. */
export function learnedVocabulary(
  model: Model | null,
  codebook: Codebook,
  competitors: readonly string[],
  themeId: string,
  texts: readonly TagInput[],
): LearnedWord[] {
  const learned = model as LearnedModel | null
  const head = learned?.heads.find(({ name }) => name === 'themes')
  const label = head?.labels.indexOf(themeId) ?? -1
  if (learned === null || head === undefined || label === -1 || head.examples === 0) return []
  const scorer = createScorer(learned)
  const words = countWords(texts, codebook, competitors)
  return [...words.values()]
    .filter(({ texts: count }) => count >= fewestTexts)
    .map(({ word, texts: count }) => ({
      word: word.raw,
      weight: Math.round(scorer.wordWeight(word, head.from + label) * 100) / 100,
      texts: count,
    }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.word < b.word ? -1 : 1))
}

function countWords(
  texts: readonly TagInput[],
  codebook: Codebook,
  competitors: readonly string[],
): ReadonlyMap<string, { readonly word: Word; texts: number }> {
  const reader = readerOf(codebook, competitors)
  const words = new Map<string, { readonly word: Word; texts: number }>()
  for (const text of texts) {
    const { tokens } = reader.read(text)
    const own = new Map(tokens.words.map(word => [word.folded, word]))
    for (const [folded, word] of own) {
      if (folded.length < shortest || !/\p{L}/u.test(folded)) continue
      const known = words.get(folded)
      if (known === undefined) words.set(folded, { word, texts: 1 })
      else known.texts++
    }
  }
  return words
}
