import type { Coding } from '../../contract/schemas/coding.ts'
import type { Theme } from '../../contract/schemas/theme.ts'
import type { Core } from '../core.ts'
import { deleteTheme, findTheme, placeTheme, putTheme } from '../store/queries/codebook.ts'
import { addCodings } from '../store/queries/codings.ts'
import { readReviewState } from '../store/queries/reviews.ts'
import { refreshCasesOfVerbatims } from '../store/queries/cases.ts'
import { confirmedFor } from '../store/queries/theme-codings.ts'
import { renewTags } from './renew-tags.ts'
import type { Side } from './side.ts'

/** A theme made (`before` null) or changed; in older histories also removed (`after` null). */
export interface ThemeChange {
  readonly kind: 'theme'
  readonly before: Theme | null
  readonly after: Theme | null
  readonly position: number
  /** Themes below it, which move up when it goes. */
  readonly children: readonly string[]
  /** The owner's codings with it, which suggestions could not bring back. */
  readonly codings: readonly { readonly verbatimId: number; readonly coding: Coding }[]
}

/** The theme of one side becomes the present one, with its codings where it comes back. */
export function writeThemeChange(core: Core, change: ThemeChange, side: Side): void {
  const present = change[side === 'after' ? 'before' : 'after']
  const wanted = change[side]
  if (wanted === null) removeWithCases(core, present)
  else putTheme(core.db, wanted)
  if (wanted !== null && present === null) bringBack(core, wanted, change)
  renewTags(core, present === null ? [] : [present], wanted === null ? [] : [wanted])
}

function removeWithCases({ db }: Core, theme: Theme | null): void {
  if (theme === null) return
  const touched = confirmedFor(db, theme.id)
  deleteTheme(db, theme)
  refreshCasesOfVerbatims(db, touched)
}

function bringBack({ db }: Core, theme: Theme, { position, children, codings }: ThemeChange): void {
  placeTheme(db, theme.id, position)
  for (const id of children) {
    const child = findTheme(db, id)
    if (child !== null) putTheme(db, { ...child, parentId: theme.id })
  }
  const standing = codings.filter(({ verbatimId }) => readReviewState(db, verbatimId) !== null)
  for (const { verbatimId, coding } of standing) addCodings(db, verbatimId, [coding])
  refreshCasesOfVerbatims(
    db,
    standing.map(({ verbatimId }) => verbatimId),
  )
}
