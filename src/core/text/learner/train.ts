import type { Codebook } from '../../domain/codebook.ts'
import type { Model, TrainingExample, TrainOptions } from '../model.ts'
import { readerOf } from '../reader-cache.ts'
import type { Reader } from '../reading.ts'
import { chooseForMany, chooseForOne, undecided } from './decide.ts'
import { hashText } from './hash.ts'
import { headsOf } from './heads.ts'
import type { Head } from './heads.ts'
import type { LearnedHead, LearnedModel } from './learned-model.ts'
import { fitLogistic, scoreOf } from './logistic.ts'
import type { SparseVector } from './logistic.ts'
import { naiveScale } from './naive-scale.ts'
import { compress } from './quantise.ts'
import { ruleVotes } from './rule-votes.ts'
import type { RuleVotes } from './rule-votes.ts'
import { fitSecond, secondInput, secondProbability, untrained } from './second.ts'
import { buildDictionary, collectFeatures, titleWords, toVector } from './vectors.ts'

/** Measured by cross-validation on the training parts of three public sets (docs/tagging.md). */
const cost = 5
const epochs = 8

interface Prepared {
  readonly vectors: readonly SparseVector[]
  readonly votes: readonly (readonly RuleVotes[])[]
  readonly examples: readonly TrainingExample[]
  readonly size: number
}

/**
 * Learns from reviewed verbatims. Deterministic: the same examples in the same order give the same model. Two stages: a
 * sparse linear classifier per label over words, pieces of words and pairs; then a calibrated weighing of it against the rules.
 */
export function trainModel(
  examples: readonly TrainingExample[],
  codebook: Codebook,
  options: TrainOptions = {},
): Model {
  const reader = readerOf(codebook, options.competitors ?? [])
  const heads = headsOf(reader.themeIds)
  const outputs = heads.reduce((sum, { labels }) => sum + labels.length, 0)
  const { prepared, dictionary } = prepare(examples, reader, heads, maxRows(outputs))
  const weights = new Float32Array(dictionary.size * outputs)
  const biases = new Float32Array(outputs)
  const learned: LearnedHead[] = []
  let from = 0
  for (const [index, head] of heads.entries()) {
    learned.push(trainHead(head, index, from, prepared, { weights, biases, outputs }))
    from += head.labels.length
    options.onProgress?.(from / outputs)
  }
  const model = {
    dictionary,
    outputs,
    weights: compress(weights, outputs),
    biases,
    heads: learned,
    examples: examples.length,
  }
  return { ...model, version: versionOf(model) } satisfies LearnedModel
}

/** 8 MB at most: a row costs a byte per output and eight for its feature. */
const maxRows = (outputs: number): number => Math.floor(7_500_000 / (outputs + 8))

function prepare(
  examples: readonly TrainingExample[],
  reader: Reader,
  heads: readonly Head[],
  rows: number,
): { prepared: Prepared; dictionary: LearnedModel['dictionary'] } {
  const votes: (readonly RuleVotes[])[] = []
  const raw = examples.map(example => {
    const reading = reader.read(example)
    votes.push(ruleVotes(reading, reader, heads))
    return collectFeatures(reading, titleWords(example.title, reader))
  })
  const dictionary = buildDictionary(raw, rows)
  const vectors = raw.map(features => toVector(features, dictionary))
  return { prepared: { vectors, votes, examples, size: dictionary.size }, dictionary }
}

interface Sheet {
  readonly weights: Float32Array
  readonly biases: Float32Array
  readonly outputs: number
}

function trainHead(head: Head, index: number, from: number, prepared: Prepared, sheet: Sheet): LearnedHead {
  const count = head.labels.length
  const ids = prepared.examples
    .map((_, id) => id)
    .filter(id => head.truth(prepared.examples[id] as TrainingExample) !== null)
  const truths = ids.map(id =>
    (head.truth(prepared.examples[id] as TrainingExample) ?? [])
      .map(label => head.labels.indexOf(label))
      .filter(label => label >= 0),
  )
  const positives = head.labels.map((_, label) => truths.filter(truth => truth.includes(label)).length)
  const shape = { name: head.name, labels: head.labels, isSingle: head.isSingle, from, examples: ids.length, positives }
  if (ids.length === 0) {
    return { ...shape, second: head.labels.map(() => untrained(count)), decision: undecided(count, head.isSingle) }
  }
  const vectors = ids.map(id => prepared.vectors[id] as SparseVector)
  const votes = ids.map(id => prepared.votes[id]?.[index] as RuleVotes)
  const held = heldOutScores(vectors, truths, count, prepared.size)
  for (let label = 0; label < count; label++) {
    const weights = fitFirst(vectors, labelsOf(truths, label), prepared.size)
    for (let row = 0; row < prepared.size; row++)
      sheet.weights[row * sheet.outputs + from + label] = weights[row] as number
    sheet.biases[from + label] = weights[prepared.size] as number
  }
  return { ...shape, ...fitSecondStage(head, held, votes, truths) }
}

const labelsOf = (truths: readonly (readonly number[])[], label: number): Int8Array =>
  Int8Array.from(truths, truth => (truth.includes(label) ? 1 : -1))

/** A label nobody has used yet has nothing to learn: its score stays at zero. */
function fitFirst(vectors: readonly SparseVector[], labels: Int8Array, size: number): Float64Array {
  if (!labels.includes(1) || !labels.includes(-1)) return new Float64Array(size + 1)
  const scale = naiveScale(vectors, labels, size)
  const scaled = vectors.map(({ rows, values }) => ({
    rows,
    values: values.map((value, at) => value * (scale[rows[at] as number] as number)),
  }))
  const weights = fitLogistic(scaled, labels, { cost, epochs, size })
  for (let row = 0; row < size; row++) (weights[row] as number) *= scale[row] as number
  return weights
}

interface HeldOut {
  /** Indexes of the texts that were held out. */
  readonly ids: readonly number[]
  readonly scores: readonly Float64Array[]
}

/** Scores on texts the first stage did not learn from: four folds while texts are few, one large fold when they are many. */
function heldOutScores(
  vectors: readonly SparseVector[],
  truths: readonly (readonly number[])[],
  count: number,
  size: number,
): HeldOut {
  const folds = vectors.length > 4000 ? 3 : 4
  const rounds = vectors.length > 4000 ? 1 : folds
  const ids: number[] = []
  const scores: Float64Array[] = []
  for (let fold = 0; fold < rounds; fold++) {
    const kept = vectors.map((_, id) => id).filter(id => id % folds !== fold)
    const held = vectors.map((_, id) => id).filter(id => id % folds === fold)
    const stages = Array.from({ length: count }, (_, label) =>
      fitFirst(
        kept.map(id => vectors[id] as SparseVector),
        labelsOf(
          kept.map(id => truths[id] as readonly number[]),
          label,
        ),
        size,
      ),
    )
    for (const id of held) {
      ids.push(id)
      scores.push(Float64Array.from(stages, weights => scoreOf(weights, vectors[id] as SparseVector, size)))
    }
  }
  return { ids, scores }
}

function fitSecondStage(
  head: Head,
  held: HeldOut,
  votes: readonly RuleVotes[],
  truths: readonly (readonly number[])[],
): Pick<LearnedHead, 'second' | 'decision'> {
  const heldTruths = held.ids.map(id => truths[id] as readonly number[])
  const inputs = (label: number): Float64Array[] =>
    held.ids.map((id, at) => secondInput(held.scores[at] as Float64Array, votes[id] as RuleVotes, label))
  const second = head.labels.map((_, label) =>
    fitSecond(inputs(label), labelsOf(heldTruths, label), head.labels.length),
  )
  const byLabel = second.map((stage, label) => inputs(label).map(input => secondProbability(stage, input)))
  const probabilities = held.ids.map((_, at) => Float64Array.from(byLabel, column => column[at] as number))
  const choose = head.isSingle ? chooseForOne : chooseForMany
  return { second, decision: choose(probabilities, heldTruths, head.labels.length) }
}

function versionOf({ weights, biases, examples }: Omit<LearnedModel, 'version'>): string {
  const bytes = new Int32Array(weights.buffer, weights.byteOffset, weights.length)
  let hash = hashText(`learner-1:${examples}:${[...biases].join()}`)
  for (let at = 0; at < bytes.length; at += 7) hash = Math.imul(hash ^ (bytes[at] as number), 16777619)
  return `learner-1:${examples}:${(hash >>> 0).toString(36)}`
}
