import { applyDecisions } from '../changes/review.ts'
import { countOnce, toWhere } from '../search/where.ts'
import { readReviewProgress } from '../store/queries/reviews.ts'
import { reviewQueue } from '../store/queries/verbatims.ts'
import type { HandlersOf } from './handlers.ts'

export const reviewHandlers: HandlersOf<'review'> = {
  'review.queue': ({ filter, page }, core) => reviewQueue(core.db, toWhere(core, filter), page, countOnce(core)),
  'review.apply': ({ decisions }, core) => applyDecisions(core, decisions),
  'review.progress': (_, { db, now }) => readReviewProgress(db, now()),
}
