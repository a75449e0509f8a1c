import { DeclineReason } from '../../../contract/schemas/coding.ts'
import type { Figure } from '../../../contract/schemas/figure.ts'
import type { DeclineRow } from '../../store/queries/figures.ts'
import { count, countPart, isOn, toFigure, type Basis } from '../figure.ts'
import type { MonthFacts } from '../month-facts.ts'

/** K10: cases in which the customer declined in the month, by the reason stated; "none stated" stays in the count. */
export function declines(facts: MonthFacts): Figure {
  const { month } = facts
  const filter = { month, type: 'decline', perCase: true, reviewed: true } as const
  return toFigure(facts, {
    id: 'K10',
    unit: 'count',
    measure: (month, basis) => count(countDeclines(facts, basis, row => row.month === month)),
    filter,
    parts: DeclineReason.options.map(reason =>
      countPart(reason, basis => countDeclines(facts, basis, row => row.month === month && row.reason === reason), {
        ...filter,
        declineReason: reason,
      }),
    ),
  })
}

/** Cases, since some customers decline twice. */
export const countDeclines = (facts: MonthFacts, basis: Basis, matches: (row: DeclineRow) => boolean): number =>
  new Set(facts.declines.filter(row => isOn(basis, row) && matches(row)).map(row => row.caseId)).size
