import { GoldwertError } from '../../contract/errors.ts'
import type { Decision } from '../../contract/schemas/review.ts'
import type { Core } from '../core.ts'
import { addHistory } from '../store/queries/history.ts'
import { readSecondReview } from '../store/queries/second-reviews.ts'
import { findSummaries } from '../store/queries/verbatims.ts'
import { writeSecondReviewChange, type SecondReviewChange } from './second-review-change.ts'

/** Stores the second look beside the first decision. */
export function applySecond(core: Core, { verbatimId, ...said }: Decision): { applied: number } {
  const { db, now } = core
  const { note: _note, ...decision } = said
  const [row] = findSummaries(db, [verbatimId])
  if (row === undefined) throw new GoldwertError('verbatim.unknown', { id: String(verbatimId) })
  const reviewedAt = now().toISOString()
  const change: SecondReviewChange = {
    kind: 'second-review',
    verbatimId,
    before: readSecondReview(db, verbatimId),
    after: { decision, reviewedAt },
  }
  db.transaction(() => {
    writeSecondReviewChange(core, change, 'after')
    addHistory(db, reviewedAt, 'review.second', { title: row.title }, change)
  })
  core.announce('history', 'codings')
  return { applied: 1 }
}
