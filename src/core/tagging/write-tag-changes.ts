import { effectiveValues } from '../domain/effective.ts'
import type { WritableDb } from '../store/handles.ts'
import { refreshCasesOfVerbatims } from '../store/queries/cases.ts'
import { replaceCodings } from '../store/queries/codings.ts'
import { writeEffective } from '../store/queries/reviews.ts'
import type { TagChange } from './tag-changes.ts'
import { writeSuggested } from './write-tags.ts'

/** All of `ids` are tagged by this version; what that changed is written. What was reviewed meanwhile stays as decided. */
export function writeTagChanges(
  db: WritableDb,
  ids: readonly number[],
  changes: readonly TagChange[],
  version: string,
): void {
  const open = new Set(unreviewed(db, changes))
  const standing = changes.filter(({ id }) => open.has(id))
  for (const change of standing) writeChange(db, change)
  db.prepare<[string, string]>(
    'UPDATE verbatim SET tagger_version = ? WHERE id IN (SELECT value FROM json_each(?)) AND reviewed_at IS NULL',
  ).run(version, JSON.stringify(ids))
  refreshCasesOfVerbatims(
    db,
    standing.filter(({ themes, findings }) => themes || findings).map(({ id }) => id),
  )
}

const unreviewed = (db: WritableDb, changes: readonly TagChange[]): number[] =>
  db
    .prepare<[string], number>(
      'SELECT id FROM verbatim WHERE id IN (SELECT value FROM json_each(?)) AND reviewed_at IS NULL',
    )
    .pluck()
    .all(JSON.stringify(changes.map(({ id }) => id)))

function writeChange(db: WritableDb, { id, tags, codings, findings }: TagChange): void {
  if (codings) {
    replaceCodings(db, id, tags.codings)
    db.prepare<[number, number]>('UPDATE verbatim SET uncertainty = ? WHERE id = ?').run(tags.doubt, id)
  }
  if (!findings) return
  writeSuggested(db, id, tags)
  writeEffective(db, id, effectiveValues(tags, null))
}
