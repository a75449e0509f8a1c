import type { Page } from '../../../contract/schemas/verbatim.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import type { Condition, SqlValue } from './condition.ts'

/** Of a very frequent word only so many are weighed, the newest; the others follow by age. */
const WEIGHED = 1000
const HALF_LIFE_DAYS = 365

export interface MatchTexts {
  readonly exact: string
  readonly wide: string
}

const isEverything = ({ sql }: Condition): boolean => sql === '1'

export function countHits(db: ReadableDb, match: string, { sql, values }: Condition): number {
  const from = isEverything({ sql, values })
    ? 'verbatim_fts WHERE verbatim_fts MATCH ?'
    : `verbatim_fts JOIN verbatim v ON v.id = verbatim_fts.rowid WHERE verbatim_fts MATCH ? AND ${sql}`
  return db.prepare<SqlValue[], { n: number }>(`SELECT count(*) AS n FROM ${from}`).get(match, ...values)?.n ?? 0
}

/** Ids of one page: whole words weighed by fit and age, then the rest of them, then parts of words, newest first. */
export function findHits(db: ReadableDb, { exact, wide }: MatchTexts, where: Condition, page: Page): number[] {
  const wanted = page.offset + page.limit
  const weighed = weigh(db, exact, where)
  if (weighed.length >= wanted) return weighed.slice(page.offset, wanted)
  const ids = new Set(weighed)
  for (const match of exact === wide ? [exact] : [exact, wide])
    for (const id of newest(db, match, where, wanted + ids.size)) ids.add(id)
  return [...ids].slice(page.offset, wanted)
}

interface WeightRow {
  readonly id: number
  readonly weight: number
  readonly days: number
}

function weigh(db: ReadableDb, match: string, { sql, values }: Condition): number[] {
  const rows = db
    .prepare<SqlValue[], WeightRow>(
      `SELECT v.id, -bm25(verbatim_fts, 3.0, 1.0, 2.0) AS weight,
        coalesce(julianday((SELECT max(said_on) FROM verbatim)) - julianday(v.said_on), 3650) AS days
       FROM verbatim_fts JOIN verbatim v ON v.id = verbatim_fts.rowid
       WHERE verbatim_fts MATCH ? AND ${sql} ORDER BY verbatim_fts.rowid DESC LIMIT ${WEIGHED}`,
    )
    .all(match, ...values)
  const score = ({ weight, days }: WeightRow): number => weight * (0.5 + 0.5 * 2 ** (-days / HALF_LIFE_DAYS))
  return rows.toSorted((a, b) => score(b) - score(a) || b.id - a.id).map(({ id }) => id)
}

function newest(db: ReadableDb, match: string, { sql, values }: Condition, limit: number): number[] {
  return db
    .prepare<SqlValue[], { id: number }>(
      `SELECT v.id FROM verbatim_fts JOIN verbatim v ON v.id = verbatim_fts.rowid
       WHERE verbatim_fts MATCH ? AND ${sql} ORDER BY verbatim_fts.rowid DESC LIMIT ?`,
    )
    .all(match, ...values, limit)
    .map(({ id }) => id)
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

export const addToIndex = (db: WritableDb, id: number, { title, words, person }: IndexedWords): void =>
  void db
    .prepare<[number, string, string, string]>(
      'INSERT INTO verbatim_fts (rowid, title, words, person) VALUES (?, ?, ?, ?)',
    )
    .run(id, title, words, person)

export const removeFromIndex = (db: WritableDb, id: number): void =>
  void db.prepare<[number]>('DELETE FROM verbatim_fts WHERE rowid = ?').run(id)
