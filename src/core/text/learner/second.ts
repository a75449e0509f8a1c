import { fitLogistic, logitOf, sigmoid } from './logistic.ts'
import type { RuleVotes } from './rule-votes.ts'

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
const ruleTrust = 7
const base = 8

const sizeOf = (labels: number): number => base + (labels <= mostOthers ? labels : 0)

/** Before any example: a strong rule hit makes a theme likely, its absence unlikely. */
function priorOf(labels: number): Float64Array {
  const prior = new Float64Array(sizeOf(labels) + 1)
  prior[own] = 1
  prior[ruleWeak] = 1
  prior[ruleStrong] = 2.2
  prior[ruleMany] = 0.6
  prior[ruleTitle] = 1.5
  prior[ruleTrust] = 0.5
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
  return (byKind[kind] ??= sigmoid(logitOf(untrained(1), secondInput([0], [vote, inTitle, 0], 0))))
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
  input[ruleTrust] = votes[2 * count + label] as number
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
    logit += (stage[ruleTrust] as number) * (votes[2 * count + label] as number)
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
/** So many positives are needed before the examples of a label, or of all together, count half. */
const halfTrust = 30
/** From so many positives on the words are believed as much as half. */
const fewPositives = 4
/** Score of a text of which the words say nothing much. */
const usualScore = -0.7
const epochs = 15
const pooledEpochs = 5
/** Enough to weigh ten things against each other. */
const mostPooled = 20_000
/** A theme with rules that nothing reviewed so far was about is taken to be this frequent, not never. */
const leastRuled = 0.08

/** What is known of the texts held out: scores of the first stage, votes of the rules, and which labels are right. */
export interface HeldOut {
  readonly scores: readonly Float64Array[]
  readonly votes: readonly RuleVotes[]
  readonly truths: readonly (readonly number[])[]
  /** Whether the codebook has rules for a label; silent so far, they are still to be believed when they speak. */
  readonly isRuled: (label: number) => boolean
}

/**
 * Labels with few positives borrow: first all labels together learn what a score, a rule, a label's frequency are worth,
 * then each goes its own way as far as its positives carry. Rules and words alone are two groups with priors of their own.
 */
export function fitSecondStages(known: HeldOut, count: number): SecondStage[] {
  const labels = Array.from({ length: count }, (_, label) => label)
  const speaks = labels.map(label => known.isRuled(label) || known.votes.some(votes => hasVote(votes, label, count)))
  const stages: SecondStage[] = []
  for (const isRuled of [true, false]) {
    const group = labels.filter(label => speaks[label] === isRuled)
    if (group.length === 0) continue
    const pooled = fitPooled(known, group, count, isRuled)
    for (const label of group)
      stages[label] = fitOwn(known, label, count, priorFor(known, label, pooled, count, isRuled))
  }
  return stages
}

const hasVote = (votes: RuleVotes, label: number, count: number): boolean =>
  (votes[label] as number) > 0 || (votes[count + label] as number) > 0

const positivesOf = ({ truths }: HeldOut, label: number): number =>
  truths.reduce((sum, truth) => sum + (truth.includes(label) ? 1 : 0), 0)

/** Logit of how frequent a label is. */
function frequency(known: HeldOut, label: number, isRuled: boolean): number {
  const share = (positivesOf(known, label) + 0.5) / (known.truths.length + 1)
  const told = isRuled ? Math.max(share, leastRuled) : share
  return Math.log(told / (1 - Math.min(told, 0.98)))
}

const trust = (positives: number): number => (cost * positives) / (positives + halfTrust)

/** Weights of the first `base` inputs, of the frequency, and the bias, for all labels of a group alike. */
function fitPooled(known: HeldOut, group: readonly number[], count: number, isRuled: boolean): Float64Array {
  const { scores, votes, truths } = known
  const stride = Math.ceil((scores.length * group.length) / mostPooled)
  const inputs: Float64Array[] = []
  const signs: number[] = []
  for (const [turn, label] of group.entries()) {
    const rate = frequency(known, label, isRuled)
    for (let at = turn % stride; at < scores.length; at += stride) {
      const input = new Float64Array(base + 1)
      input.set(secondInput(scores[at] as Float64Array, votes[at] as RuleVotes, label).subarray(0, base))
      input[base] = rate
      inputs.push(input)
      signs.push((truths[at] as readonly number[]).includes(label) ? 1 : -1)
    }
  }
  const usual = isRuled ? priorOf(count) : wordsAlone(count)
  const prior = new Float64Array(base + 2)
  prior.set(usual.subarray(0, base))
  prior[base + 1] = usual.at(-1) as number
  const positives = signs.filter(sign => sign === 1).length
  if (positives === 0) return prior
  return fitLogistic(inputs, Int8Array.from(signs), { cost: trust(positives), epochs: pooledEpochs, prior })
}

/** What a label starts from: what all learned together, the less so the less was seen of its own rule. */
function priorFor(known: HeldOut, label: number, pooled: Float64Array, count: number, isRuled: boolean): Float64Array {
  const prior = new Float64Array(sizeOf(count) + 1)
  const rate = frequency(known, label, isRuled)
  prior.set(pooled.subarray(0, base))
  prior[sizeOf(count)] = (pooled[base + 1] as number) + (pooled[base] as number) * rate
  if (!isRuled) return prior
  // Words learned from next to no positives say "no" to everything; they must not talk the rules down.
  const positives = positivesOf(known, label)
  const silenced = (prior[own] as number) * (1 - positives / (positives + fewPositives))
  ;(prior[own] as number) -= silenced
  ;(prior[sizeOf(count)] as number) += silenced * usualScore
  const hits = known.votes.reduce((sum, votes) => sum + (hasVote(votes, label, count) ? 1 : 0), 0)
  const seen = hits / (hits + fewPositives)
  const usual = priorOf(count)
  ;(usual[own] as number) *= positives / (positives + fewPositives)
  return prior.map((weight, at) => weight * seen + (usual[at] as number) * (1 - seen))
}

function fitOwn({ scores, votes, truths }: HeldOut, label: number, count: number, prior: Float64Array): SecondStage {
  const inputs = scores.map((row, at) => secondInput(row, votes[at] as RuleVotes, label))
  const signs = Int8Array.from(truths, truth => (truth.includes(label) ? 1 : -1))
  const positives = signs.reduce((sum, sign) => sum + (sign === 1 ? 1 : 0), 0)
  if (positives === 0) return prior
  return fitLogistic(inputs, signs, { cost: trust(positives), epochs, prior })
}
