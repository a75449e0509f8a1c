import type { Codebook } from '../../domain/codebook.ts'
import type { Model, TrainingExample, TrainOptions } from '../model.ts'
import { readerOf } from '../reader-cache.ts'
import type { Reader, Reading } from '../reading.ts'
import type { TagInput } from '../tag-input.ts'
import { createCollection } from './collection.ts'
import { describedThemes } from './described.ts'
import { hashText } from './hash.ts'
import { headsOf } from './heads.ts'
import type { Head } from './heads.ts'
import type { LearnedHead, LearnedModel } from './learned-model.ts'
import { compress } from './quantise.ts'
import { findByRules } from '../findings/all.ts'
import { findingVotes, themeHits, themeVotes } from './rule-votes.ts'
import type { ThemeHits } from './rule-votes.ts'
import { countTerms } from './term-trust.ts'
import type { TermCounts } from './term-trust.ts'
import { decidedTexts, trainHead, type Prepared } from './train-head.ts'
import { readTitle } from './vectors.ts'

/**
 * Learns from reviewed verbatims. Deterministic: the same examples in the same order give the same model. Two stages: a
 * sparse linear classifier per label over words, pieces of words and pairs; then a calibrated weighing of it against the rules.
 */
export function trainModel(
  reviewed: readonly TrainingExample[],
  codebook: Codebook,
  options: TrainOptions = {},
): Model {
  const reader = readerOf(codebook, options.competitors ?? [])
  const examples = [...reviewed, ...describedThemes(reviewed, codebook, reader)]
  const heads = headsOf(reader.themeIds)
  const asked = heads.map(head => examples.some(example => head.truth(example) !== null))
  const outputs = heads.reduce((sum, { labels }, index) => sum + (asked[index] === true ? labels.length : 0), 0)
  const others = examples.length < fewReviews ? (options.others ?? []) : []
  const { prepared, dictionary, terms } = prepare(examples, others, reader, heads, outputs)
  const weights = new Float32Array(dictionary.size * outputs)
  const biases = new Float32Array(outputs)
  const learned: LearnedHead[] = []
  let from = 0
  for (const [index, head] of heads.entries()) {
    learned.push(trainHead(head, index, from, prepared, { weights, biases, outputs }))
    if (asked[index] === true) from += head.labels.length
    options.onProgress?.((index + 1) / heads.length)
  }
  const model = {
    dictionary,
    outputs,
    weights: compress(weights, outputs),
    biases,
    heads: learned,
    terms,
    examples: examples.length,
  }
  return { ...model, version: versionOf(model) } satisfies LearnedModel
}

/** With so many reviews, letters without one and terms as features add nothing but time. */
export const fewReviews = 1500

/** 8 MB at most: a row costs a byte per output and eight for its feature. */
const maxRows = (outputs: number): number => Math.floor(7_500_000 / (outputs + 8))

function prepare(
  examples: readonly TrainingExample[],
  unreviewed: readonly TagInput[],
  reader: Reader,
  heads: readonly Head[],
  outputs: number,
): { prepared: Prepared; dictionary: LearnedModel['dictionary']; terms: TermCounts } {
  const collection = createCollection()
  const [themes, ...questions] = heads as readonly [Head, ...Head[]]
  const hits: ThemeHits[] = []
  const look = (input: TagInput): Reading => {
    const reading = reader.read(input)
    const title = readTitle(input, reader)
    // Of many reviews the words themselves are learned better than what terms they make up (measured).
    collection.add(examples.length < fewReviews ? reading : { ...reading, hits: [] }, title)
    hits.push(themeHits(reading, title, reader, themes.labels))
    return reading
  }
  const others = examples.map(example => findingVotes(findByRules(look(example), reader), questions))
  unreviewed.forEach(look)
  const { ids, truths } = decidedTexts(themes, examples)
  const terms = countTerms(
    Array.from(ids, id => (hits[id] as ThemeHits).terms),
    Array.from(ids, id => truths[id] ?? []),
    themes.labels.length,
  )
  const votes = hits.map((own, id) => [themeVotes(own, terms, truths[id]), ...(others[id] ?? [])])
  const { dictionary, matrix } = collection.finish(maxRows(outputs), outputs)
  return { prepared: { matrix, votes, examples, ruled: reader.themeIds.map(reader.hasRules) }, dictionary, terms }
}

function versionOf({ weights, biases, examples }: Omit<LearnedModel, 'version'>): string {
  const bytes = new Int32Array(weights.buffer, weights.byteOffset, weights.length)
  let hash = hashText(`learner-5:${examples}:${[...biases].join()}`)
  for (let at = 0; at < bytes.length; at += 7) hash = Math.imul(hash ^ (bytes[at] as number), 16777619)
  return `learner-5:${examples}:${(hash >>> 0).toString(36)}`
}
