import { approveQuote } from '../store/queries/quote-approvals.ts'
import type { HandlersOf } from './handlers.ts'

// Loaded when first asked for: the holidays of all countries come along, and an import does without them.
export const reportHandlers: HandlersOf<'figures' | 'report'> = {
  'figures.overview': async ({ month }, { db }) => (await import('../report/overview.ts')).readOverview(db, month),
  'report.month': async ({ month }, { db, now }) =>
    (await import('../report/month-report.ts')).readMonthReport(db, month, now()),
  'report.approve-quote': (input, core) => {
    approveQuote(core.db, { ...input, at: core.now().toISOString() })
    core.announce('codings')
    return { approved: input.approved }
  },
}
