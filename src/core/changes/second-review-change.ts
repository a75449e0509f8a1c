import type { Core } from '../core.ts'
import { writeSecondReview, type SecondReview } from '../store/queries/second-reviews.ts'
import type { Side } from './side.ts'

/** A second, blind look at a letter; it counts nowhere but in the agreement of the two. */
export interface SecondReviewChange {
  readonly kind: 'second-review'
  readonly verbatimId: number
  readonly before: SecondReview | null
  readonly after: SecondReview | null
}

/** The second look of one side becomes the present one; nothing else hangs on it. */
export const writeSecondReviewChange = ({ db }: Core, change: SecondReviewChange, side: Side): void =>
  writeSecondReview(db, change.verbatimId, change[side])
