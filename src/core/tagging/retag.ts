import type { Hidden } from '../../contract/schemas/message.ts'
import type { Tools } from '../tools.ts'
import type { ReadableDb, WritableDb } from '../store/handles.ts'
import { fromJson } from '../store/queries/json.ts'
import { isTagged, toTagInput, type TaggableRow } from './tag-input.ts'
import { noTags, writeTags } from './write-tags.ts'

type RawRow = Omit<TaggableRow, 'hidden'> & { readonly id: number; readonly hidden: string }

/** Suggests anew for these verbatims; what the owner has reviewed stays as it is. Call it inside a transaction. */
export function retag({ db, tools }: { readonly db: WritableDb; readonly tools: Tools }, ids: readonly number[]): void {
  const tagger = tools.tagger()
  for (const row of readUnreviewed(db, ids)) {
    const tags = isTagged(row.class)
      ? tagger.tag(toTagInput({ ...row, hidden: fromJson<Hidden[]>(row.hidden) }))
      : noTags
    writeTags(db, row.id, tags, tagger.version)
  }
}

const readUnreviewed = (db: ReadableDb, ids: readonly number[]): RawRow[] =>
  db
    .prepare<[string], RawRow>(
      `SELECT v.id, v.class, v.title, v.language, x.text, x.hidden
       FROM verbatim v JOIN verbatim_text x ON x.verbatim_id = v.id
       WHERE v.id IN (SELECT value FROM json_each(?)) AND v.reviewed_at IS NULL`,
    )
    .all(JSON.stringify(ids))
