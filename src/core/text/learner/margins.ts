import { seededRandom, shuffle } from './hash.ts'
import type { LabelSigns } from './label-signs.ts'
import type { Matrix } from './matrix.ts'
import { naiveScale } from './naive-scale.ts'
import { moveBy, scoresOf, squaresOf } from './sparse-loops.ts'

/** Measured on the development parts of the public sets and on sets of other kinds (docs/tagging.md). */
const costs = { few: 1, many: 0.3 }
/** Few texts are believed more closely than many, which contradict each other. */
const costOf = (texts: number): number => Math.max(costs.many, Math.min(costs.few, 300 / texts))
const seed = 7
/** Texts nobody reviewed, with labels guessed, are believed less (measured). */
const costOfGuess = 0.3
/** A text this far on the right side of a label's margin is left alone in later rounds. */
const farEnough = 1.2

export interface Margins {
  /** Row of a feature × labels; the row after the last is the bias. */
  readonly weights: Float32Array
  /** Text × labels: how much a text holds the border in place; zero for most. */
  readonly duals: Float32Array
}

/**
 * Linear support vector machines with squared hinge loss, all labels side by side, by dual coordinate descent (Hsieh and
 * others 2008, "A dual coordinate descent method for large-scale linear SVM"). No learning rate to tune, and deterministic.
 * With `start`, duals of an earlier fit with most of the same texts, few rounds do.
 */
export function fitMargins(
  matrix: Matrix,
  ids: Int32Array,
  signs: LabelSigns,
  { epochs, start }: { readonly epochs: number; readonly start?: Float32Array },
): Margins {
  const state = begin(matrix, ids, signs)
  if (start !== undefined) resume(state, ids, start)
  const order = ids.slice()
  const random = seededRandom(seed)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const id of order) improve(state, id)
  }
  return state
}

interface State extends Margins {
  readonly matrix: Matrix
  readonly signs: LabelSigns
  /** Room to grow by feature and label, squared. */
  readonly room: Float32Array
  /** Text × labels: 1 while worth a look. */
  readonly active: Uint8Array
  readonly looked: Int32Array
  readonly needed: Int32Array
  readonly scores: Float64Array
  readonly steps: Float64Array
  /** Text × labels: square of a text's length as a label sees it, worked out when first needed. */
  readonly squares: Float32Array
  /** How far a border gives way to texts on its wrong side. */
  readonly give: number
  readonly giveOfGuess: number
}

const giveOf = (texts: number): number => 1 / (2 * costOf(texts))

function begin(matrix: Matrix, ids: Int32Array, signs: LabelSigns): State {
  const { labels, values } = signs
  const texts = matrix.starts.length - 1
  const active = new Uint8Array(texts * labels)
  const weights = new Float32Array((matrix.columns + 1) * labels)
  for (let label = 0; label < labels; label++) {
    const positives = countPositives(ids, values, labels, label)
    if (positives > 0 && positives < ids.length)
      for (const id of ids) active[id * labels + label] = Math.abs(values[id * labels + label] as number)
    // A label that all texts have, or none, has no border to learn: its answer is the same for all.
    else weights[matrix.columns * labels + label] = positives === 0 ? -1 : 1
  }
  return {
    matrix,
    signs,
    room: naiveScale(matrix, ids, signs),
    active,
    weights,
    duals: new Float32Array(texts * labels),
    looked: new Int32Array(labels),
    needed: new Int32Array(labels),
    scores: new Float64Array(labels + 3),
    steps: new Float64Array(labels),
    squares: new Float32Array(texts * labels),
    give: giveOf(countReviewed(ids, signs)),
    giveOfGuess: 1 / (2 * costOfGuess),
  }
}

const countReviewed = (ids: Int32Array, { guessedFrom }: LabelSigns): number =>
  guessedFrom === undefined ? ids.length : ids.reduce((sum, id) => sum + (id < guessedFrom ? 1 : 0), 0)

function countPositives(ids: Int32Array, values: Int8Array, labels: number, label: number): number {
  let positives = 0
  for (const id of ids) if (values[id * labels + label] === 1) positives++
  return positives
}

function resume(state: State, ids: Int32Array, start: Float32Array): void {
  const { signs, active, duals, looked, steps } = state
  const { labels, values } = signs
  for (const id of ids) {
    let count = 0
    for (let label = 0; label < labels; label++) {
      const at = id * labels + label
      const dual = active[at] === 1 ? (start[at] as number) : 0
      if (dual === 0) continue
      duals[at] = dual
      looked[count] = label
      steps[count++] = dual * (values[at] as number)
    }
    if (count > 0) moveBy(state.matrix, id, state.weights, state.room, { labels, looked, count }, steps)
  }
}

function improve(state: State, id: number): void {
  const { matrix, signs, looked, steps, weights, room } = state
  const near = nearBorder(state, id)
  if (near === 0) return
  measure(state, id, near)
  const count = takeSteps(state, id, near)
  if (count > 0) moveBy(matrix, id, weights, room, { labels: signs.labels, looked, count }, steps)
}

/** Leaves in `looked` the labels whose border the text is near or holds, with the margins in `scores`; gives how many. */
function nearBorder({ matrix, signs, active, duals, looked, scores, weights }: State, id: number): number {
  const { labels, values } = signs
  const own = id * labels
  let count = 0
  for (let label = 0; label < labels; label++) if (active[own + label] === 1) looked[count++] = label
  scoresOf(matrix, id, weights, { labels, looked, count }, scores)
  let near = 0
  for (let index = 0; index < count; index++) {
    const label = looked[index] as number
    const margin = (values[own + label] as number) * (scores[index] as number)
    if (duals[own + label] === 0 && margin >= 1) {
      if (margin > farEnough) active[own + label] = 0
      continue
    }
    looked[near] = label
    scores[near++] = margin
  }
  return near
}

/** Leaves in `looked` and `steps` the labels whose border is to move, and how far; gives how many. */
function takeSteps(
  { signs, active, duals, looked, scores, steps, squares, ...state }: State,
  id: number,
  near: number,
): number {
  const { labels, values, guessedFrom = Infinity } = signs
  const give = id < guessedFrom ? state.give : state.giveOfGuess
  let count = 0
  for (let index = 0; index < near; index++) {
    const label = looked[index] as number
    const at = id * labels + label
    const margin = scores[index] as number
    const old = duals[at] as number
    const next = Math.fround(Math.max(0, old - (margin - 1 + give * old) / ((squares[at] as number) + give)))
    if (next === old) {
      if (margin > farEnough) active[at] = 0
      continue
    }
    duals[at] = next
    looked[count] = label
    steps[count++] = (next - old) * (values[at] as number)
  }
  return count
}

/** Lengths are worked out when first needed: most texts never come near most borders. */
function measure({ matrix, signs: { labels }, looked, needed, room, squares }: State, id: number, near: number): void {
  let count = 0
  for (let index = 0; index < near; index++) {
    const label = looked[index] as number
    if (squares[id * labels + label] === 0) needed[count++] = label
  }
  if (count > 0) squaresOf(matrix, id, room, { labels, looked: needed, count }, squares)
}

/** Scores of one text of the matrix, by label. */
export function scoreText({ starts, rows, values, columns }: Matrix, id: number, weights: Float32Array): Float64Array {
  const labels = weights.length / (columns + 1)
  const scores = Float64Array.from(weights.subarray(columns * labels))
  const end = starts[id + 1] as number
  for (let at = starts[id] as number; at < end; at++) {
    const base = (rows[at] as number) * labels
    const value = values[at] as number
    for (let label = 0; label < labels; label++) (scores[label] as number) += (weights[base + label] as number) * value
  }
  return scores
}

/** How far one text, met for the first time, moves the border of a label that puts it at this margin. */
export const stepFor = (margin: number, square: number, texts: number): number =>
  Math.max(0, (1 - margin) / (square + giveOf(texts)))
