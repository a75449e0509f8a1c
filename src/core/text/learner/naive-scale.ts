import type { LabelSigns } from './label-signs.ts'
import type { Matrix } from './matrix.ts'

/** How much of the scale is the evidence of counts; the rest leaves values as they are (measured). */
const share = 0.7

/**
 * Features that differ most between texts with and without a label get more room to grow (after Wang and Manning 2012,
 * "Baselines and bigrams", there for signed counts). Helps most where texts are short and few. Squared, by feature and label.
 */
export function naiveScale(
  { starts, rows, columns }: Matrix,
  ids: Int32Array,
  { values, labels }: LabelSigns,
): Float32Array {
  const yes = new Float32Array(columns * labels)
  const all = new Float32Array(columns)
  for (const id of ids) {
    const own: number[] = []
    for (let label = 0; label < labels; label++) if (values[id * labels + label] === 1) own.push(label)
    const end = starts[id + 1] as number
    for (let at = starts[id] as number; at < end; at++) {
      const row = rows[at] as number
      ;(all[row] as number)++
      for (const label of own) (yes[row * labels + label] as number)++
    }
  }
  return toScale(yes, all, labels)
}

function toScale(yes: Float32Array, all: Float32Array, labels: number): Float32Array {
  const total = all.reduce((sum, count) => sum + count, 0)
  const totals = new Float64Array(labels)
  for (let at = 0; at < yes.length; at++) (totals[at % labels] as number) += yes[at] as number
  const ratios = totals.map(sum => (total - sum + all.length) / (sum + all.length))
  for (let row = 0; row < all.length; row++) {
    for (let label = 0; label < labels; label++) {
      const at = row * labels + label
      const count = yes[at] as number
      const odds = ((1 + count) / (1 + (all[row] as number) - count)) * (ratios[label] as number)
      const scale = 1 - share + share * Math.abs(Math.log(odds))
      yes[at] = scale * scale
    }
  }
  return yes
}
