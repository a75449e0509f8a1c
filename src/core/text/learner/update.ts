import type { Codebook } from '../../domain/codebook.ts'
import type { LearnedExample, Model, TrainingExample } from '../model.ts'
import { readerOf } from '../reader-cache.ts'
import { hashText } from './hash.ts'
import { headsOf } from './heads.ts'
import type { LearnedModel } from './learned-model.ts'
import { stepFor } from './margins.ts'
import type { SparseVector } from './matrix.ts'
import { learnVector, rarityOf, readTitle } from './vectors.ts'

/** A feature met for the first time: as rare as one seen in two texts. */
const newFeatureTexts = 2

/**
 * Learns one decision at once, without the others at hand: one step of the same descent that trains the whole. The model
 * given is used up (its weights are changed in place); go on with the one returned, or with what `undo` gives back.
 */
export function updateModel(
  model: Model,
  example: TrainingExample,
  codebook: Codebook,
  competitors: readonly string[] = [],
): LearnedExample {
  const before = model as LearnedModel
  const reader = readerOf(codebook, competitors)
  const known = before.dictionary.size
  const rarity = rarityOf(before.examples + 1, newFeatureTexts)
  const vector = learnVector(reader.read(example), readTitle(example, reader), before.dictionary, rarity)
  const weights = withRoom(before.weights, before.dictionary.size * before.outputs)
  const steps = stepsOf(before, weights, vector, example, headsOf(reader.themeIds))
  const changes = apply(before, weights, vector, steps)
  const version = `${before.version}+${(hashText(example.text) >>> 0).toString(36)}`
  const learned: LearnedModel = { ...before, weights, examples: before.examples + 1, version }
  return { model: learned, undo: () => takeBack(before, weights, changes, known) }
}

function withRoom(weights: Float32Array, length: number): Float32Array {
  if (length <= weights.length) return weights
  const roomier = new Float32Array(Math.ceil(length * 1.25))
  roomier.set(weights)
  return roomier
}

interface Step {
  readonly output: number
  readonly size: number
}

function stepsOf(
  model: LearnedModel,
  weights: Float32Array,
  vector: SparseVector,
  example: TrainingExample,
  heads: ReturnType<typeof headsOf>,
): Step[] {
  const square = 1 + vector.values.reduce((sum, value) => sum + value * value, 0)
  return heads.flatMap((head, index) => {
    const truth = head.truth(example)
    const learned = model.heads[index]
    // A question never answered before has no room among the outputs; the next full training makes it.
    if (truth === null || learned === undefined || learned.examples === 0) return []
    const { from } = learned
    return head.labels.map((label, at): Step => {
      const sign = truth.includes(label) ? 1 : -1
      const margin = sign * scoreOutput(model, weights, vector, from + at)
      return { output: from + at, size: sign * stepFor(margin, square, learned.examples) }
    })
  })
}

function scoreOutput(
  { outputs, biases }: LearnedModel,
  weights: Float32Array,
  { rows, values }: SparseVector,
  output: number,
): number {
  let score = biases[output] as number
  for (let at = 0; at < rows.length; at++) {
    score += (weights[(rows[at] as number) * outputs + output] as number) * (values[at] as number)
  }
  return score
}

interface Changes {
  readonly at: readonly number[]
  readonly old: readonly number[]
  readonly biases: Float32Array
}

function apply(
  { outputs, biases }: LearnedModel,
  weights: Float32Array,
  { rows, values }: SparseVector,
  steps: readonly Step[],
): Changes {
  const changes = { at: [] as number[], old: [] as number[], biases: biases.slice() }
  for (const { output, size } of steps) {
    for (let index = 0; index < rows.length; index++) {
      const at = (rows[index] as number) * outputs + output
      changes.at.push(at)
      changes.old.push(weights[at] as number)
      ;(weights[at] as number) += size * (values[index] as number)
    }
    ;(biases[output] as number) += size
  }
  return changes
}

/** Puts back what was there, rather than subtract what was added: the result is the same bit for bit. */
function takeBack(before: LearnedModel, weights: Float32Array, { at, old, biases }: Changes, rows: number): Model {
  for (let index = at.length - 1; index >= 0; index--) weights[at[index] as number] = old[index] as number
  before.biases.set(biases)
  before.dictionary.truncate(rows)
  const restored: LearnedModel = { ...before, weights }
  return restored
}
