import type { Reading } from '../reading.ts'
import type { Word } from '../words.ts'
import { hashPieces, mostPieces, pieceWeight, visitFeatures, wordHash, wordWeight } from './features.ts'
import type { FeatureSink } from './features.ts'
import { createFeatureTable } from './feature-table.ts'
import type { FeatureTable } from './feature-table.ts'
import type { LearnedHead, LearnedModel } from './learned-model.ts'
import { secondProbabilities } from './second.ts'
import type { RuleVotes } from './rule-votes.ts'
import { lengthScale } from './vectors.ts'
import type { WordScore } from './word-score.ts'

/** Scores texts with a model. A word's pieces are added up once and then remembered, which makes tagging as fast as reading. */
export interface Scorer {
  readonly model: LearnedModel
  /** First-stage scores of all outputs. */
  readonly score: (reading: Reading, title: Reading | null) => Float64Array
  /** What a word by itself adds to an output. */
  readonly wordWeight: (word: Word, output: number) => number
}

const maxWords = 60_000

export function createScorer(model: LearnedModel): Scorer {
  let byFolded = new Map<string, WordScore>()
  const { outputs, weights, dictionary, biases } = model
  const table = createFeatureTable(dictionary)
  const scoreWord = createWordScorer(model, table)
  let scorer = {}
  let text = 0
  let sum = new Float64Array(outputs)
  let square = 0
  const wordScore = (word: Word): WordScore => {
    if (word.score?.scorer === scorer) return word.score
    // What words still bear is then of another scorer, or they might count twice beside their like.
    if (byFolded.size >= maxWords) [byFolded, scorer] = [new Map(), {}]
    // "Lieferung" and "lieferung" are one word to the learner.
    let score = byFolded.get(word.folded)
    if (score === undefined) byFolded.set(word.folded, (score = scoreWord(word.folded, scorer)))
    return (word.score = score)
  }
  const sink: FeatureSink = {
    word: word => {
      const found = wordScore(word)
      if (found.text === text) return
      found.text = text
      square += found.square
      const { scores } = found
      for (let output = 0; output < outputs; output++) (sum[output] as number) += scores[output] as number
    },
    feature: (hash, weight) => {
      const place = table.meet(hash, text)
      if (place === -1) return
      const value = weight * table.rarityAt(place)
      square += value * value
      const start = table.rowAt(place) * outputs
      for (let output = 0; output < outputs; output++)
        (sum[output] as number) += value * (weights[start + output] as number)
    },
  }
  return {
    model,
    wordWeight: (word, output) => wordScore(word).scores[output] as number,
    score: (reading, title) => {
      text++
      sum = new Float64Array(outputs)
      square = 0
      visitFeatures(reading, title, sink)
      const scale = lengthScale(square)
      for (let output = 0; output < outputs; output++)
        sum[output] = (sum[output] as number) * scale + (biases[output] as number)
      return sum
    },
  }
}

function createWordScorer(
  { outputs, weights, dictionary }: LearnedModel,
  table: FeatureTable,
): (folded: string, scorer: object) => WordScore {
  /** By row: number of the last word that had it, so that a piece counts once. */
  const lastWord = new Int32Array(dictionary.size)
  let word = 0
  let pieces = new Int32Array(256)
  return (folded, scorer) => {
    const scores = new Float32Array(outputs)
    let square = 0
    const add = (row: number, weight: number): void => {
      const value = weight * dictionary.rarity(row)
      square += value * value
      const start = row * outputs
      for (let output = 0; output < outputs; output++)
        (scores[output] as number) += value * (weights[start + output] as number)
    }
    word++
    const whole = table.row(wordHash(folded))
    if (whole !== -1) add(whole, wordWeight)
    if (pieces.length < mostPieces(folded)) pieces = new Int32Array(mostPieces(folded))
    const count = hashPieces(folded, pieces)
    for (let at = 0; at < count; at++) {
      const row = table.row(pieces[at] as number)
      if (row === -1 || lastWord[row] === word) continue
      lastWord[row] = word
      add(row, pieceWeight)
    }
    return { scorer, square, scores, text: 0 }
  }
}

/** Calibrated probabilities of a head's labels. */
export const headProbabilities = (head: LearnedHead, scores: Float64Array, votes: RuleVotes): Float64Array =>
  secondProbabilities(head.second, scores.subarray(head.from, head.from + head.labels.length), votes)
