import type { Polarity } from '../../../contract/schemas/coding.ts'
import type { Month } from '../../../contract/schemas/period.ts'
import type { ReadableDb } from '../handles.ts'

/** A letter that may be quoted, with the text approved for this month, if any. */
export interface QuoteCandidate {
  readonly verbatimId: number
  readonly threadId: number | null
  readonly personName: string | null
  readonly sentiment: Polarity | null
  readonly gold: number
  readonly themeId: string | null
  readonly approved: string | null
  readonly text: string
  readonly hidden: string
}

/** Customers' reviewed words of the month, approved ones first, then gold, then the newest. */
export function listQuoteCandidates(db: ReadableDb, month: Month, limit: number): QuoteCandidate[] {
  return db
    .prepare<[Month, Month, number], QuoteCandidate>(
      `SELECT v.id AS verbatimId, v.thread_id AS threadId, v.person_name AS personName, v.sentiment, v.gold, x.text, x.hidden,
        quote_approval.masked AS approved,
        (SELECT t.theme_id FROM coding t WHERE t.verbatim_id = v.id AND t.review = 'confirmed'
         ORDER BY t.confidence DESC, t.theme_id LIMIT 1) AS themeId
       FROM verbatim v JOIN verbatim_text x ON x.verbatim_id = v.id
       LEFT JOIN quote_approval ON quote_approval.verbatim_id = v.id AND quote_approval.month = ?
       WHERE v.month = ? AND v.class = 'customer' AND v.reviewed_at IS NOT NULL
       ORDER BY approved IS NULL, v.gold DESC, v.said_on DESC, v.id LIMIT ?`,
    )
    .all(month, month, limit)
}

/** Names of all who wrote in a thread, to be masked in what is quoted from it. */
export const listThreadNames = (db: ReadableDb, threadId: number): string[] =>
  db
    .prepare<[number], { name: string }>(
      `SELECT DISTINCT person_name AS name FROM verbatim WHERE thread_id = ? AND person_name IS NOT NULL`,
    )
    .all(threadId)
    .map(({ name }) => name)
