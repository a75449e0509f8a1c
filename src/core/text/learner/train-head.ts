import type { TrainingExample } from '../model.ts'
import { chooseForMany, chooseForOne, undecided } from './decide.ts'
import { fitFirstStage, heldOut, type FirstStage } from './first.ts'
import { fitWithGuesses } from './guess.ts'
import type { Head } from './heads.ts'
import type { LabelSigns } from './label-signs.ts'
import { leadsOf, themeLeadsOf } from './lead.ts'
import type { LearnedHead } from './learned-model.ts'
import { scoreText } from './margins.ts'
import type { Matrix } from './matrix.ts'
import { boundOneSided, oneSidedThemes } from './one-sided.ts'
import type { RuleVotes } from './rule-votes.ts'
import { fitSecondStages, secondProbabilities, untrained, type HeldOut } from './second.ts'

/** What is known of all texts before the first question is learned; those behind the examples nobody reviewed. */
export interface Prepared {
  readonly matrix: Matrix
  readonly votes: readonly (readonly RuleVotes[])[]
  readonly examples: readonly TrainingExample[]
  /** By theme: whether the codebook has rules for it. */
  readonly ruled: readonly boolean[]
}

/** Where all questions write what the words say: a column for each label. */
export interface Sheet {
  readonly weights: Float32Array
  readonly biases: Float32Array
  readonly outputs: number
}

/** One question as it is learned. */
interface Task {
  readonly head: Head
  readonly matrix: Matrix
  readonly ids: Int32Array
  readonly truths: readonly (readonly number[] | null)[]
  readonly votes: readonly RuleVotes[]
  readonly isRuled: (label: number) => boolean
}

/** Learns the question with this number; its columns of the sheet begin at `from`. */
export function trainHead(head: Head, index: number, from: number, prepared: Prepared, sheet: Sheet): LearnedHead {
  const { ids, truths } = decidedTexts(head, prepared.examples)
  const positives = head.labels.map((_, label) => truths.filter(truth => truth?.includes(label) === true).length)
  const shape = { name: head.name, labels: head.labels, isSingle: head.isSingle, from, examples: ids.length, positives }
  if (ids.length === 0) return { ...shape, ...nothingLearned(head) }
  const { matrix } = prepared
  const votes = prepared.votes.map(own => own[index] as RuleVotes)
  const isRuled = (label: number): boolean => head.name !== 'themes' || prepared.ruled[label] === true
  const task: Task = { head, matrix, ids, truths, votes, isRuled }
  const sides = positives.map(bearing => ({ bearing, without: ids.length - bearing }))
  const oneSided = oneSidedThemes(sides, isRuled)
  const stage = fitWords(task, oneSided)
  writeColumns(sheet, from, head.labels.length, stage.whole.weights)
  const learned = fitSecondStage(head, heldOutOf(task, stage))
  if (!oneSided.includes(true)) return { ...shape, ...learned }
  const decision = boundOneSided(learned.decision, oneSided, sides, unreviewedShares(task, stage, learned.second))
  return { ...shape, ...learned, decision }
}

const nothingLearned = ({ labels, isSingle }: Head): Pick<LearnedHead, 'second' | 'decision' | 'leads'> => ({
  second: labels.map(() => untrained(labels.length)),
  decision: undecided(labels.length, isSingle),
  leads: [],
})

/** The first stage; themes also learn from letters nobody reviewed, where there are any. */
function fitWords(task: Task, oneSided: readonly boolean[]): FirstStage {
  const { head, matrix, ids, truths, votes } = task
  const signs = signsOf(truths, head.labels.length)
  const stage = fitFirstStage(matrix, ids, signs, heldOut(ids))
  if (head.name !== 'themes' || votes.length <= truths.length) return stage
  const second = fitSecondStages(heldOutOf(task, stage), head.labels.length)
  return fitWithGuesses(matrix, ids, signs, { weights: stage.whole.weights, second, votes, oneSided })
}

/** What the stage said of texts it did not learn from, beside what the rules say and what the owner decided. */
function heldOutOf({ votes, truths, isRuled }: Task, { scores, held }: FirstStage): HeldOut {
  const ids = held.flatMap(round => [...round])
  return {
    scores,
    votes: ids.map(id => votes[id] as RuleVotes),
    truths: ids.map(id => truths[id] ?? []),
    isRuled,
  }
}

/** Probabilities of the labels in each letter nobody reviewed. */
const unreviewedShares = (
  { matrix, votes, truths }: Task,
  { whole }: FirstStage,
  second: LearnedHead['second'],
): Float64Array[] =>
  votes
    .slice(truths.length)
    .map((own, at) => secondProbabilities(second, scoreText(matrix, truths.length + at, whole.weights), own))

/** Texts on which the owner decided this question, with the labels as numbers; others are null. */
export function decidedTexts(
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
