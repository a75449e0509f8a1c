import { seededRandom, shuffle } from './hash.ts'

/** One text as the learner sees it: rows of the dictionary and their values. */
export interface SparseVector {
  readonly rows: Int32Array
  readonly values: Float32Array
}

export interface LogisticOptions {
  /** How much the examples count against the prior; larger fits closer. */
  readonly cost: number
  readonly epochs: number
  /** Number of rows; the last entry of the result, at this index, is the bias. */
  readonly size: number
  /** Where the weights stay without examples; zeros if absent. */
  readonly prior?: Float64Array
  readonly seed?: number
}

/**
 * Logistic regression by dual coordinate descent (Yu, Huang, Lin 2011, "Dual coordinate descent methods for logistic
 * regression and maximum entropy models"), regularised towards a prior. No learning rate to tune, and deterministic.
 * `labels` holds 1 and -1.
 */
export function fitLogistic(
  examples: readonly SparseVector[],
  labels: Int8Array,
  options: LogisticOptions,
): Float64Array {
  const { cost, epochs, size, prior, seed = 7 } = options
  const weights = new Float64Array(size + 1)
  if (prior !== undefined) weights.set(prior)
  const duals = new Float64Array(examples.length).fill(Math.min(0.001 * cost, 1e-8))
  const squares = Float64Array.from(examples, ({ values }) => 1 + values.reduce((sum, value) => sum + value * value, 0))
  const order = Int32Array.from(examples, (_, index) => index)
  const random = seededRandom(seed)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const index of order) {
      const example = examples[index] as SparseVector
      const sign = labels[index] as number
      const dual = duals[index] as number
      const next = solveDual(dual, sign * scoreOf(weights, example, size), squares[index] as number, cost)
      duals[index] = next
      addTo(weights, example, (next - dual) * sign, size)
    }
  }
  return weights
}

export function scoreOf(weights: Float64Array, { rows, values }: SparseVector, size: number): number {
  let score = weights[size] as number
  for (let at = 0; at < rows.length; at++) score += (weights[rows[at] as number] as number) * (values[at] as number)
  return score
}

function addTo(weights: Float64Array, { rows, values }: SparseVector, step: number, size: number): void {
  if (step === 0) return
  for (let at = 0; at < rows.length; at++) (weights[rows[at] as number] as number) += step * (values[at] as number)
  ;(weights[size] as number) += step
}

/** Newton steps on one dual variable, kept inside (0, cost). */
export function solveDual(old: number, margin: number, square: number, cost: number): number {
  let dual = old
  for (let step = 0; step < 6; step++) {
    const slope = square * (dual - old) + margin + Math.log(dual / (cost - dual))
    const curve = square + cost / (dual * (cost - dual))
    let next = dual - slope / curve
    if (next <= 0) next = dual * 0.1
    else if (next >= cost) next = cost - (cost - dual) * 0.1
    if (Math.abs(next - dual) < 1e-9) return next
    dual = next
  }
  return dual
}

export const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit))
export const logitOf = (probability: number): number => Math.log(probability / (1 - probability))
