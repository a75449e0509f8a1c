import type { Parsed } from '../../contract/methods.ts'
import type { Core } from '../core.ts'
import { addHistory } from '../store/queries/history.ts'
import { findApproval, writeApproval, type Approval } from '../store/queries/quote-approvals.ts'
import { titleOf } from '../store/queries/verbatims.ts'
import type { Side } from './side.ts'

/** Which words of a letter may stand in a month's report. */
export interface QuoteChange {
  readonly kind: 'quote'
  readonly verbatimId: number
  readonly month: string
  /** null: none. */
  readonly before: Approval | null
  readonly after: Approval | null
}

/** The words of one side become those that may be printed. */
export const writeQuoteChange = ({ db }: Core, change: QuoteChange, side: Side): void =>
  writeApproval(db, change, change[side])

/** The owner has read the words and lets them be printed, or no longer. */
export function approveQuote(core: Core, input: Parsed<'report.approve-quote'>): { approved: boolean } {
  const { db, now } = core
  const { verbatimId, month, approved, masked } = input
  const at = now().toISOString()
  const change: QuoteChange = {
    kind: 'quote',
    verbatimId,
    month,
    before: findApproval(db, { verbatimId, month }),
    after: approved ? { masked, at } : null,
  }
  if (change.before?.masked === change.after?.masked) return { approved }
  db.transaction(() => {
    writeQuoteChange(core, change, 'after')
    addHistory(db, at, approved ? 'quote.approve' : 'quote.withdraw', { title: titleOf(db, verbatimId) }, change)
  })
  core.announce('codings', 'history')
  return { approved }
}
