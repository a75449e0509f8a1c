import type { ReadableDb } from '../handles.ts'

interface BeginningRow {
  readonly id: number
  readonly beginning: string
}

/** How the own words of these letters begin, as lists show them. Erased ones have none. */
export function beginningsOf(db: ReadableDb, ids: readonly number[]): Map<number, string> {
  const rows = db
    .prepare<[string], BeginningRow>(
      `SELECT w.verbatim_id AS id, coalesce(kept_beginning(w.pack_id, w.place),
         unpacked_beginning((SELECT p.bytes FROM text_pack p WHERE p.id = w.pack_id), w.pack_id, w.place)) AS beginning
       FROM verbatim_words w WHERE w.verbatim_id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(ids))
  return new Map(rows.map(({ id, beginning }) => [id, beginning]))
}
