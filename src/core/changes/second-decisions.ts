import type { StoredDecision } from '../domain/effective.ts'
import type { ReviewState } from '../domain/review.ts'
import type { ReadableDb } from '../store/handles.ts'
import { secondsNaming, type SecondReview } from '../store/queries/second-reviews.ts'

/** A second look before or after the codebook's shape changed. */
export interface SecondState extends SecondReview {
  readonly verbatimId: number
}
export interface SecondStates {
  readonly before: readonly SecondState[]
  readonly after: readonly SecondState[]
}

/** Second looks that name a theme, changed as the first decisions are: both must go on speaking of the same themes. */
export function rewriteSeconds(
  db: ReadableDb,
  themeIds: readonly string[],
  change: (state: ReviewState) => ReviewState,
): SecondStates {
  const pairs = secondsNaming(db, themeIds).map(state => [state, rewritten(state, change)] as const)
  return { before: pairs.map(([old]) => old), after: pairs.map(([, next]) => next) }
}

function rewritten(state: SecondState, change: (state: ReviewState) => ReviewState): SecondState {
  const next = change({ ...state, note: '', codings: [] }).decision
  return { ...state, decision: next ?? ({ ...state.decision, themes: [] } satisfies StoredDecision) }
}
