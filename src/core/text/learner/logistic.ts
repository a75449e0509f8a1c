import { seededRandom, shuffle } from './hash.ts'
import type { Matrix } from './matrix.ts'

export interface LogisticOptions {
  /** How much the examples count against the prior; larger fits closer. */
  readonly cost: number
  readonly epochs: number
  /** Where the weights stay without examples; zeros if absent. The last entry is the bias. */
  readonly prior?: Float64Array
  /** Room to grow by column: a feature with a larger scale is regularised less. */
  readonly scale?: Float64Array
  /** Duals of an earlier fit with most of the same texts, by text; the fit then takes few epochs. */
  readonly start?: Float64Array
}

export interface Fit {
  /** By column, then the bias. */
  readonly weights: Float64Array
  /** By text (all of the matrix; those not fitted are zero). */
  readonly duals: Float64Array
}

const seed = 7

/**
 * Logistic regression by dual coordinate descent (Yu, Huang, Lin 2011, "Dual coordinate descent methods for logistic
 * regression and maximum entropy models"), regularised towards a prior. No learning rate to tune, and deterministic.
 * `ids` are the texts to learn from; `labels` holds 1 and -1 by text.
 */
export function fitLogistic(matrix: Matrix, ids: Int32Array, labels: Int8Array, options: LogisticOptions): Fit {
  const { cost, epochs, prior, start } = options
  const { columns } = matrix
  const weights = new Float64Array(columns + 1)
  if (prior !== undefined) weights.set(prior)
  const squaredScale = options.scale?.map(value => value * value) ?? new Float64Array(columns).fill(1)
  const duals = new Float64Array(labels.length)
  const squares = squareLengths(matrix, ids, squaredScale)
  for (const id of ids) {
    duals[id] = Math.max(start?.[id] ?? 0, Math.min(0.001 * cost, 1e-8))
    if (start !== undefined) addRow(matrix, id, weights, squaredScale, (duals[id] ?? 0) * (labels[id] ?? 0))
  }
  const order = ids.slice()
  const random = seededRandom(seed)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const id of order) {
      const sign = labels[id] as number
      const old = duals[id] as number
      const next = solveDual(old, sign * scoreRow(matrix, id, weights), squares[id] as number, cost)
      duals[id] = next
      addRow(matrix, id, weights, squaredScale, (next - old) * sign)
    }
  }
  return { weights, duals }
}

function squareLengths({ starts, rows, values }: Matrix, ids: Int32Array, squaredScale: Float64Array): Float64Array {
  const squares = new Float64Array(starts.length - 1)
  for (const id of ids) {
    let sum = 1
    for (let at = starts[id] as number; at < (starts[id + 1] as number); at++) {
      const value = values[at] as number
      sum += value * value * (squaredScale[rows[at] as number] as number)
    }
    squares[id] = sum
  }
  return squares
}

/** Score of one text of the matrix, bias included. */
export function scoreRow({ starts, rows, values, columns }: Matrix, id: number, weights: Float64Array): number {
  let score = weights[columns] as number
  const end = starts[id + 1] as number
  for (let at = starts[id] as number; at < end; at++)
    score += (weights[rows[at] as number] as number) * (values[at] as number)
  return score
}

function addRow(
  { starts, rows, values, columns }: Matrix,
  id: number,
  weights: Float64Array,
  squaredScale: Float64Array,
  step: number,
): void {
  if (step === 0) return
  const end = starts[id + 1] as number
  for (let at = starts[id] as number; at < end; at++) {
    const row = rows[at] as number
    ;(weights[row] as number) += step * (values[at] as number) * (squaredScale[row] as number)
  }
  ;(weights[columns] as number) += step
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
    if (Math.abs(next - dual) < 1e-6 * cost) return next
    dual = next
  }
  return dual
}

export const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit))
