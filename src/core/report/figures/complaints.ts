import type { Figure } from '../../../contract/schemas/figure.ts'
import type { Month } from '../../../contract/schemas/period.ts'
import { count, isOn, sumOf, toFigure, type Basis } from '../figure.ts'
import type { MonthFacts } from '../month-facts.ts'

/** K2: cases opened in the month that are complaints. The share of customers or orders waits until the owner can type how many there were. */
export function complaints(facts: MonthFacts): Figure {
  const countOn = (month: Month, basis: Basis): number =>
    sumOf(facts.cases, row => row.month === month && row.type === 'complaint' && isOn(basis, row))
  return toFigure(facts, {
    id: 'K2',
    unit: 'count',
    measure: (month, basis) => count(countOn(month, basis)),
    filter: { month: facts.month, opensCase: true, type: 'complaint', reviewed: true },
  })
}
