import { approveQuote } from '../changes/quote-change.ts'
import type { HandlersOf } from './handlers.ts'

// Loaded when first asked for: an import does without them.
export const reportHandlers: HandlersOf<'figures' | 'report'> = {
  'figures.overview': async ({ month }, { db, tools }) => {
    const { readOverview } = await import('../report/overview.ts')
    return tools.memory.recall(`overview ${month}`, () => readOverview(db, month))
  },
  'figures.new-terms': async ({ month }, { db, tools }) => {
    const { readNewTerms } = await import('../report/new-terms.ts')
    return tools.memory.recall(`new terms ${month}`, () => readNewTerms(db, month))
  },
  'report.month': async ({ month }, { db, now, tools }) => {
    const { readMonthReport } = await import('../report/month-report.ts')
    const { readNewTerms } = await import('../report/new-terms.ts')
    // The overview has mostly asked for them already, and reading the texts is half of the report's time.
    const newTerms = tools.memory.recall(`new terms ${month}`, () => readNewTerms(db, month))
    return readMonthReport(db, month, now(), newTerms)
  },
  'report.approve-quote': (input, core) => approveQuote(core, input),
}
