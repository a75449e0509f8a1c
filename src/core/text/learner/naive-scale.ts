import type { SparseVector } from './logistic.ts'

/** How much of the scale is the evidence of counts; the rest leaves values as they are (measured). */
const share = 0.5

/**
 * Features that differ most between texts with and without a label get more room to grow (after Wang and Manning 2012,
 * "Baselines and bigrams", there for signed counts). Helps most where texts are short and few.
 */
export function naiveScale(vectors: readonly SparseVector[], labels: Int8Array, size: number): Float64Array {
  const counts = [new Float64Array(size).fill(1), new Float64Array(size).fill(1)] as const
  for (const [index, { rows }] of vectors.entries()) {
    const side = counts[labels[index] === 1 ? 0 : 1]
    for (const row of rows) (side[row] as number)++
  }
  const [yes, no] = counts
  const allYes = yes.reduce((sum, count) => sum + count, 0)
  const allNo = no.reduce((sum, count) => sum + count, 0)
  return yes.map((count, row) => 1 - share + share * Math.abs(Math.log(count / allYes / ((no[row] as number) / allNo))))
}
