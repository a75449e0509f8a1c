import type { Core } from '../core.ts'
import type { ReviewState } from '../domain/review.ts'
import { refreshCasesOfVerbatims } from '../store/queries/cases.ts'
import { readReviewState, writeReviewState } from '../store/queries/reviews.ts'

export interface ReviewChange {
  readonly kind: 'review'
  readonly before: readonly ReviewState[]
  readonly after: readonly ReviewState[]
}

export function writeReviewChange({ db, tools }: Core, change: ReviewChange, side: 'before' | 'after'): void {
  // A verbatim may have gone meanwhile with its source.
  const states = change[side].filter(({ verbatimId }) => readReviewState(db, verbatimId) !== null)
  for (const state of states) writeReviewState(db, state)
  refreshCasesOfVerbatims(
    db,
    states.map(({ verbatimId }) => verbatimId),
  )
  tools.learner.reviewsChanged(
    states.map(({ verbatimId }) => verbatimId),
    side,
  )
}
