import { refreshCasesOfVerbatims } from '../store/queries/cases.ts'
import { writeClass } from '../store/queries/classes.ts'
import { listThemes } from '../store/queries/codebook.ts'
import { renameLetters } from '../store/queries/history.ts'
import { forgetKept, listReturned, type ReturnedReview } from '../store/queries/kept-reviews.ts'
import { writeApproval } from '../store/queries/quote-approvals.ts'
import { readReviewState, writeReviewState } from '../store/queries/reviews.ts'
import { writeSecondReview } from '../store/queries/second-reviews.ts'
import { retag } from '../tagging/retag.ts'
import type { JobContext } from './job.ts'

/**
 * Letters of an import that had been taken back and is done again get back what the owner had decided on them; steps of the history
 * go on naming them. Returns how many were decided.
 */
export function bringBackReviews({ db, tools, changed }: Pick<JobContext, 'db' | 'tools' | 'changed'>): number {
  const returned = listReturned(db)
  if (returned.length === 0) return 0
  const nowById = new Map(returned.map(({ before, now }) => [before, now]))
  db.transaction(() => {
    const themes = new Set(listThemes(db).map(({ id }) => id))
    for (const one of returned) bringBack({ db, tools }, one, themes)
    refreshCasesOfVerbatims(db, [...nowById.values()])
    renameLetters(db, nowById)
    forgetKept(db, [...nowById.keys()])
  })
  tools.learner.forget()
  changed('codings', 'verbatims', 'history')
  return returned.filter(({ kept }) => kept.review.decision !== null).length
}

function bringBack(
  core: Pick<JobContext, 'db' | 'tools'>,
  { now, kept }: ReturnedReview,
  themes: ReadonlySet<string>,
): void {
  const { db } = core
  const { review, second, quotes } = kept
  if (kept.class !== null) {
    writeClass(db, { ...kept.class, verbatimId: now })
    retag(core, [now])
  }
  // Decided anew meanwhile, or a step that was taken back: the present state stands.
  const isOpen = readReviewState(db, now)?.decision === null
  if (isOpen && (review.decision !== null || review.note !== '')) {
    // Themes may have gone meanwhile.
    const decision = review.decision && {
      ...review.decision,
      themes: review.decision.themes.filter(id => themes.has(id)),
    }
    const codings = review.codings.filter(({ themeId }) => themes.has(themeId))
    writeReviewState(db, { ...review, verbatimId: now, decision, codings })
  }
  if (second !== null) writeSecondReview(db, now, second)
  for (const { month, masked, approvedAt } of quotes)
    writeApproval(db, { month, verbatimId: now }, { masked, at: approvedAt })
}
