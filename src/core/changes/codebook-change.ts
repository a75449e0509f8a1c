import type { Theme } from '../../contract/schemas/theme.ts'
import type { Core } from '../core.ts'
import type { ReviewState } from '../domain/review.ts'
import type { PlacedTheme } from '../domain/theme-order.ts'
import type { WritableDb } from '../store/handles.ts'
import { refreshCasesOfVerbatims } from '../store/queries/cases.ts'
import { placeTheme, putTheme, removeThemeRow } from '../store/queries/codebook.ts'
import { readReviewState, writeReviewState } from '../store/queries/reviews.ts'
import { writeSecondReview } from '../store/queries/second-reviews.ts'
import { renameSuggestions } from '../store/queries/theme-codings.ts'
import type { Side } from './side.ts'
import type { SecondStates } from './second-decisions.ts'
import { renewTags } from './renew-tags.ts'

/** The codebook's shape changed: themes that differ on either side, and the decisions that name them. */
export interface CodebookChange {
  readonly kind: 'codebook'
  readonly before: readonly PlacedTheme[]
  readonly after: readonly PlacedTheme[]
  readonly reviews: { readonly before: readonly ReviewState[]; readonly after: readonly ReviewState[] }
  /** Second looks that name a theme that comes or goes; older histories have none. */
  readonly seconds?: SecondStates
  /** A merge: suggestions of these themes become suggestions of that one at once. */
  readonly renamed: { readonly from: readonly string[]; readonly to: string } | null
}

/** The themes of one side become the present ones, and letters are tagged anew where the rules differ. */
export function writeCodebookChange(core: Core, change: CodebookChange, side: Side): void {
  writeCodebookRows(core.db, change, side)
  renewTags(core, themesOf(change.before), themesOf(change.after))
}

/** Themes without their places. */
export const themesOf = (placed: readonly PlacedTheme[]): Theme[] => placed.map(({ theme }) => theme)

/** The change itself, without what follows in the background; call it inside a transaction. */
export function writeCodebookRows(db: WritableDb, change: CodebookChange, side: Side): void {
  const wanted = change[side]
  const stays = new Set(wanted.map(({ theme }) => theme.id))
  for (const { theme, position } of wanted) {
    putTheme(db, theme)
    placeTheme(db, theme.id, position)
  }
  if (side === 'after' && change.renamed !== null) renameSuggestions(db, change.renamed.from, change.renamed.to)
  const gone = change[side === 'after' ? 'before' : 'after'].filter(({ theme }) => !stays.has(theme.id))
  for (const { theme } of gone) removeThemeRow(db, theme.id)
  // A verbatim may have gone meanwhile with its source.
  const states = change.reviews[side].filter(({ verbatimId }) => readReviewState(db, verbatimId) !== null)
  for (const state of states) writeReviewState(db, state)
  for (const { verbatimId, ...second } of change.seconds?.[side] ?? []) writeSecondReview(db, verbatimId, second)
  refreshCasesOfVerbatims(
    db,
    states.map(({ verbatimId }) => verbatimId),
  )
}
