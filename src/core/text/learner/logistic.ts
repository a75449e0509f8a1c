import { seededRandom, shuffle } from './hash.ts'

export interface LogisticOptions {
  /** How much the examples count against the prior; larger fits closer. */
  readonly cost: number
  readonly epochs: number
  /** Where the weights stay without examples; the last entry is the bias. */
  readonly prior: Float64Array
}

const seed = 7

/**
 * Logistic regression by dual coordinate descent (Yu, Huang, Lin 2011, "Dual coordinate descent methods for logistic
 * regression and maximum entropy models"), regularised towards a prior. No learning rate to tune, and deterministic.
 * `labels` holds 1 and -1 by input. Gives a weight per column, then the bias.
 */
export function fitLogistic(
  inputs: readonly Float64Array[],
  labels: Int8Array,
  { cost, epochs, prior }: LogisticOptions,
): Float64Array {
  const weights = prior.slice()
  const duals = new Float64Array(inputs.length).fill(Math.min(0.001 * cost, 1e-8))
  const squares = Float64Array.from(inputs, input => input.reduce((sum, value) => sum + value * value, 1))
  const order = Int32Array.from(inputs.keys())
  const random = seededRandom(seed)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const id of order) {
      const input = inputs[id] as Float64Array
      const sign = labels[id] as number
      const old = duals[id] as number
      const next = solveDual(old, sign * logitOf(weights, input), squares[id] as number, cost)
      duals[id] = next
      add(weights, input, (next - old) * sign)
    }
  }
  return weights
}

/** Weights times input, bias included. */
export function logitOf(weights: Float64Array, input: Float64Array): number {
  const columns = input.length
  let logit = weights[columns] as number
  for (let at = 0; at < columns; at++) logit += (weights[at] as number) * (input[at] as number)
  return logit
}

function add(weights: Float64Array, input: Float64Array, step: number): void {
  const columns = input.length
  for (let at = 0; at < columns; at++) (weights[at] as number) += step * (input[at] as number)
  ;(weights[columns] as number) += step
}

/** Newton steps on one dual variable, kept inside (0, cost). */
function solveDual(old: number, margin: number, square: number, cost: number): number {
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

/** From log-odds to a probability. */
export const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit))
