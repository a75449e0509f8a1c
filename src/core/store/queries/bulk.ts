import type { Shown } from '../../domain/bulk.ts'
import type { ReadableDb } from '../handles.ts'
import { fromJson } from './json.ts'
import type { Condition, SqlValue } from './verbatim-filter.ts'
import { condition } from './condition.ts'

interface ShownRow extends Omit<Shown, 'verbatimId' | 'themeIds' | 'gold' | 'declineReason'> {
  readonly id: number
  readonly decline_reason: Shown['declineReason']
  readonly gold: number
  readonly reviewed_at: string | null
  readonly theme_ids: string
}

export interface ShownLetter extends Shown {
  readonly reviewed: boolean
}

const isDecided = `v.class = 'customer' AND v.erased_at IS NULL`

/** How many of the target nobody decides on. */
export const countPassedOver = (db: ReadableDb, { sql, values }: Condition): number =>
  db
    .prepare<SqlValue[], number>(`SELECT count(*) FROM verbatim v WHERE NOT (${isDecided}) AND ${sql}`)
    .pluck()
    .get(...values) ?? 0

/** Customers' letters of the target as they are shown now, newest first. */
export const listShown = (db: ReadableDb, { sql, values }: Condition, limit: number): ShownLetter[] =>
  db
    .prepare<SqlValue[], ShownRow>(
      `SELECT v.id, v.type, v.sentiment, v.cause, v.outcome, v.decline_reason, v.gold, v.reviewed_at,
        (SELECT json_group_array(t.theme_id) FROM coding t WHERE t.verbatim_id = v.id AND t.review <> 'rejected') AS theme_ids
       FROM verbatim v WHERE ${isDecided} AND ${sql} ORDER BY v.said_at DESC, v.id DESC LIMIT ?`,
    )
    .all(...values, limit)
    .map(({ id, theme_ids, decline_reason, reviewed_at, ...row }) => ({
      ...row,
      verbatimId: id,
      themeIds: fromJson<string[]>(theme_ids),
      declineReason: decline_reason,
      gold: row.gold === 1,
      reviewed: reviewed_at !== null,
    }))

/** Those of the ids that the owner may decide on. */
export const listChosen = (db: ReadableDb, ids: readonly number[]): ShownLetter[] =>
  listShown(db, condition('v.id IN (SELECT value FROM json_each(?))', JSON.stringify(ids)), ids.length)
