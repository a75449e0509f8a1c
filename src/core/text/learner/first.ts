import { fitLogistic, scoreRow } from './logistic.ts'
import type { Fit } from './logistic.ts'
import type { Matrix } from './matrix.ts'
import { naiveScale } from './naive-scale.ts'

/** Measured on the development parts of three public sets (docs/tagging.md); few rounds do as well as many. */
export const cost = 5
const epochs = 5
/** A fold starts where the whole ended, so it settles soon. */
const foldEpochs = 2

/** The first stage of one label: what the words alone say. null for a label without both kinds of texts. */
export function fitFirst(matrix: Matrix, ids: Int32Array, labels: Int8Array, start?: Float64Array): Fit | null {
  const positives = ids.reduce((count, id) => count + (labels[id] === 1 ? 1 : 0), 0)
  if (positives === 0 || positives === ids.length) return null
  const scale = naiveScale(matrix, ids, labels)
  if (start === undefined) return fitLogistic(matrix, ids, labels, { cost, epochs, scale })
  return fitLogistic(matrix, ids, labels, { cost, epochs: foldEpochs, scale, start })
}

const folds = 4
/** With so many texts, one fold held out is enough to weigh the stages. */
const manyTexts = 4000

/** Texts held out for the second stage, by round. */
export function heldOut(ids: Int32Array): readonly Int32Array[] {
  const rounds = ids.length > manyTexts ? 1 : folds
  return Array.from({ length: rounds }, (_, fold) => ids.filter((_id, index) => index % folds === fold))
}

/** Scores of texts by stages that did not learn from them, in the order of the rounds. */
export function heldOutScores(
  matrix: Matrix,
  ids: Int32Array,
  labels: Int8Array,
  whole: Fit | null,
  rounds: readonly Int32Array[],
): Float64Array {
  const scores: number[] = []
  for (const held of rounds) {
    const out = new Set(held)
    const fit =
      whole === null
        ? null
        : fitFirst(
            matrix,
            ids.filter(id => !out.has(id)),
            labels,
            whole.duals,
          )
    for (const id of held) scores.push(fit === null ? 0 : scoreRow(matrix, id, fit.weights))
  }
  return Float64Array.from(scores)
}
