import type { ReadableDb, WritableDb } from '../handles.ts'
import { removeEmptyPacks } from './reread-messages.ts'

/** What counts of a letter stays: when it came, what it is, its themes, cause and outcome. All that anybody could read goes. */
const steps: readonly string[] = [
  'DELETE FROM verbatim_fts WHERE rowid IN (SELECT id FROM temp.erasing)',
  `UPDATE verbatim SET erased_at = (SELECT at FROM temp.erasing_now), title = CASE kind WHEN 'answer' THEN title ELSE '' END,
     person_name = NULL, person_address = NULL, note = '', alike_of = NULL, alike_weight = 1
   WHERE id IN (SELECT id FROM temp.erasing)`,
  'DELETE FROM verbatim_words WHERE verbatim_id IN (SELECT id FROM temp.erasing)',
  'DELETE FROM copy WHERE verbatim_id IN (SELECT id FROM temp.erasing)',
  'DELETE FROM likeness WHERE verbatim_id IN (SELECT id FROM temp.erasing)',
  'DELETE FROM second_review WHERE verbatim_id IN (SELECT id FROM temp.erasing)',
  'DELETE FROM quote_approval WHERE verbatim_id IN (SELECT id FROM temp.erasing)',
  // The hashes of its ids stay, so that the same letter in another export is known and does not come back.
  `UPDATE message SET recipients = '[]', thread_index = NULL, subject_key = NULL, original_pack_id = NULL,
     original_offset = NULL, original_length = NULL WHERE verbatim_id IN (SELECT id FROM temp.erasing)`,
  `UPDATE coding SET evidence = '[]' WHERE verbatim_id IN (SELECT id FROM temp.erasing)`,
  `UPDATE review SET decision = json_remove(decision, '$.spans') WHERE verbatim_id IN (SELECT id FROM temp.erasing)`,
  // A place in a file may be named after the letter.
  `UPDATE sighting SET locator = '', byte_offset = NULL, labels = '[]', flags = '[]'
   WHERE verbatim_id IN (SELECT id FROM temp.erasing)`,
  `UPDATE respondent SET external_id = '', segment = '{}', columns = '{}', cells = '[]'
   WHERE id IN (SELECT respondent_id FROM answer WHERE verbatim_id IN (SELECT id FROM temp.erasing))`,
  `UPDATE feedback_case SET person_address = NULL WHERE opening_verbatim_id IN (SELECT id FROM temp.erasing)`,
]

/** Takes the words of these letters for good; call it inside a transaction. `onStep` hears which part of the work is done. */
export function eraseLetters(
  db: WritableDb,
  ids: Iterable<number>,
  at: string,
  onStep: (share: number) => void = () => undefined,
): void {
  db.exec(`CREATE TEMP TABLE erasing (id INTEGER PRIMARY KEY) STRICT; CREATE TEMP TABLE erasing_now (at TEXT) STRICT`)
  db.prepare<[string]>('INSERT INTO temp.erasing SELECT value FROM json_each(?)').run(JSON.stringify([...ids]))
  db.prepare<[string]>('INSERT INTO temp.erasing_now VALUES (?)').run(at)
  for (const [done, sql] of steps.entries()) {
    db.exec(sql)
    onStep((done + 1) / steps.length)
  }
  db.exec('DROP TABLE temp.erasing; DROP TABLE temp.erasing_now')
  removeEmptyPacks(db)
  // It has learned from words that are gone; the next training starts from those that are left.
  db.exec(`DELETE FROM model; INSERT OR REPLACE INTO pending (what, since) VALUES ('sweep', 0)`)
}

/** Whether its words are gone for good; false where there is no such verbatim. */
export const isErased = (db: ReadableDb, id: number): boolean =>
  db
    .prepare<[number], { one: number }>('SELECT 1 AS one FROM verbatim WHERE id = ? AND erased_at IS NOT NULL')
    .get(id) !== undefined

/** Whatever is deleted from now on is overwritten in the file, not only given free. */
export const overwriteDeleted = (db: WritableDb, on: boolean): void =>
  db.exec(`PRAGMA secure_delete = ${on ? 'ON' : 'OFF'}`)

/**
 * Takes the last traces out of the file, when the transaction is over: the search index keeps deleted words until its parts are
 * merged, the file its freed pages, the log what was written before.
 */
export function sweepFile(db: WritableDb): void {
  db.prepare(`INSERT INTO verbatim_fts (verbatim_fts) VALUES ('optimize')`).run()
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  try {
    db.exec('VACUUM')
  } catch (error) {
    // It needs as much room again; without it the file stays as large, but what was deleted is overwritten all the same.
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_FULL'))) throw error
  }
  db.exec(`DELETE FROM pending WHERE what = 'sweep'; PRAGMA wal_checkpoint(TRUNCATE)`)
  db.forgetUnpacked()
}

/** What a crash after an erasing left undone. */
export function sweepIfNeeded(db: WritableDb): void {
  if (db.prepare(`SELECT 1 FROM pending WHERE what = 'sweep'`).get() !== undefined) sweepFile(db)
}
