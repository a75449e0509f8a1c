import type { Page } from '../../../contract/schemas/verbatim.ts'
import type { ReadableDb } from '../handles.ts'
import type { Condition, SqlValue } from './condition.ts'

/** Ids of what the condition lets through, newest first. */
export const newestIds = (db: ReadableDb, { sql, values }: Condition, { limit, offset }: Page): number[] =>
  db
    .prepare<SqlValue[], { id: number }>(
      `SELECT v.id FROM verbatim v WHERE ${sql} ORDER BY v.said_at DESC, v.id DESC LIMIT ? OFFSET ?`,
    )
    .all(...values, limit, offset)
    .map(({ id }) => id)

/** The row before the newest `count` rows that the condition lets through; null where there are not more. */
export const idBefore = (db: ReadableDb, { sql, values }: Condition, count: number): number | null =>
  db
    .prepare<SqlValue[], { id: number }>(`SELECT v.id FROM verbatim v WHERE ${sql} ORDER BY v.id DESC LIMIT 1 OFFSET ?`)
    .get(...values, count)?.id ?? null

/** How many hits share these traits. */
export interface FacetRow {
  readonly class: string
  readonly type: string | null
  readonly sentiment: string | null
  readonly outcome: string | null
  readonly cause: string | null
  readonly year: string | null
  readonly reviewed: 0 | 1
  readonly gold: 0 | 1
  readonly n: number
}

/** All traits in one pass over the hits. */
export const countTraits = (db: ReadableDb, { sql, values }: Condition): FacetRow[] =>
  db
    .prepare<SqlValue[], FacetRow>(
      `SELECT v.class, v.type, v.sentiment, v.outcome, v.cause, substr(v.month, 1, 4) AS year,
         v.reviewed_at IS NOT NULL AS reviewed, v.gold, count(*) AS n
       FROM verbatim v WHERE ${sql} GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`,
    )
    .all(...values)

/** Hits by theme, suggested or confirmed, most frequent first. */
export const countHitThemes = (db: ReadableDb, { sql, values }: Condition): { id: string; n: number }[] =>
  db
    .prepare<SqlValue[], { id: string; n: number }>(
      `SELECT t.theme_id AS id, count(*) AS n FROM coding t
       WHERE t.review <> 'rejected' AND t.verbatim_id IN (SELECT v.id FROM verbatim v WHERE ${sql})
       GROUP BY t.theme_id ORDER BY n DESC, id`,
    )
    .all(...values)
