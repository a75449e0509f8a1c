import type { Codebook } from '../domain/codebook.ts'
import { trainModel } from './learn.ts'
import type { TrainingExample } from './model.ts'
import { createTagger, createThemeProbabilities } from './tagger.ts'

/** How a theme does at a threshold, on texts that the model did not learn from. */
export interface QualityStep {
  /** null: as the model itself decides. */
  readonly threshold: number | null
  readonly said: number
  readonly right: number
}
export interface ThemeQuality {
  readonly themeId: string
  /** Texts that bear the theme by the owner's decision. */
  readonly wanted: number
  readonly steps: readonly QualityStep[]
}
export interface Quality {
  readonly texts: number
  readonly themes: readonly ThemeQuality[]
}

const FOLDS = 5
const thresholds = Array.from({ length: 19 }, (_, index) => (index + 1) / 20)

/** Cross-validation over reviewed texts: each is judged by a model that has not seen it. The same texts give the same figures. */
export function measureQuality(
  reviewed: readonly TrainingExample[],
  codebook: Codebook,
  competitors: readonly string[],
): Quality {
  // Themes are learned from customers alone.
  const texts = reviewed.filter(({ direction }) => direction === 'in')
  const plain = { ...codebook, themes: codebook.themes.map(theme => ({ ...theme, threshold: 0.5 })) }
  const counts = new Map(plain.themes.filter(({ archived }) => !archived).map(({ id }) => [id, newCount()]))
  for (let fold = 0; fold < FOLDS; fold++) judgeFold(texts, fold, plain, competitors, counts)
  return {
    texts: texts.length,
    themes: [...counts].map(([themeId, { wanted, steps }]) => ({ themeId, wanted, steps })),
  }
}

interface Count {
  wanted: number
  readonly steps: { readonly threshold: number | null; said: number; right: number }[]
}

const newCount = (): Count => ({
  wanted: 0,
  steps: [null, ...thresholds].map(threshold => ({ threshold, said: 0, right: 0 })),
})

function judgeFold(
  texts: readonly TrainingExample[],
  fold: number,
  codebook: Codebook,
  competitors: readonly string[],
  counts: ReadonlyMap<string, Count>,
): void {
  const isHeld = (_: unknown, index: number): boolean => index % FOLDS === fold
  const held = texts.filter(isHeld)
  if (held.length === 0) return
  const rest = texts.filter((text, index) => !isHeld(text, index))
  const options = { codebook, competitors, model: trainModel(rest, codebook, { competitors }) }
  const tagger = createTagger(options)
  const probabilitiesOf = createThemeProbabilities(options)
  for (const text of held) {
    const said = new Set(tagger.tag(text).codings.map(({ themeId }) => themeId))
    const probabilities = probabilitiesOf(text)
    for (const [themeId, count] of counts)
      note(count, text.themes.includes(themeId), said.has(themeId), probabilities.get(themeId) ?? 0)
  }
}

function note(count: Count, isWanted: boolean, isSaid: boolean, probability: number): void {
  if (isWanted) count.wanted++
  for (const step of count.steps) {
    if (step.threshold === null ? !isSaid : probability < step.threshold) continue
    step.said++
    if (isWanted) step.right++
  }
}

/** Where a share of `n` lies in 95 of 100 cases (Wilson): honest also for few and for shares near 0 and 1. */
export function likelyRange(hits: number, n: number): readonly [number, number] {
  if (n === 0) return [0, 1]
  const z = 1.96
  const share = hits / n
  const middle = (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n)
  const reach = (z / (1 + z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))
  return [Math.max(0, middle - reach), Math.min(1, middle + reach)]
}
