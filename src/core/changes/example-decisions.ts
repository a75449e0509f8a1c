import type { Core } from '../core.ts'
import { bulkDecision } from '../domain/bulk.ts'
import { decide, type ReviewState } from '../domain/review.ts'
import { addTheme } from '../domain/theme-decisions.ts'
import { listChosen } from '../store/queries/bulk.ts'
import { readReviewState } from '../store/queries/reviews.ts'
import { textOf } from '../store/queries/verbatims.ts'
import type { CodebookChange } from './codebook-change.ts'

/**
 * Letters picked by hand as examples of a theme bear it: the owner has decided that. A decision speaks of all themes, so
 * where there was none, what is suggested is taken along with it.
 */
export function decideExamples(
  { db, now }: Pick<Core, 'db' | 'now'>,
  themeId: string,
  verbatimIds: readonly number[],
): CodebookChange['reviews'] {
  const at = now().toISOString()
  const examples = listChosen(db, verbatimIds).flatMap(shown => {
    const before = readReviewState(db, shown.verbatimId)
    return before === null ? [] : [{ shown, before }]
  })
  const after = ({ shown, before }: (typeof examples)[number]): ReviewState =>
    before.decision === null
      ? decide(
          before,
          bulkDecision(shown, { add: [themeId], remove: [], noThemes: false }),
          textOf(db, shown.verbatimId),
          at,
        )
      : addTheme(before, themeId)
  return { before: examples.map(({ before }) => before), after: examples.map(after) }
}
