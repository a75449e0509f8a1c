import type { ReadableDb, WritableDb } from '../handles.ts'

/** How many verbatims a match of FTS5 hits. */
export const countHits = (db: ReadableDb, match: string): number =>
  db.prepare<[string], { n: number }>('SELECT count(*) AS n FROM verbatim_fts WHERE verbatim_fts MATCH ?').get(match)
    ?.n ?? 0

interface IdRow {
  readonly id: number
}

/** Every verbatim that the match hits, oldest row first. */
export const hitIds = (db: ReadableDb, match: string): IterableIterator<IdRow> =>
  db
    .prepare<[string], IdRow>('SELECT rowid AS id FROM verbatim_fts WHERE verbatim_fts MATCH ? ORDER BY rowid')
    .iterate(match)

/** The newest rows that the match hits. */
export const newestHitIds = (db: ReadableDb, match: string, limit: number): number[] =>
  db
    .prepare<[string, number], IdRow>(
      'SELECT rowid AS id FROM verbatim_fts WHERE verbatim_fts MATCH ? ORDER BY rowid DESC LIMIT ?',
    )
    .all(match, limit)
    .map(({ id }) => id)

export interface FitRow {
  readonly id: number
  /** The larger, the better it fits (BM25, the title thrice, the person twice). */
  readonly fit: number
}

/** How well rows of a range fit the match. */
export const fitsBetween = (db: ReadableDb, match: string, first: number, last: number): FitRow[] =>
  db
    .prepare<[string, number, number], FitRow>(
      `SELECT rowid AS id, -bm25(verbatim_fts, 3.0, 1.0, 2.0) AS fit FROM verbatim_fts
       WHERE verbatim_fts MATCH ? AND rowid BETWEEN ? AND ?`,
    )
    .all(match, first, last)

/** Days before the newest verbatim. */
export function agesOf(db: ReadableDb, ids: readonly number[]): Map<number, number> {
  const rows = db
    .prepare<[string], { id: number; days: number }>(
      `SELECT id, coalesce(((SELECT max(said_at) FROM verbatim) - said_at) / 86400.0, 3650) AS days FROM verbatim
       WHERE id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(ids))
  return new Map(rows.map(({ id, days }) => [id, days]))
}

export interface HitRow {
  readonly id: number
  readonly title: string
  readonly said_on: string | null
  readonly person_name: string | null
  readonly person_address: string | null
  readonly text: string
  readonly hidden: string
}

/** In the order of the ids; erased ones and unknown ids are left out. */
export function readHits(db: ReadableDb, ids: readonly number[]): HitRow[] {
  const select = db.prepare<[number], HitRow>(
    `SELECT v.id, v.title, v.said_on, v.person_name, v.person_address, x.text, x.hidden
     FROM verbatim v JOIN verbatim_text x ON x.verbatim_id = v.id WHERE v.id = ?`,
  )
  return ids.flatMap(id => select.get(id) ?? [])
}

/** The index holds folded words only; the verbatim itself lies in its own table. */
export interface IndexedWords {
  readonly title: string
  readonly words: string
  readonly person: string
}

/** The words have to be folded already. */
export const addToIndex = (db: WritableDb, id: number, { title, words, person }: IndexedWords): void =>
  void db
    .prepare<[number, string, string, string]>(
      'INSERT INTO verbatim_fts (rowid, title, words, person) VALUES (?, ?, ?, ?)',
    )
    .run(id, title, words, person)

/** As many pages as are merged in a hundredth of a second. */
const MERGED_PAGES = 256

/**
 * Makes one part of the many that batches of an import have left: a search then looks in one place. Takes a few seconds of a
 * million letters, and yields in between.
 */
export function* mergeIndex(db: WritableDb): Generator<void> {
  const merge = db.prepare<[number]>(`INSERT INTO verbatim_fts (verbatim_fts, rank) VALUES ('merge', ?)`)
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck()
  // A negative number says that all parts are to become one (SQLite, FTS5, 6.8).
  merge.run(-MERGED_PAGES)
  for (let before = -2, after = changes.get() ?? 0; after - before >= 2; after = changes.get() ?? 0) {
    yield
    before = after
    merge.run(MERGED_PAGES)
  }
}

/** Its words stay in the file until parts of the index are merged. */
export const removeFromIndex = (db: WritableDb, id: number): void =>
  void db.prepare<[number]>('DELETE FROM verbatim_fts WHERE rowid = ?').run(id)

/** A word of the index, folded, and in how many verbatims it stands. */
export interface IndexedTerm {
  readonly term: string
  readonly doc: number
}

/** Every word there is, in no order: a second at 200,000 messages. */
export const indexedTerms = (db: ReadableDb): IndexedTerm[] =>
  db.prepare<[], IndexedTerm>('SELECT term, doc FROM verbatim_vocabulary').all()
