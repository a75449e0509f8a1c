import { fitMargins, scoreText } from './margins.ts'
import type { LabelSigns } from './label-signs.ts'
import type { Margins } from './margins.ts'
import type { Matrix } from './matrix.ts'

/** Few rounds do as well as many (measured). */
const epochs = 5
/** A fold starts where the whole ended, so it settles soon. */
const foldEpochs = 2

const fitFirst = (matrix: Matrix, ids: Int32Array, signs: LabelSigns): Margins =>
  fitMargins(matrix, ids, signs, { epochs })

/** Few texts can spare few: a label of three texts would else lose a third of them. */
const foldsFor = (texts: number): number => (texts < 400 ? 10 : texts < 1200 ? 6 : 4)
/** With so many texts, one fold held out is enough to weigh the stages. */
const manyTexts = 4000

/** Texts held out for the second stage, by round. */
export function heldOut(ids: Int32Array, folds = foldsFor(ids.length)): readonly Int32Array[] {
  const rounds = ids.length > manyTexts ? 1 : folds
  return Array.from({ length: rounds }, (_, fold) => ids.filter((_id, index) => index % folds === fold))
}

/** Scores of texts by stages that did not learn from them, in the order of the rounds. */
function heldOutScores(
  matrix: Matrix,
  ids: Int32Array,
  signs: LabelSigns,
  whole: Margins,
  rounds: readonly Int32Array[],
): Float64Array[] {
  return rounds.flatMap(held => {
    const out = new Set(held)
    const others = ids.filter(id => !out.has(id))
    const { weights } = fitMargins(matrix, others, signs, { epochs: foldEpochs, start: whole.duals })
    return Array.from(held, id => scoreText(matrix, id, weights))
  })
}

/** The first stage: what the words alone say of each label. */
export interface FirstStage {
  readonly whole: Margins
  /** Texts held out, by round, and their scores in that order. */
  readonly held: readonly Int32Array[]
  readonly scores: readonly Float64Array[]
}

/** `held`: which texts are held out in turn, to hear what is said of texts not learned from. */
export function fitFirstStage(
  matrix: Matrix,
  ids: Int32Array,
  signs: LabelSigns,
  held: readonly Int32Array[],
): FirstStage {
  const whole = fitFirst(matrix, ids, signs)
  return { whole, held, scores: heldOutScores(matrix, ids, signs, whole, held) }
}
