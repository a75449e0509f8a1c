import type { Coding, Finding } from '../../contract/schemas/coding.ts'
import type { Hidden } from '../../contract/schemas/message.ts'
import type { Tools } from '../tools.ts'
import type { ReadableDb } from '../store/handles.ts'
import { fromJson } from '../store/queries/json.ts'
import { isTagged, toTagInput, type TaggableRow } from './tag-input.ts'

type RawRow = Omit<TaggableRow, 'hidden'> & { readonly hidden: string }

/** What the tagger says of a letter as it is today, reviewed or not; null where there is no such letter. */
export function suggestFor(
  { db, tools }: { readonly db: ReadableDb; readonly tools: Tools },
  verbatimId: number,
): { codings: Coding[]; findings: Finding[] } | null {
  const row = db
    .prepare<[number], RawRow>(
      `SELECT v.class, v.title, v.language, x.text, x.hidden FROM verbatim v
       JOIN verbatim_text x ON x.verbatim_id = v.id WHERE v.id = ?`,
    )
    .get(verbatimId)
  if (row === undefined) return null
  if (!isTagged(row.class)) return { codings: [], findings: [] }
  const { codings, findings } = tools.tagger().tag(toTagInput({ ...row, hidden: fromJson<Hidden[]>(row.hidden) }))
  return { codings: [...codings], findings: [...findings] }
}
