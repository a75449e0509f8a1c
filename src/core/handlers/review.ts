import { GoldwertError } from '../../contract/errors.ts'
import { applyBulk, previewBulk } from '../changes/bulk.ts'
import { applyDecisions } from '../changes/review.ts'
import { applySecond } from '../changes/second-review.ts'
import { readAgreement } from '../report/agreement.ts'
import { countOnce, toWhere } from '../search/where.ts'
import { lookOver } from '../store/queries/alike.ts'
import { readReviewProgress } from '../store/queries/reviews.ts'
import { countWaitingSecond, nextSecond } from '../store/queries/second-reviews.ts'
import { findSummaries, reviewQueue } from '../store/queries/verbatims.ts'
import { suggestFor } from '../tagging/suggest.ts'
import type { HandlersOf } from './handlers.ts'

export const reviewHandlers: HandlersOf<'review'> = {
  'review.queue': ({ filter, page }, core) => reviewQueue(core.db, toWhere(core, filter), page, countOnce(core)),
  'review.apply': ({ decisions }, core) => applyDecisions(core, decisions),
  'review.alike': ({ verbatimId }, { db }) => ({ letters: lookOver(db, verbatimId) }),
  'review.suggest': ({ verbatimId }, core) => {
    const suggested = suggestFor(core, verbatimId)
    if (suggested === null) throw new GoldwertError('verbatim.unknown', { id: String(verbatimId) })
    return suggested
  },
  'review.preview-bulk': (bulk, core) => previewBulk(core, bulk),
  'review.apply-bulk': (bulk, core) => applyBulk(core, bulk),
  'review.second-queue': ({ limit }, { db }) => ({
    total: countWaitingSecond(db),
    // What the first look said stays unsaid.
    rows: findSummaries(db, nextSecond(db, limit)).map(row => ({ ...row, themeIds: [], sentiment: null, gold: false })),
  }),
  'review.apply-second': ({ decision }, core) => applySecond(core, decision),
  'review.agreement': (_, { db }) => readAgreement(db),
  'review.progress': (_, { db, now }) => readReviewProgress(db, now()),
}
