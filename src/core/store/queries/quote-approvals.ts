import type { ReadableDb, WritableDb } from '../handles.ts'

interface QuoteOfMonth {
  readonly month: string
  readonly verbatimId: number
}

export interface Approval {
  /** The very text that was approved; another one is not. */
  readonly masked: string
  readonly at: string
}

/** null where its words may not stand in the month's report. */
export const findApproval = (db: ReadableDb, { month, verbatimId }: QuoteOfMonth): Approval | null =>
  db
    .prepare<[string, number], Approval>(
      'SELECT masked, approved_at AS at FROM quote_approval WHERE month = ? AND verbatim_id = ?',
    )
    .get(month, verbatimId) ?? null

/** Words of a letter, and the month in whose report they may stand. */
export interface ApprovedQuote {
  readonly month: string
  readonly masked: string
  readonly approvedAt: string
}

/** Of one letter, in all months. */
export const approvalsOf = (db: ReadableDb, verbatimId: number): ApprovedQuote[] =>
  db
    .prepare<[number], ApprovedQuote>(
      'SELECT month, masked, approved_at AS approvedAt FROM quote_approval WHERE verbatim_id = ?',
    )
    .all(verbatimId)

/** Keeps the masked words that may stand in the month's report; null forgets them. A letter that has gone meanwhile is looked over. */
export function writeApproval(db: WritableDb, { month, verbatimId }: QuoteOfMonth, approval: Approval | null): void {
  db.prepare<[string, number]>('DELETE FROM quote_approval WHERE month = ? AND verbatim_id = ?').run(month, verbatimId)
  if (approval === null) return
  db.prepare<[string, string, string, number]>(
    'INSERT INTO quote_approval (month, verbatim_id, masked, approved_at) SELECT ?, id, ?, ? FROM verbatim WHERE id = ?',
  ).run(month, approval.masked, approval.at, verbatimId)
}
