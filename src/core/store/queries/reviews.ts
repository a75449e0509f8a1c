import type { Finding, Polarity } from '../../../contract/schemas/coding.ts'
import type { ReviewProgress } from '../../../contract/schemas/review.ts'
import { effectiveValues, type Effective, type StoredDecision, type Suggested } from '../../domain/effective.ts'
import type { ReviewState } from '../../domain/review.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { codingsOf, replaceCodings } from './codings.ts'
import { fromJson } from './json.ts'
import { selectTaggable, type TaggableText } from './taggable.ts'

interface ReviewRow {
  readonly decision: string | null
  readonly reviewed_at: string | null
  readonly note: string
}

/** null when there is no such verbatim. */
export function readReviewState(db: ReadableDb, verbatimId: number): ReviewState | null {
  const row = db
    .prepare<[number], ReviewRow>(
      `SELECT review.decision, v.reviewed_at, v.note FROM verbatim v LEFT JOIN review ON review.verbatim_id = v.id
       WHERE v.id = ?`,
    )
    .get(verbatimId)
  if (row === undefined) return null
  return {
    verbatimId,
    decision: row.decision === null ? null : fromJson<StoredDecision>(row.decision),
    reviewedAt: row.reviewed_at,
    note: row.note,
    codings: codingsOf(db, verbatimId),
  }
}

/** Makes the state the present one: decision, codings, and the values that count. */
export function writeReviewState(db: WritableDb, state: ReviewState): void {
  const { verbatimId, decision, reviewedAt, note } = state
  if (decision === null || reviewedAt === null)
    db.prepare<[number]>('DELETE FROM review WHERE verbatim_id = ?').run(verbatimId)
  else
    db.prepare<[number, string, string]>(
      'INSERT OR REPLACE INTO review (verbatim_id, decision, reviewed_at) VALUES (?, ?, ?)',
    ).run(verbatimId, JSON.stringify(decision), reviewedAt)
  db.prepare<[string | null, string, number]>('UPDATE verbatim SET reviewed_at = ?, note = ? WHERE id = ?').run(
    reviewedAt,
    note,
    verbatimId,
  )
  replaceCodings(db, verbatimId, state.codings)
  const suggested = readSuggested(db, verbatimId)
  // Of an erased letter nothing is left that could suggest; what counted when its words went goes on counting.
  if (suggested !== null) writeEffective(db, verbatimId, effectiveValues(suggested, decision))
}

interface SuggestedRow {
  readonly findings: string
  readonly suggested_sentiment: Polarity | null
}

/** null for an erased letter. */
function readSuggested(db: ReadableDb, verbatimId: number): Suggested | null {
  const row = db
    .prepare<[number], SuggestedRow>('SELECT findings, suggested_sentiment FROM verbatim_text WHERE verbatim_id = ?')
    .get(verbatimId)
  return row === undefined ? null : { findings: fromJson<Finding[]>(row.findings), sentiment: row.suggested_sentiment }
}

/** The values that count in lists and figures: the owner's, else the suggested ones. */
export function writeEffective(db: WritableDb, verbatimId: number, values: Effective): void {
  db.prepare<(string | number | null)[]>(
    `UPDATE verbatim SET type = ?, sentiment = ?, cause = ?, outcome = ?, decline_reason = ?, competitor = ?, gold = ?,
      refusal = ? WHERE id = ?`,
  ).run(
    values.type,
    values.sentiment,
    values.cause,
    values.outcome,
    values.declineReason,
    values.competitor,
    values.gold ? 1 : 0,
    values.refusal,
    verbatimId,
  )
}

export interface ReviewedRow extends TaggableText {
  readonly decision: StoredDecision
}

/** What the owner has decided, in the order of the decisions: the learner's examples. */
export function listReviewed(db: ReadableDb): ReviewedRow[] {
  return selectReviewed(db, '1 ORDER BY review.reviewed_at, v.id')
}

/** Up to `limit` customers' letters that await a decision, always the same ones and from all years. */
export const listUnreviewed = (db: ReadableDb, limit: number): TaggableText[] =>
  selectTaggable(
    db,
    `v.id IN (SELECT id FROM verbatim WHERE class = 'customer' AND id NOT IN (SELECT verbatim_id FROM review)
              ORDER BY id * 2654435761 % 4294967296, id LIMIT ?)
     ORDER BY v.id`,
    limit,
  )

/** null where it is not reviewed, or erased. */
export const findReviewed = (db: ReadableDb, id: number): ReviewedRow | null =>
  selectReviewed(db, 'v.id = ?', id)[0] ?? null

/** Decisions that can teach: those on letters whose words are there. */
export const countReviewed = (db: ReadableDb): number =>
  db
    .prepare<[], { n: number }>(
      'SELECT count(*) AS n FROM review JOIN verbatim_words w ON w.verbatim_id = review.verbatim_id',
    )
    .get()?.n ?? 0

type RawReviewed = Omit<ReviewedRow, 'hidden' | 'decision'> & { readonly hidden: string; readonly decision: string }

function selectReviewed(db: ReadableDb, where: string, ...values: number[]): ReviewedRow[] {
  return db
    .prepare<number[], RawReviewed>(
      `SELECT v.id, v.class, v.title, v.language, x.text, x.hidden, review.decision
       FROM review JOIN verbatim v ON v.id = review.verbatim_id JOIN verbatim_text x ON x.verbatim_id = v.id WHERE ${where}`,
    )
    .all(...values)
    .map(row => ({ ...row, hidden: fromJson(row.hidden), decision: fromJson(row.decision) }))
}

interface ProgressRow {
  readonly left: number
  readonly reviewed: number
  readonly today: number
}

/** Today begins at midnight of the computer's clock. */
export function readReviewProgress(db: ReadableDb, now: Date): ReviewProgress {
  const midnight = new Date(now)
  midnight.setHours(0, 0, 0, 0)
  const row = db
    .prepare<[string], ProgressRow>(
      `SELECT (SELECT count(*) FROM verbatim INDEXED BY verbatim_queue
          WHERE reviewed_at IS NULL AND class = 'customer' AND erased_at IS NULL) AS left,
        (SELECT count(*) FROM verbatim WHERE reviewed_at IS NOT NULL) AS reviewed,
        (SELECT count(*) FROM verbatim WHERE reviewed_at >= ?) AS today`,
    )
    .get(midnight.toISOString())
  return { left: row?.left ?? 0, reviewed: row?.reviewed ?? 0, reviewedToday: row?.today ?? 0 }
}
