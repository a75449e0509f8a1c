import { FeedbackType } from '../../../contract/schemas/coding.ts'
import type { Figure } from '../../../contract/schemas/figure.ts'
import { casesIn, count, countPart, isOn, sumOf, toFigure } from '../figure.ts'
import type { MonthFacts } from '../month-facts.ts'

/** K1: cases opened in the month, by type. */
export function intake(facts: MonthFacts): Figure {
  const { month } = facts
  const filter = { month, opensCase: true, reviewed: true }
  return toFigure(facts, {
    id: 'K1',
    unit: 'count',
    measure: (month, basis) => count(casesIn(facts, month, basis)),
    filter,
    parts: FeedbackType.options.map(type =>
      countPart(
        type,
        basis => sumOf(facts.cases, row => row.month === month && row.type === type && isOn(basis, row)),
        { ...filter, type },
      ),
    ),
  })
}
