import type { WritableDb } from '../store/handles.ts'
import { refreshCasesOfVerbatims } from '../store/queries/cases.ts'
import { markTagged, unreviewedAmong } from '../store/queries/suggestions.ts'
import type { TagChange } from './tag-changes.ts'
import { writeSuggestedThemes, writeSuggestedValues } from './write-tags.ts'

/** All of `ids` are tagged by this version; what that changed is written. What was reviewed meanwhile stays as decided. */
export function writeTagChanges(
  db: WritableDb,
  ids: readonly number[],
  changes: readonly TagChange[],
  version: string,
): void {
  const changed = changes.map(({ id }) => id)
  const open = new Set(unreviewedAmong(db, changed))
  const standing = changes.filter(({ id }) => open.has(id))
  for (const { id, tags, codings, findings } of standing) {
    if (codings) writeSuggestedThemes(db, id, tags)
    if (findings) writeSuggestedValues(db, id, tags)
  }
  markTagged(db, ids, version)
  refreshCasesOfVerbatims(
    db,
    standing.filter(({ themes, findings }) => themes || findings).map(({ id }) => id),
  )
}
