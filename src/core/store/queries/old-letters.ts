import type { RetentionPreview } from '../../../contract/schemas/erasure.ts'
import type { Month } from '../../../contract/schemas/period.ts'
import type { ReadableDb } from '../handles.ts'

/** Letters of months before this one whose words are still there. */
export const lettersBefore = (db: ReadableDb, month: Month): number[] =>
  db.prepare<[Month], number>('SELECT id FROM verbatim WHERE month < ? AND erased_at IS NULL').pluck().all(month)

/** What lies before the month (excluded) and is not erased yet; letters without a date are counted, but stay. */
export const previewBefore = (db: ReadableDb, month: Month): Omit<RetentionPreview, 'keptFrom'> =>
  db
    .prepare<[Month], Omit<RetentionPreview, 'keptFrom'>>(
      `SELECT count(*) FILTER (WHERE kind = 'message') AS messages, count(*) FILTER (WHERE kind = 'answer') AS answers,
         count(*) FILTER (WHERE reviewed_at IS NOT NULL) AS reviewed, min(month) AS firstMonth, max(month) AS lastMonth,
         (SELECT count(*) FROM verbatim WHERE month IS NULL AND erased_at IS NULL) AS undated
       FROM verbatim WHERE month < ? AND erased_at IS NULL`,
    )
    .get(month) ?? { messages: 0, answers: 0, reviewed: 0, firstMonth: null, lastMonth: null, undated: 0 }
