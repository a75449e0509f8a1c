import type { Cause, DeclineReason, FeedbackType, Outcome, Polarity, Refusal } from '../../contract/schemas/coding.ts'
import type { TagInput } from './tag-input.ts'

/** A reviewed verbatim. Absent fields were not decided and teach nothing; `themes` is always the whole truth. */
export interface TrainingExample extends TagInput {
  readonly themes: readonly string[]
  readonly sentiment?: Polarity | undefined
  readonly type?: FeedbackType | undefined
  /** null, here and below: looked at, and there is none. */
  readonly cause?: Cause | null | undefined
  readonly outcome?: Outcome | null | undefined
  readonly declineReason?: DeclineReason | null | undefined
  readonly gold?: boolean | undefined
  readonly refusal?: Refusal | null | undefined
}

/** What the learner has learned; opaque, belongs to the codebook it was trained with (by theme id). */
export interface Model {
  /** Changes with every example learned; same examples in the same order give the same version. */
  readonly version: string
  readonly examples: number
}

export interface LearnedExample {
  readonly model: Model
  /** The model as it was before this example, bit for bit. */
  readonly undo: () => Model
}

export interface TrainOptions {
  /** Called between passes with a share from 0 to 1. */
  readonly onProgress?: (share: number) => void
  readonly competitors?: readonly string[]
  /** Customers' letters that nobody reviewed: where the tagger is sure of a theme they teach it more of its words. */
  readonly others?: readonly TagInput[]
}
