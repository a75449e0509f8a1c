import type { Codebook } from '../../domain/codebook.ts'
import type { Model, TrainingExample, TrainOptions } from '../model.ts'
import { readerOf } from '../reader-cache.ts'
import type { Reader, Reading } from '../reading.ts'
import type { TagInput } from '../tag-input.ts'
import { createCollection } from './collection.ts'
import { chooseForMany, chooseForOne, undecided } from './decide.ts'
import { describedThemes } from './described.ts'
import { fitFirst, heldOut, heldOutScores } from './first.ts'
import { fitWithGuesses } from './guess.ts'
import type { FirstStage } from './guess.ts'
import { hashText } from './hash.ts'
import { headsOf } from './heads.ts'
import type { Head } from './heads.ts'
import type { LearnedHead, LearnedModel } from './learned-model.ts'
import { leadsOf, themeLeadsOf } from './lead.ts'
import { scoreText } from './margins.ts'
import { boundOneSided, oneSidedThemes } from './one-sided.ts'
import type { LabelSigns } from './label-signs.ts'
import type { Matrix } from './matrix.ts'
import { compress } from './quantise.ts'
import { findByRules } from '../findings/all.ts'
import { findingVotes, themeHits, themeVotes } from './rule-votes.ts'
import type { RuleVotes, ThemeHits } from './rule-votes.ts'
import { fitSecondStages, secondProbabilities, untrained } from './second.ts'
import type { HeldOut } from './second.ts'
import { countTerms } from './term-trust.ts'
import type { TermCounts } from './term-trust.ts'
import { readTitle } from './vectors.ts'

interface Prepared {
  readonly matrix: Matrix
  readonly votes: readonly (readonly RuleVotes[])[]
  readonly examples: readonly TrainingExample[]
  /** By theme: whether the codebook has rules for it. */
  readonly ruled: readonly boolean[]
}

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

interface Sheet {
  readonly weights: Float32Array
  readonly biases: Float32Array
  readonly outputs: number
}

function trainHead(head: Head, index: number, from: number, prepared: Prepared, sheet: Sheet): LearnedHead {
  const count = head.labels.length
  const { ids, truths } = decidedTexts(head, prepared.examples)
  const positives = head.labels.map((_, label) => truths.filter(truth => truth?.includes(label) === true).length)
  const shape = { name: head.name, labels: head.labels, isSingle: head.isSingle, from, examples: ids.length, positives }
  if (ids.length === 0) {
    return {
      ...shape,
      second: head.labels.map(() => untrained(count)),
      decision: undecided(count, head.isSingle),
      leads: [],
    }
  }
  const signs = signsOf(truths, count)
  const votes = prepared.votes.map(own => own[index] as RuleVotes)
  const { matrix } = prepared
  const isRuled = (label: number): boolean => head.name !== 'themes' || prepared.ruled[label] === true
  const known = ({ scores, held }: FirstStage): HeldOut => {
    const heldIds = held.flatMap(round => [...round])
    return {
      scores,
      votes: heldIds.map(id => votes[id] as RuleVotes),
      truths: heldIds.map(id => truths[id] ?? []),
      isRuled,
    }
  }
  let stage = fitReviewed(matrix, ids, signs)
  const sides = positives.map(bearing => ({ bearing, without: ids.length - bearing }))
  const oneSided = oneSidedThemes(sides, isRuled)
  if (head.name === 'themes' && votes.length > truths.length) {
    const second = fitSecondStages(known(stage), count)
    stage = fitWithGuesses(matrix, ids, signs, { weights: stage.whole.weights, second, votes, oneSided })
  }
  writeColumns(sheet, from, count, stage.whole.weights)
  const learned = fitSecondStage(head, known(stage))
  if (!oneSided.includes(true)) return { ...shape, ...learned }
  const unreviewed = votes
    .slice(truths.length)
    .map((own, at) =>
      secondProbabilities(learned.second, scoreText(matrix, truths.length + at, stage.whole.weights), own),
    )
  return { ...shape, ...learned, decision: boundOneSided(learned.decision, oneSided, sides, unreviewed) }
}

function fitReviewed(matrix: Matrix, ids: Int32Array, signs: LabelSigns): FirstStage {
  const held = heldOut(ids)
  const whole = fitFirst(matrix, ids, signs)
  return { whole, held, scores: heldOutScores(matrix, ids, signs, whole, held) }
}

/** Texts on which the owner decided this question, with the labels as numbers; others are null. */
function decidedTexts(
  head: Head,
  examples: readonly TrainingExample[],
): { ids: Int32Array; truths: readonly (readonly number[] | null)[] } {
  const numbers = new Map(head.labels.map((label, number) => [label, number]))
  const truths = examples.map(example => head.truth(example)?.flatMap(label => numbers.get(label) ?? []) ?? null)
  return { ids: Int32Array.from(truths.keys()).filter(id => truths[id] !== null), truths }
}

function signsOf(truths: readonly (readonly number[] | null)[], labels: number): LabelSigns {
  const values = new Int8Array(truths.length * labels).fill(-1)
  for (const [id, truth] of truths.entries()) for (const label of truth ?? []) values[id * labels + label] = 1
  return { values, labels }
}

function writeColumns({ weights, biases, outputs }: Sheet, from: number, labels: number, own: Float32Array): void {
  const rows = own.length / labels - 1
  for (let row = 0; row < rows; row++) weights.set(own.subarray(row * labels, (row + 1) * labels), row * outputs + from)
  biases.set(own.subarray(rows * labels), from)
}

function fitSecondStage(head: Head, known: HeldOut): Pick<LearnedHead, 'second' | 'decision' | 'leads'> {
  const count = head.labels.length
  const second = fitSecondStages(known, count)
  const probabilities = known.scores.map((row, at) => secondProbabilities(second, row, known.votes[at] as RuleVotes))
  const decision = head.isSingle
    ? chooseForOne(probabilities, known.truths, count)
    : chooseForMany(
        probabilities,
        known.truths,
        count,
        head.labels.some((_, label) => known.isRuled(label)),
      )
  return { second, decision, leads: (head.isSingle ? leadsOf : themeLeadsOf)(probabilities, known, decision, count) }
}

function versionOf({ weights, biases, examples }: Omit<LearnedModel, 'version'>): string {
  const bytes = new Int32Array(weights.buffer, weights.byteOffset, weights.length)
  let hash = hashText(`learner-5:${examples}:${[...biases].join()}`)
  for (let at = 0; at < bytes.length; at += 7) hash = Math.imul(hash ^ (bytes[at] as number), 16777619)
  return `learner-5:${examples}:${(hash >>> 0).toString(36)}`
}
