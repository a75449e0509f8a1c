import type { ReviewState } from '../../domain/review.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { findClass, type ClassState } from './classes.ts'
import { fromJson } from './json.ts'
import { approvalsOf, type ApprovedQuote } from './quote-approvals.ts'
import { readReviewState } from './reviews.ts'
import { readSecondReview, type SecondReview } from './second-reviews.ts'

/** What the owner did with a letter whose import was taken back. */
export interface KeptReview {
  readonly review: ReviewState
  readonly second: SecondReview | null
  /** null where the owner did not say what it is. */
  readonly class: ClassState | null
  readonly quotes: readonly ApprovedQuote[]
}

/** Keeps what was done with the letters of `temp.gone`, before they go: decisions, and whatever a step of the history names. */
export function keepReviews(db: WritableDb): void {
  for (const id of touchedOfGone(db)) {
    const kept = readKept(db, id)
    if (kept === null) continue
    db.prepare<[string, number]>(
      `INSERT OR REPLACE INTO kept_review (verbatim_id, message_key, content_hash, row_key, answer, said_on, person_address, state)
       SELECT v.id, m.message_key, m.content_hash, r.row_key,
         (SELECT count(*) FROM answer b WHERE b.respondent_id = a.respondent_id AND b.verbatim_id < v.id),
         v.said_on, v.person_address, ?
       FROM verbatim v LEFT JOIN message m ON m.verbatim_id = v.id LEFT JOIN answer a ON a.verbatim_id = v.id
         LEFT JOIN respondent r ON r.id = a.respondent_id WHERE v.id = ?`,
    ).run(JSON.stringify(kept), id)
  }
}

const touchedOfGone = (db: ReadableDb): number[] =>
  db
    .prepare<[], number>(
      `SELECT g.id FROM temp.gone g JOIN verbatim v ON v.id = g.id WHERE v.erased_at IS NULL AND (v.reviewed_at IS NOT NULL
         OR v.note <> '' OR (v.class_by_owner = 1 AND v.class_reason = 'owner-message')
         OR EXISTS (SELECT 1 FROM second_review s WHERE s.verbatim_id = g.id)
         OR EXISTS (SELECT 1 FROM quote_approval q WHERE q.verbatim_id = g.id)
         OR g.id IN (SELECT named.value FROM history h, json_tree(h.change) named WHERE named.key = 'verbatimId'))`,
    )
    .pluck()
    .all()

function readKept(db: ReadableDb, id: number): KeptReview | null {
  const review = readReviewState(db, id)
  if (review === null) return null
  const found = findClass(db, id)
  const isSaid = found?.byOwner === true && found.reason === 'owner-message'
  return {
    review,
    second: readSecondReview(db, id),
    class: isSaid ? withoutSender(found) : null,
    quotes: approvalsOf(db, id),
  }
}

const withoutSender = ({ verbatimId, class: said, reason, byOwner }: ClassState): ClassState => ({
  verbatimId,
  class: said,
  reason,
  byOwner,
})

/** A letter that is here again, and what was done with it when it bore another id. */
export interface ReturnedReview {
  readonly before: number
  readonly now: number
  readonly kept: KeptReview
}

/** Letters that came back with an import. Of two with the same words and no ids of their own, each finds its own by the date. */
export const listReturned = (db: ReadableDb): ReturnedReview[] =>
  db
    .prepare<[], { before: number; now: number; state: string }>(
      `SELECT k.verbatim_id AS before, min(v.id) AS now, k.state
       FROM kept_review k CROSS JOIN message m ON m.said_at / 3600 IS unixepoch(k.said_on) / 3600 AND m.content_hash = k.content_hash
         AND m.message_key IS k.message_key
         JOIN verbatim v ON v.id = m.verbatim_id AND v.said_on IS k.said_on
       WHERE k.content_hash IS NOT NULL AND v.id > k.verbatim_id GROUP BY k.verbatim_id
       UNION ALL
       SELECT k.verbatim_id, a.verbatim_id, k.state
       FROM kept_review k CROSS JOIN respondent r ON r.row_key = k.row_key JOIN answer a ON a.respondent_id = r.id
       WHERE k.row_key IS NOT NULL AND a.verbatim_id > k.verbatim_id AND k.answer =
         (SELECT count(*) FROM answer b WHERE b.respondent_id = a.respondent_id AND b.verbatim_id < a.verbatim_id)`,
    )
    .all()
    .map(({ state, ...ids }) => ({ ...ids, kept: fromJson<KeptReview>(state) }))

/** They stand at their letters again. */
export const forgetKept = (db: WritableDb, ids: readonly number[]): void =>
  void db
    .prepare<[string]>('DELETE FROM kept_review WHERE verbatim_id IN (SELECT value FROM json_each(?))')
    .run(JSON.stringify(ids))

/** Of somebody who is erased, and what names them. */
export const forgetKeptOf = (db: WritableDb, addresses: readonly string[], traces: readonly string[]): void =>
  void db
    .prepare<[string, string]>(
      `DELETE FROM kept_review WHERE person_address IN (SELECT value FROM json_each(?))
         OR EXISTS (SELECT 1 FROM json_each(?) trace WHERE instr(lower(state), trace.value) > 0)`,
    )
    .run(JSON.stringify(addresses), JSON.stringify(traces))

/** Of letters said before the month. */
export const forgetKeptBefore = (db: WritableDb, month: string): void =>
  void db.prepare<[string]>('DELETE FROM kept_review WHERE said_on < ?').run(month)
