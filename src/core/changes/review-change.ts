import { setTimeout } from 'node:timers/promises'
import type { Core } from '../core.ts'
import { nextTurn } from '../jobs/job.ts'
import { tagJob } from '../jobs/tag.ts'
import type { ReviewState } from '../domain/review.ts'
import { refreshCasesOfVerbatims } from '../store/queries/cases.ts'
import { readReviewState, writeReviewState } from '../store/queries/reviews.ts'
import { nextInQueue } from '../store/queries/verbatims.ts'
import { retag } from '../tagging/retag.ts'
import type { Side } from './side.ts'

/** Letters that the owner may see with the very next keys. */
const SEEN_SOON = 4
/** Letters among which the open queue finds its new order within a second. */
const RANKED_SOON = 300
const RANKED_AT_ONCE = 30

export interface ReviewChange {
  readonly kind: 'review'
  readonly before: readonly ReviewState[]
  readonly after: readonly ReviewState[]
}

/** The decisions of one side become the present ones; cases follow, and the learner hears of it. */
export function writeReviewChange({ db, tools, jobs }: Core, change: ReviewChange, side: Side): void {
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
  rankAnew({ db, tools, jobs })
  if (tools.learner.isDue() && !jobs.isWaiting('tag')) jobs.start(tagJob, { all: false })
}

const ranking = 'ranking'
/** A hand that goes on deciding is not held up; the order is wanted when it rests. */
const REST_MS = 150

/** In small steps, behind what the owner does next; a tagging run that is due does it anyway, for all. */
function rankAnew({ db, tools, jobs }: Pick<Core, 'db' | 'tools' | 'jobs'>): void {
  if (tools.learner.model() === null || jobs.isBusy()) return
  jobs.quietlyOnce(ranking, async signal => {
    await setTimeout(REST_MS, undefined, { ref: false })
    const isOld = (): boolean => signal.aborted || jobs.isBusy() || jobs.waitsQuietly(ranking)
    if (isOld()) return
    const ids = nextInQueue(db, RANKED_SOON)
    for (let at = SEEN_SOON; at < ids.length && !isOld(); at += RANKED_AT_ONCE) {
      db.transaction(() => retag({ db, tools }, ids.slice(at, at + RANKED_AT_ONCE)))
      await nextTurn()
    }
  })
}
