import type { Hidden, MessageClass } from '../../../contract/schemas/message.ts'
import type { ReadableDb } from '../handles.ts'
import { fromJson } from './json.ts'

/** Customers' words and our own: what machines write is not tagged. */
const isTaggable = `class IN ('customer', 'own')`

/** Newest row first. */
export const taggableIds = (db: ReadableDb): number[] =>
  db.prepare<[], number>(`SELECT id FROM verbatim WHERE ${isTaggable} ORDER BY id DESC`).pluck().all()

export interface TaggableSize {
  readonly n: number
  /** null where there is none. */
  readonly last: number | null
}

/** How many there are and the newest of them: both stay the same while none comes or goes. */
export const sizeOfTaggable = (db: ReadableDb): TaggableSize =>
  db
    .prepare<[], TaggableSize>(`SELECT count(*) AS n, max(id) AS last FROM verbatim WHERE ${isTaggable}`)
    .get() as TaggableSize

interface IsOwnRow {
  readonly id: number
  readonly isOwn: 0 | 1
}

/** By id: 1 a customer's, 2 our own, 0 neither. */
export function markTaggable(db: ReadableDb): Uint8Array {
  const rows = db.prepare<[], IsOwnRow>(`SELECT id, class = 'own' AS isOwn FROM verbatim WHERE ${isTaggable}`).all()
  const marks = new Uint8Array(rows.reduce((most, { id }) => Math.max(most, id), 0) + 1)
  for (const { id, isOwn } of rows) marks[id] = 1 + isOwn
  return marks
}

/** A verbatim as the tagger reads it. */
export interface TaggableText {
  readonly id: number
  readonly class: MessageClass
  readonly title: string
  readonly language: string | null
  readonly text: string
  readonly hidden: readonly Hidden[]
}

/** Of a verbatim `v` and its words `x`. */
export const taggableColumns = 'v.id, v.class, v.title, v.language, x.text, x.hidden'

/** As it lies in the file. */
export type TaggableRow = Omit<TaggableText, 'hidden'> & { readonly hidden: string }

const nothingHidden: readonly Hidden[] = []

/** Most hide nothing, and share the one empty list. */
export const rowToTaggable = <Row extends TaggableRow>(
  row: Row,
): Omit<Row, 'hidden'> & Pick<TaggableText, 'hidden'> => ({
  ...row,
  hidden: row.hidden === '[]' ? nothingHidden : fromJson<Hidden[]>(row.hidden),
})

/** The condition names the verbatim `v`. Erased ones have no words, and so are left out. */
export const selectTaggable = (db: ReadableDb, where: string, value: string | number): TaggableText[] =>
  db
    .prepare<[string | number], TaggableRow>(
      `SELECT ${taggableColumns} FROM verbatim v JOIN verbatim_text x ON x.verbatim_id = v.id WHERE ${where}`,
    )
    .all(value)
    .map(rowToTaggable)

/** Those of the ids that are tagged and not erased, newest row first. */
export const readTaggable = (db: ReadableDb, ids: readonly number[]): TaggableText[] =>
  selectTaggable(
    db,
    `v.id IN (SELECT value FROM json_each(?)) AND v.${isTaggable} ORDER BY v.id DESC`,
    JSON.stringify(ids),
  )

/** Those of the ids that the owner has not decided on, whatever their class. */
export const readUnreviewed = (db: ReadableDb, ids: readonly number[]): TaggableText[] =>
  selectTaggable(db, 'v.id IN (SELECT value FROM json_each(?)) AND v.reviewed_at IS NULL', JSON.stringify(ids))

/** Whatever its class, reviewed or not; null where there is none, or it is erased. */
export const findTaggable = (db: ReadableDb, id: number): TaggableText | null =>
  selectTaggable(db, 'v.id = ?', id)[0] ?? null
