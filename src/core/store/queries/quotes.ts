import type { Polarity } from '../../../contract/schemas/coding.ts'
import type { Month } from '../../../contract/schemas/period.ts'
import type { ReadableDb } from '../handles.ts'

/** A letter that may be quoted, with the very text the owner approved for this month, if any. */
export interface QuoteCandidate {
  readonly verbatimId: number
  readonly threadId: number | null
  readonly personName: string | null
  readonly gold: 0 | 1
  readonly sentiment: Polarity | null
  readonly themeId: string | null
  readonly text: string
  /** JSON of `Hidden[]`. */
  readonly hidden: string
  readonly approved: string | null
}

/**
 * Words of customers in a month that may be worth printing: approved ones first, then gold, then reviewed, then those that praise or blame.
 * Unreviewed ones too, since approving a quote is reading it.
 */
export const listQuoteCandidates = (db: ReadableDb, month: Month, limit: number): QuoteCandidate[] =>
  db
    .prepare<[Month, Month, number], QuoteCandidate>(
      `SELECT chosen.*, t.text, t.hidden,
         (SELECT c.theme_id FROM coding c WHERE c.verbatim_id = chosen.verbatimId AND c.review <> 'rejected'
          ORDER BY c.review = 'confirmed' DESC, c.confidence DESC, c.theme_id LIMIT 1) AS themeId
       FROM (
         SELECT v.id AS verbatimId, v.thread_id AS threadId, v.person_name AS personName, v.gold, v.sentiment, a.masked AS approved
         FROM verbatim v LEFT JOIN quote_approval a ON a.verbatim_id = v.id AND a.month = ?
         WHERE v.month = ? AND v.class = 'customer'
         ORDER BY a.masked IS NOT NULL DESC, v.gold DESC, v.reviewed_at IS NOT NULL DESC, v.sentiment IN ('negative', 'positive') DESC, v.id
         LIMIT ?
       ) chosen JOIN verbatim_text t ON t.verbatim_id = chosen.verbatimId`,
    )
    .all(month, month, limit)

/** Names of all who wrote in a thread, to be masked in what is quoted from it. */
export const listThreadNames = (db: ReadableDb, threadId: number): string[] =>
  db
    .prepare<[number], { name: string }>(
      'SELECT DISTINCT person_name AS name FROM verbatim WHERE thread_id = ? AND person_name IS NOT NULL',
    )
    .all(threadId)
    .map(({ name }) => name)
