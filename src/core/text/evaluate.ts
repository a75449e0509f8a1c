import type { Polarity } from '../../contract/schemas/coding.ts'
import { emptyTheme, type Theme } from '../../contract/schemas/theme.ts'
import type { Codebook } from '../domain/codebook.ts'
import { starterCodebook } from '../domain/starter-codebook.ts'
import { serialiseModel } from './learner/serialise.ts'
import { trainModel } from './learner/train.ts'
import type { Model, TrainingExample } from './model.ts'
import { createTagger, createThemeProbabilities } from './tagger.ts'
import type { TagInput } from './tag-input.ts'

/** A labelled text as `evaluate` reads it. */
export interface LabelledText {
  readonly id: string
  readonly text: string
  readonly lang?: string | undefined
  readonly labels: readonly string[]
  readonly sentiment?: string | null | undefined
}

export interface LabelFigures {
  readonly label: string
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly support: number
}

export interface SentimentFigures {
  readonly accuracy: number
  readonly macroF1: number
  readonly n: number
}

/** What `evaluate` prints; rates from 0 to 1. */
export interface Evaluation {
  readonly trained: number
  readonly tested: number
  readonly microF1: number
  readonly macroF1: number
  readonly precision: number
  readonly recall: number
  readonly labels: readonly LabelFigures[]
  readonly sentiment: SentimentFigures | null
  readonly trainSeconds: number
  readonly documentsPerSecond: number
  readonly modelBytes: number
  /** Expected calibration error over all (text, label) decisions, ten bins. */
  readonly calibrationError: number
}

export interface EvaluateOptions {
  readonly rules: 'none' | 'starter'
  /** Clock in milliseconds. */
  readonly now: () => number
  /** Rules of an owner by label, in the codebook's notation. */
  readonly ownRules?: Readonly<Record<string, readonly string[]>>
}

/** Trains a fresh tagger on one set of labelled texts and tries it on another. */
export function evaluate(
  train: readonly LabelledText[],
  test: readonly LabelledText[],
  options: EvaluateOptions,
): Evaluation {
  const labels = [...new Set(train.flatMap(text => text.labels).concat(test.flatMap(text => text.labels)))].sort()
  const codebook = codebookOf(labels, options)
  const examples = train.map(text => toExample(text, labels.length > 0))
  const before = options.now()
  const model = trainModel(examples, codebook)
  const trained = options.now()
  const answers = tagAll(test, codebook, model)
  const tagged = options.now()
  return {
    trained: train.length,
    tested: test.length,
    ...labelFigures(test, answers, labels),
    calibrationError: calibrationError(test, labels, createThemeProbabilities({ codebook, model })),
    sentiment: sentimentFigures(test, answers),
    trainSeconds: (trained - before) / 1000,
    documentsPerSecond: Math.round((test.length * 1000) / Math.max(1, tagged - trained)),
    modelBytes: serialiseModel(model).byteLength,
  }
}

interface Answer {
  readonly labels: readonly string[]
  readonly sentiment: Polarity | null
}

function tagAll(test: readonly LabelledText[], codebook: Codebook, model: Model): Answer[] {
  const tagger = createTagger({ codebook, model })
  return test.map(text => {
    const { codings, sentiment } = tagger.tag(toInput(text))
    return { labels: codings.map(({ themeId }) => themeId), sentiment }
  })
}

const toInput = ({ text, lang }: LabelledText): TagInput => ({
  text,
  hidden: [],
  language: lang ?? null,
  direction: 'in',
  title: '',
})

function toExample(text: LabelledText, hasThemes: boolean): TrainingExample {
  const sentiment = toPolarity(text.sentiment)
  return { ...toInput(text), themes: hasThemes ? text.labels : [], ...(sentiment === null ? {} : { sentiment }) }
}

const polarities: ReadonlyMap<string, Polarity> = new Map([
  ['pos', 'positive'],
  ['positive', 'positive'],
  ['neg', 'negative'],
  ['negative', 'negative'],
  ['neu', 'neutral'],
  ['neutral', 'neutral'],
  ['mixed', 'mixed'],
])
/** A label of a public data set as ours; null for one that is no polarity. */
export const toPolarity = (sentiment: string | null | undefined): Polarity | null =>
  polarities.get(sentiment?.toLowerCase() ?? '') ?? null

function codebookOf(labels: readonly string[], { rules, ownRules = {} }: EvaluateOptions): Codebook {
  const starter = starterCodebook()
  const byId = new Map(starter.themes.map(theme => [theme.id, theme]))
  const themes = labels.map((label, index) => {
    // A label may be called "constructor".
    const own = Object.hasOwn(ownRules, label) ? ownRules[label] : undefined
    const known = rules === 'starter' ? byId.get(label) : undefined
    return known ?? themeOf(label, index, own ?? [])
  })
  return { ...starter, themes }
}

const themeOf = (id: string, index: number, terms: readonly string[]): Theme => ({
  ...emptyTheme(id),
  name: { de: id, en: id },
  color: index % 16,
  direction: 'both',
  terms: { de: [...terms], en: [...terms] },
})

function labelFigures(
  test: readonly LabelledText[],
  answers: readonly Answer[],
  labels: readonly string[],
): Pick<Evaluation, 'microF1' | 'macroF1' | 'precision' | 'recall' | 'labels'> {
  const counts = labels.map(label => countLabel(test, answers, label))
  const sum = counts.reduce(
    (all, one) => ({ hit: all.hit + one.hit, said: all.said + one.said, wanted: all.wanted + one.wanted }),
    { hit: 0, said: 0, wanted: 0 },
  )
  const figures = counts.map((count, index) => ({
    label: labels[index] as string,
    ...rates(count),
    support: count.wanted,
  }))
  const overall = rates(sum)
  return {
    microF1: overall.f1,
    macroF1: figures.reduce((total, { f1 }) => total + f1, 0) / Math.max(1, figures.length),
    precision: overall.precision,
    recall: overall.recall,
    labels: figures,
  }
}

interface Count {
  readonly hit: number
  readonly said: number
  readonly wanted: number
}

function countLabel(test: readonly LabelledText[], answers: readonly Answer[], label: string): Count {
  let hit = 0
  let said = 0
  let wanted = 0
  for (const [index, { labels }] of test.entries()) {
    const isWanted = labels.includes(label)
    const isSaid = answers[index]?.labels.includes(label) === true
    if (isWanted) wanted++
    if (isSaid) said++
    if (isWanted && isSaid) hit++
  }
  return { hit, said, wanted }
}

const rates = ({ hit, said, wanted }: Count): { precision: number; recall: number; f1: number } => ({
  precision: said === 0 ? 0 : hit / said,
  recall: wanted === 0 ? 0 : hit / wanted,
  f1: said + wanted === 0 ? 0 : (2 * hit) / (said + wanted),
})

function sentimentFigures(test: readonly LabelledText[], answers: readonly Answer[]): SentimentFigures | null {
  const pairs = test.flatMap(({ sentiment }, index): (readonly [Polarity, Polarity | null])[] => {
    const wanted = toPolarity(sentiment)
    return wanted === null ? [] : [[wanted, answers[index]?.sentiment ?? null]]
  })
  if (pairs.length === 0) return null
  const values = [...new Set(pairs.map(([wanted]) => wanted))]
  const f1s = values.map(value => {
    const hit = pairs.filter(([wanted, said]) => wanted === value && said === value).length
    return (
      (2 * hit) /
      (pairs.filter(([wanted]) => wanted === value).length + pairs.filter(([, said]) => said === value).length)
    )
  })
  const accuracy = pairs.filter(([wanted, said]) => wanted === said).length / pairs.length
  return { accuracy, macroF1: f1s.reduce((total, one) => total + one, 0) / f1s.length, n: pairs.length }
}

const bins = 10

/** Expected calibration error: how far, on average, stated probability and observed share lie apart. */
function calibrationError(
  test: readonly LabelledText[],
  labels: readonly string[],
  probabilitiesOf: (input: TagInput) => ReadonlyMap<string, number>,
): number {
  const sums = Array.from({ length: bins }, () => ({ count: 0, stated: 0, true: 0 }))
  for (const text of test) {
    const probabilities = probabilitiesOf(toInput(text))
    for (const label of labels) {
      const stated = probabilities.get(label) ?? 0
      const bin = sums[Math.min(bins - 1, Math.floor(stated * bins))] as { count: number; stated: number; true: number }
      bin.count++
      bin.stated += stated
      if (text.labels.includes(label)) bin.true++
    }
  }
  const apart = sums.reduce((total, bin) => total + Math.abs(bin.stated - bin.true), 0)
  return apart / Math.max(1, test.length * labels.length)
}
