import type { Todo } from '../../contract/schemas/figure.ts'
import type { ReadableDb } from '../store/handles.ts'
import { toCondition } from '../store/queries/verbatim-filter.ts'
import { countVerbatims } from '../store/queries/verbatims.ts'
import { silentAt } from './figures/silence.ts'
import type { MonthFacts } from './month-facts.ts'

const MOST_TODOS = 3

/** At most three things to do, the weightiest first; each counts the list it leads to. */
export function readTodos(db: ReadableDb, facts: MonthFacts): Todo[] {
  const { month, known } = facts
  if (!known.has(month)) return [{ key: 'import', count: 0, filter: {} }]
  const plans: readonly Omit<Todo, 'count'>[] = [
    { key: 'gold', filter: { month, gold: true, perCase: true, reviewed: false } },
    { key: 'unanswered', filter: { opensCase: true, silentAt: month } },
    { key: 'declines', filter: { month, type: 'decline', perCase: true, reviewed: false } },
    { key: 'review', filter: { month, opensCase: true, reviewed: false } },
  ]
  const todos: Todo[] = []
  // One after the other: what comes fourth need not be counted.
  for (const plan of plans) {
    // The figure has counted the silent ones among all cases already.
    const count =
      plan.key === 'unanswered' ? silentAt(facts, month, 'all') : countVerbatims(db, toCondition(plan.filter))
    if (count > 0 && todos.push({ ...plan, count }) === MOST_TODOS) break
  }
  return todos
}
