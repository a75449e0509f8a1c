import type { Coding } from '../../contract/schemas/coding.ts'
import { effectiveValues } from '../domain/effective.ts'
import type { WritableDb } from '../store/handles.ts'
import { replaceCodings } from '../store/queries/codings.ts'
import { writeEffective } from '../store/queries/reviews.ts'
import { writeDoubt, writeFindings } from '../store/queries/suggestions.ts'
import type { TagResult } from '../text/tagger.ts'

/** Puts new suggestions in the place of the old ones; for a verbatim that the owner has not reviewed. */
export function writeTags(db: WritableDb, verbatimId: number, tags: TagResult): void {
  writeSuggestedThemes(db, verbatimId, tags)
  writeSuggestedValues(db, verbatimId, tags)
}

/** Themes, and how unsure the tagger is of them. */
export function writeSuggestedThemes(db: WritableDb, verbatimId: number, { codings, doubt }: TagResult): void {
  replaceCodings(db, verbatimId, codings)
  writeDoubt(db, verbatimId, doubt)
}

/** All that is no theme; as long as nothing is decided, it counts. */
export function writeSuggestedValues(db: WritableDb, verbatimId: number, tags: TagResult): void {
  writeFindings(db, verbatimId, tags.findings, tags.sentiment)
  writeEffective(db, verbatimId, effectiveValues(tags, null))
}

/** What is said of a letter that is not tagged. */
export const noTags: TagResult & { readonly codings: readonly Coding[] } = {
  codings: [],
  findings: [],
  sentiment: null,
  doubt: 0,
}
