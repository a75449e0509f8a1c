import { readMonthReport } from '../report/month-report.ts'
import { readOverview } from '../report/overview.ts'
import { approveQuote } from '../store/queries/quote-approvals.ts'
import type { HandlersOf } from './handlers.ts'

export const reportHandlers: HandlersOf<'figures' | 'report'> = {
  'figures.overview': ({ month }, { db }) => readOverview(db, month),
  'report.month': ({ month }, { db, now }) => readMonthReport(db, month, now()),
  'report.approve-quote': (input, core) => {
    approveQuote(core.db, { ...input, at: core.now().toISOString() })
    core.announce('codings')
    return { approved: input.approved }
  },
}
