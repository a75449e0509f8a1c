import type { Reading } from '../reading.ts'
import type { Word } from '../words.ts'
import { visitFeatures, wordFeatures } from './features.ts'
import type { LearnedHead, LearnedModel } from './learned-model.ts'
import { secondInput, secondProbability } from './second.ts'
import type { RuleVotes } from './rule-votes.ts'
import { lengthScale } from './vectors.ts'

/** What a word adds: [square of its length, score of each output]. */
type WordScore = Float32Array

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
  let known = new Map<Word, WordScore>()
  const { outputs, weights, dictionary, biases } = model
  const wordScore = (word: Word): WordScore => {
    const found = known.get(word)
    if (found !== undefined) return found
    if (known.size >= maxWords) known = new Map()
    const score = scoreWord(word, model)
    known.set(word, score)
    return score
  }
  return {
    model,
    wordWeight: (word, output) => wordScore(word)[1 + output] as number,
    score: (reading, title) => {
      const sum = new Float64Array(outputs)
      let square = 0
      visitFeatures(reading, title, {
        word: word => {
          const score = wordScore(word)
          square += score[0] as number
          for (let output = 0; output < outputs; output++) (sum[output] as number) += score[1 + output] as number
        },
        feature: (hash, weight) => {
          const row = dictionary.row(hash)
          if (row === -1) return
          const value = weight * dictionary.rarity(row)
          square += value * value
          const start = row * outputs
          for (let output = 0; output < outputs; output++)
            (sum[output] as number) += value * (weights[start + output] as number)
        },
      })
      const scale = lengthScale(square)
      for (let output = 0; output < outputs; output++)
        sum[output] = (sum[output] as number) * scale + (biases[output] as number)
      return sum
    },
  }
}

function scoreWord(word: Word, { outputs, weights, dictionary }: LearnedModel): WordScore {
  const score = new Float32Array(outputs + 1)
  const { hashes, weights: own } = wordFeatures(word.folded)
  for (const [at, hash] of hashes.entries()) {
    const row = dictionary.row(hash)
    if (row === -1) continue
    const value = (own[at] as number) * dictionary.rarity(row)
    ;(score[0] as number) += value * value
    for (let output = 0; output < outputs; output++)
      (score[1 + output] as number) += value * (weights[row * outputs + output] as number)
  }
  return score
}

/** Calibrated probabilities of a head's labels. */
export function headProbabilities(head: LearnedHead, scores: Float64Array, votes: RuleVotes): Float64Array {
  const logits = scores.subarray(head.from, head.from + head.labels.length)
  return Float64Array.from(head.second, (stage, label) => secondProbability(stage, secondInput(logits, votes, label)))
}
