import type { WritableDb } from '../handles.ts'

export interface QuoteApproval {
  readonly month: string
  readonly verbatimId: number
  readonly approved: boolean
  /** The very text that was approved; another one is not. */
  readonly masked: string
  readonly at: string
}

/** Keeps the masked words that may stand in the month's report, or forgets them where they no longer may. */
export function approveQuote(db: WritableDb, { month, verbatimId, approved, masked, at }: QuoteApproval): void {
  if (!approved) {
    db.prepare<[string, number]>('DELETE FROM quote_approval WHERE month = ? AND verbatim_id = ?').run(
      month,
      verbatimId,
    )
    return
  }
  db.prepare<[string, number, string, string]>(
    'INSERT OR REPLACE INTO quote_approval (month, verbatim_id, masked, approved_at) VALUES (?, ?, ?, ?)',
  ).run(month, verbatimId, masked, at)
}
