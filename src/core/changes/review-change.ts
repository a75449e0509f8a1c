import type { Core } from '../core.ts'
import { tagJob } from '../jobs/tag.ts'
import type { ReviewState } from '../domain/review.ts'
import { refreshCasesOfVerbatims } from '../store/queries/cases.ts'
import { readReviewState, writeReviewState } from '../store/queries/reviews.ts'
import { nextInQueue } from '../store/queries/verbatims.ts'
import { retag } from '../tagging/retag.ts'

/** Letters that the owner may see before a tagging run has come round. */
const SEEN_SOON = 25

export interface ReviewChange {
  readonly kind: 'review'
  readonly before: readonly ReviewState[]
  readonly after: readonly ReviewState[]
}

export function writeReviewChange({ db, tools, jobs }: Core, change: ReviewChange, side: 'before' | 'after'): void {
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
  // What the owner sees next already knows of this decision; the rest follows in the background.
  if (tools.learner.model() !== null) retag({ db, tools }, nextInQueue(db, SEEN_SOON))
  if (tools.learner.isDue() && !jobs.isWaiting('tag')) jobs.start(tagJob, { all: false })
}
