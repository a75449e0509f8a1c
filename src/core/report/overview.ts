import { FeedbackType } from '../../contract/schemas/coding.ts'
import type { FigureId, MonthByType, MonthOverview } from '../../contract/schemas/figure.ts'
import type { Month } from '../../contract/schemas/period.ts'
import type { ReadableDb } from '../store/handles.ts'
import { listThemes } from '../store/queries/codebook.ts'
import { readFigures } from './figures/index.ts'
import { casesIn, sumOf } from './figure.ts'
import { readMonthFacts, type MonthFacts } from './month-facts.ts'
import { endOfMonth } from './months.ts'
import { themeTrends } from './theme-trends.ts'
import { readTodos } from './todos.ts'

/** For the first page, where the facts are not needed for anything else. */
export const readOverview = (db: ReadableDb, month: Month): MonthOverview => toOverview(db, readMonthFacts(db, month))

/** The six of the first page. */
const glance: ReadonlySet<FigureId> = new Set(['K1', 'K3', 'K5', 'K9', 'K10', 'K13'])

/** The month at a glance, with the twelve months before it. */
export function toOverview(db: ReadableDb, facts: MonthFacts): MonthOverview {
  const { month, cutOff } = facts
  return {
    month,
    // Its last instant, lest the owner read the first of the next month.
    cutOff: cutOff === null ? null : new Date(Math.min(cutOff, endOfMonth(month).getTime() - 1)).toISOString(),
    reviewed: { n: casesIn(facts, month, 'reviewed'), of: casesIn(facts, month, 'all') },
    figures: readFigures(facts).filter(({ id }) => glance.has(id)),
    trends: themeTrends(db, facts, listThemes(db)),
    todos: readTodos(db, facts),
    byType: facts.months.map(past => monthByType(facts, past)),
  }
}

function monthByType({ cases }: MonthFacts, month: Month): MonthByType {
  const countBy = (reviewed: 0 | 1) =>
    Object.fromEntries(
      FeedbackType.options.map(type => [
        type,
        sumOf(cases, row => row.month === month && row.type === type && row.reviewed === reviewed),
      ]),
    ) as Record<FeedbackType, number>
  return { month, counts: countBy(1), unreviewed: countBy(0) }
}
