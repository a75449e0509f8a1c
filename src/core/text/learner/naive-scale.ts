import type { Matrix } from './matrix.ts'

/** How much of the scale is the evidence of counts; the rest leaves values as they are (measured). */
const share = 0.7

/**
 * Features that differ most between texts with and without a label get more room to grow (after Wang and Manning 2012,
 * "Baselines and bigrams", there for signed counts). Helps most where texts are short and few.
 */
export function naiveScale({ starts, rows, columns }: Matrix, ids: Int32Array, labels: Int8Array): Float64Array {
  const yes = new Float64Array(columns).fill(1)
  const no = new Float64Array(columns).fill(1)
  for (const id of ids) {
    const side = labels[id] === 1 ? yes : no
    for (let at = starts[id] as number; at < (starts[id + 1] as number); at++) (side[rows[at] as number] as number)++
  }
  const ratio = sum(no) / sum(yes)
  return yes.map((count, row) => 1 - share + share * Math.abs(Math.log((count / (no[row] as number)) * ratio)))
}

const sum = (counts: Float64Array): number => counts.reduce((total, count) => total + count, 0)
