import type { Matrix } from './matrix.ts'

/**
 * The innermost loops of training, over the entries of one text. `weights` holds a row of `labels` for each feature. Labels
 * are taken side by side, so that their sums stay in registers; each sum is taken in the order of the entries, whatever
 * stands beside it, so that a label's result does not depend on its neighbours.
 */
interface Labels {
  /** How many there are in all. */
  readonly labels: number
  /** The first `count` of these are meant. */
  readonly looked: Int32Array
  readonly count: number
}

/** Scores of a text for the labels looked at; the row after the last feature is the bias. */
export function scoresOf(
  { starts, rows, values, columns }: Matrix,
  id: number,
  weights: Float32Array,
  { labels, looked, count }: Labels,
  scores: Float64Array,
): void {
  const [start, end] = [starts[id] as number, starts[id + 1] as number]
  const bias = columns * labels
  for (let from = 0; from < count; from += 4) {
    const [a, b, c, d] = fourOf(looked, from, count)
    let sumA = weights[bias + a] as number
    let sumB = weights[bias + b] as number
    let sumC = weights[bias + c] as number
    let sumD = weights[bias + d] as number
    if (count - from > 2) {
      for (let at = start; at < end; at++) {
        const base = (rows[at] as number) * labels
        const value = values[at] as number
        sumA += (weights[base + a] as number) * value
        sumB += (weights[base + b] as number) * value
        sumC += (weights[base + c] as number) * value
        sumD += (weights[base + d] as number) * value
      }
    } else {
      for (let at = start; at < end; at++) {
        const base = (rows[at] as number) * labels
        const value = values[at] as number
        sumA += (weights[base + a] as number) * value
        sumB += (weights[base + b] as number) * value
      }
    }
    scores[from] = sumA
    scores[from + 1] = sumB
    scores[from + 2] = sumC
    scores[from + 3] = sumD
  }
}

/** Where fewer than four are left, the last stands for the missing ones. */
function fourOf(looked: Int32Array, from: number, count: number): readonly [number, number, number, number] {
  const last = count - 1
  return [
    looked[from] as number,
    looked[Math.min(from + 1, last)] as number,
    looked[Math.min(from + 2, last)] as number,
    looked[Math.min(from + 3, last)] as number,
  ]
}

/** Square of a text's length as each of the labels sees it, its bias included. */
export function squaresOf(
  { starts, rows, values }: Matrix,
  id: number,
  room: Float32Array,
  { labels, looked, count }: Labels,
  squares: Float32Array,
): void {
  const [start, end] = [starts[id] as number, starts[id + 1] as number]
  const { fround } = Math
  for (let from = 0; from < count; from += 4) {
    const [a, b, c, d] = fourOf(looked, from, count)
    let [sumA, sumB, sumC, sumD] = [1, 1, 1, 1]
    for (let at = start; at < end; at++) {
      const base = (rows[at] as number) * labels
      const value = values[at] as number
      const square = value * value
      sumA = fround(sumA + (room[base + a] as number) * square)
      sumB = fround(sumB + (room[base + b] as number) * square)
      sumC = fround(sumC + (room[base + c] as number) * square)
      sumD = fround(sumD + (room[base + d] as number) * square)
    }
    squares[id * labels + a] = sumA
    squares[id * labels + b] = sumB
    squares[id * labels + c] = sumC
    squares[id * labels + d] = sumD
  }
}

/** Moves the borders of the labels by `steps` in the direction of the text, as far as there is room. */
export function moveBy(
  { starts, rows, values, columns }: Matrix,
  id: number,
  weights: Float32Array,
  room: Float32Array,
  { labels, looked, count }: Labels,
  steps: Float64Array,
): void {
  const [start, end] = [starts[id] as number, starts[id + 1] as number]
  for (let index = 0; index < count; index++) {
    const label = looked[index] as number
    ;(weights[columns * labels + label] as number) += steps[index] as number
  }
  for (let from = 0; from + 1 < count; from += 2) {
    const [a, b] = [looked[from] as number, looked[from + 1] as number]
    const [stepA, stepB] = [steps[from] as number, steps[from + 1] as number]
    for (let at = start; at < end; at++) {
      const base = (rows[at] as number) * labels
      const value = values[at] as number
      ;(weights[base + a] as number) += stepA * value * (room[base + a] as number)
      ;(weights[base + b] as number) += stepB * value * (room[base + b] as number)
    }
  }
  if (count % 2 === 0) return
  const a = looked[count - 1] as number
  const step = steps[count - 1] as number
  for (let at = start; at < end; at++) {
    const place = (rows[at] as number) * labels + a
    ;(weights[place] as number) += step * (values[at] as number) * (room[place] as number)
  }
}
