import type { Codebook } from '../domain/codebook.ts'
import type { ReviewedRow } from '../store/queries/reviews.ts'
import type { TrainingExample } from '../text/model.ts'
import type { TagInput } from '../text/tag-input.ts'
import { isTagged, toTagInput } from './tag-input.ts'

/** What a review teaches; null where the verbatim is no longer one that is tagged at all. */
export function toExample(row: ReviewedRow): TrainingExample | null {
  if (!isTagged(row.class)) return null
  const { themes, sentiment, type, cause, outcome, declineReason, gold, refusal } = row.decision
  return { ...toTagInput(row), themes, sentiment, type, cause, outcome, declineReason, gold, refusal }
}

/** All that a training needs, as plain data for a thread of its own. */
export interface TrainingTask {
  readonly examples: readonly TrainingExample[]
  /** Customers' letters nobody reviewed. */
  readonly others?: readonly TagInput[]
  readonly codebook: Codebook
  readonly competitors: readonly string[]
}
