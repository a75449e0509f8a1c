import type { Model } from '../model.ts'
import type { Decision } from './decide.ts'
import type { Dictionary } from './dictionary.ts'
import type { HeadName } from './heads.ts'
import type { SecondStage } from './second.ts'
import type { TermCounts } from './term-trust.ts'

export interface LearnedHead {
  readonly name: HeadName
  readonly labels: readonly string[]
  readonly isSingle: boolean
  /** First of its outputs in the rows of `LearnedModel.weights`; heads without examples have none. */
  readonly from: number
  /** Reviewed examples it learned from. */
  readonly examples: number
  readonly positives: readonly number[]
  readonly second: readonly SecondStage[]
  readonly decision: Decision
  /** By answer of the rules (the last: none): whether the learner answers in their place. Of themes: `themeLeadsOf`. */
  readonly leads: readonly boolean[]
}

/** Weights of all heads side by side: row of a feature × outputs. */
export interface LearnedModel extends Model {
  readonly dictionary: Dictionary
  readonly outputs: number
  weights: Float32Array
  readonly biases: Float32Array
  readonly heads: readonly LearnedHead[]
  /** How often the terms of the themes were right. */
  readonly terms: TermCounts
}
