import { fitLogistic, logitOf, sigmoid } from './logistic.ts'

/**
 * The second stage weighs what the words say (first stage, scored on texts it did not learn from) against what the rules
 * say. Without examples it is the rules alone; how soon the words take over is learned, not set. Its output is calibrated.
 */
export type SecondStage = Float64Array

/** Up to this many labels each sees the scores of all others; beyond, the best of them. */
const mostOthers = 24
const own = 0
const bestOther = 1
const isBest = 2
const ruleWeak = 3
const ruleStrong = 4
const ruleMany = 5
const ruleTitle = 6
const base = 7

const sizeOf = (labels: number): number => base + (labels <= mostOthers ? labels : 0)

/** Before any example: a strong rule hit makes a theme likely, its absence unlikely. */
function priorOf(labels: number): Float64Array {
  const prior = new Float64Array(sizeOf(labels) + 1)
  prior[own] = 1
  prior[ruleWeak] = 1
  prior[ruleStrong] = 2.2
  prior[ruleMany] = 0.6
  prior[ruleTitle] = 1.5
  prior[sizeOf(labels)] = -1.8
  return prior
}

/** A label that no rule ever speaks for has the words alone to go by. */
function wordsAlone(labels: number): Float64Array {
  const prior = new Float64Array(sizeOf(labels) + 1)
  prior[own] = 3
  return prior
}

export const untrained = (labels: number): SecondStage => priorOf(labels)

/** What the rules alone make of their vote on a label and on the subject, before anything was learned. */
export function ruleProbability(vote: number, inTitle: number): number {
  const kind = (vote > 0 ? 1 : 0) + (vote >= 1 ? 1 : 0) + (vote > 1 ? 1 : 0) + (inTitle > 0 ? 4 : 0)
  return (byKind[kind] ??= sigmoid(logitOf(untrained(1), secondInput([0], [vote, inTitle], 0))))
}
/** Each kind of vote has one answer, worked out once: it is asked for each theme of each text. */
const byKind: number[] = []

/** `logits` of all labels of the head, `votes` of the rules; for the label at `label`. */
export function secondInput(logits: ArrayLike<number>, votes: ArrayLike<number>, label: number): Float64Array {
  const count = logits.length
  const input = new Float64Array(sizeOf(count))
  const score = logits[label] as number
  let best = -Infinity
  for (let other = 0; other < count; other++) if (other !== label) best = Math.max(best, logits[other] as number)
  input[own] = score
  input[bestOther] = count > 1 ? best : 0
  input[isBest] = score > best ? 1 : 0
  const vote = votes[label] as number
  input[ruleWeak] = vote > 0 ? 1 : 0
  input[ruleStrong] = vote >= 1 ? 1 : 0
  input[ruleMany] = vote > 1 ? 1 : 0
  input[ruleTitle] = votes[count + label] as number
  if (count <= mostOthers) for (let other = 0; other < count; other++) input[base + other] = logits[other] as number
  return input
}

/** Probabilities of all labels of a head; `logits` and `votes` as for `secondInput`, whose sums are taken without laying it out. */
export function secondProbabilities(
  stages: readonly SecondStage[],
  logits: ArrayLike<number>,
  votes: ArrayLike<number>,
): Float64Array {
  const count = logits.length
  const [first, second] = twoBest(logits)
  return Float64Array.from(stages, (stage, label) => {
    const score = logits[label] as number
    const other = score === first ? second : first
    const vote = votes[label] as number
    let logit = (stage[own] as number) * score + (stage[sizeOf(count)] as number)
    if (count > 1) logit += (stage[bestOther] as number) * other
    if (score > other) logit += stage[isBest] as number
    if (vote > 0) logit += stage[ruleWeak] as number
    if (vote >= 1) logit += stage[ruleStrong] as number
    if (vote > 1) logit += stage[ruleMany] as number
    logit += (stage[ruleTitle] as number) * (votes[count + label] as number)
    if (count <= mostOthers)
      for (let at = 0; at < count; at++) logit += (stage[base + at] as number) * (logits[at] as number)
    return sigmoid(logit)
  })
}

function twoBest(logits: ArrayLike<number>): readonly [first: number, second: number] {
  let first = -Infinity
  let second = -Infinity
  for (let at = 0; at < logits.length; at++) {
    const logit = logits[at] as number
    if (logit > second) second = logit
    if (second > first) [first, second] = [second, first]
  }
  return [first, second]
}

/** How much an example counts against the prior (measured on the learning curve). */
const cost = 0.5
/** So many positives are needed before the examples count half. */
const halfTrust = 30
/** From so many positives on the words are believed as much as half. */
const fewPositives = 4
const epochs = 15

/**
 * `isRuled`: whether the codebook has rules for this label. Rules that were silent in all that was reviewed so far are still
 * to be believed when they speak for the first time.
 */
export function fitSecond(
  inputs: readonly Float64Array[],
  labels: Int8Array,
  count: number,
  isRuled: boolean,
): SecondStage {
  const hasRules = isRuled || inputs.some(input => (input[ruleWeak] as number) + (input[ruleTitle] as number) > 0)
  const positives = labels.reduce((sum, label) => sum + (label === 1 ? 1 : 0), 0)
  const prior = hasRules ? priorOf(count) : wordsAlone(count)
  // Words learned from next to no positives say "no" to everything; they must not talk the rules down.
  if (hasRules) prior[own] = positives / (positives + fewPositives)
  if (positives === 0) return priorOf(count)
  const trusted = (cost * positives) / (positives + halfTrust)
  return fitLogistic(inputs, labels, { cost: trusted, epochs, prior })
}
