import type { Todo } from '../../contract/schemas/figure.ts'
import type { ReadableDb } from '../store/handles.ts'
import { toCondition } from '../store/queries/verbatim-filter.ts'
import { countVerbatims } from '../store/queries/verbatims.ts'
import type { MonthFacts } from './month-facts.ts'

const MOST_TODOS = 3

/** At most three things to do, the weightiest first; each counts the list it leads to. */
export function readTodos(db: ReadableDb, { month, known }: MonthFacts): Todo[] {
  if (!known.has(month)) return [{ key: 'import', count: 0, filter: {} }]
  const plans: readonly Omit<Todo, 'count'>[] = [
    { key: 'gold', filter: { month, gold: true, perCase: true, reviewed: false } },
    { key: 'unanswered', filter: { opensCase: true, silentAt: month } },
    { key: 'declines', filter: { month, type: 'decline', perCase: true, reviewed: false } },
    { key: 'review', filter: { month, opensCase: true, reviewed: false } },
  ]
  return plans
    .map(plan => ({ ...plan, count: countVerbatims(db, toCondition(plan.filter)) }))
    .filter(todo => todo.count > 0)
    .slice(0, MOST_TODOS)
}
