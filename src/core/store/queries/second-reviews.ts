import type { StoredDecision } from '../../domain/effective.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { fromJson } from './json.ts'

export interface SecondReview {
  readonly decision: StoredDecision
  readonly reviewedAt: string
}

interface SecondRow {
  readonly decision: string
  readonly reviewed_at: string
}

/** null where it was not looked at a second time. */
export function readSecondReview(db: ReadableDb, verbatimId: number): SecondReview | null {
  const row = db
    .prepare<[number], SecondRow>('SELECT decision, reviewed_at FROM second_review WHERE verbatim_id = ?')
    .get(verbatimId)
  return row === undefined ? null : { decision: fromJson<StoredDecision>(row.decision), reviewedAt: row.reviewed_at }
}

/** null takes it away. A verbatim that has gone meanwhile is looked over. */
export function writeSecondReview(db: WritableDb, verbatimId: number, second: SecondReview | null): void {
  if (second === null) db.prepare<[number]>('DELETE FROM second_review WHERE verbatim_id = ?').run(verbatimId)
  else
    db.prepare<[string, string, number]>(
      `INSERT OR REPLACE INTO second_review (verbatim_id, decision, reviewed_at)
       SELECT id, ?, ? FROM verbatim WHERE id = ?`,
    ).run(JSON.stringify(second.decision), second.reviewedAt, verbatimId)
}

const waitingSecond = `FROM review JOIN verbatim v ON v.id = review.verbatim_id
  WHERE v.class = 'customer' AND v.erased_at IS NULL AND NOT EXISTS (SELECT 1 FROM second_review s WHERE s.verbatim_id = v.id)`

/** Reviewed letters that wait for a second look. */
export const countWaitingSecond = (db: ReadableDb): number =>
  db.prepare<[], { n: number }>(`SELECT count(*) AS n ${waitingSecond}`).get()?.n ?? 0

/** By lot, but the same lot each time: the order must neither follow the first pass nor change while one works. */
export const nextSecond = (db: ReadableDb, limit: number): number[] =>
  db
    .prepare<[number], { id: number }>(`SELECT v.id ${waitingSecond} ORDER BY (v.id * 2654435761) % 1000003 LIMIT ?`)
    .all(limit)
    .map(({ id }) => id)

export interface ReviewedTwice {
  readonly verbatimId: number
  readonly first: StoredDecision
  readonly second: StoredDecision
}

/** Newest second look first. */
export const listReviewedTwice = (db: ReadableDb): ReviewedTwice[] =>
  db
    .prepare<[], { id: number; first: string; second: string }>(
      `SELECT s.verbatim_id AS id, review.decision AS first, s.decision AS second FROM second_review s
       JOIN review ON review.verbatim_id = s.verbatim_id ORDER BY s.reviewed_at DESC, s.verbatim_id`,
    )
    .all()
    .map(({ id, first, second }) => ({ verbatimId: id, first: fromJson(first), second: fromJson(second) }))

/** Second looks that name any of the themes. */
export const secondsNaming = (db: ReadableDb, themeIds: readonly string[]): (SecondReview & { verbatimId: number })[] =>
  db
    .prepare<[string], SecondRow & { readonly id: number }>(
      `SELECT verbatim_id AS id, decision, reviewed_at FROM second_review s
       WHERE EXISTS (SELECT 1 FROM json_each(s.decision, '$.themes') named WHERE named.value IN (SELECT value FROM json_each(?)))
       ORDER BY verbatim_id`,
    )
    .all(JSON.stringify(themeIds))
    .map(row => ({ verbatimId: row.id, decision: fromJson(row.decision), reviewedAt: row.reviewed_at }))
