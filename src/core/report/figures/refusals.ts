import type { Refusal } from '../../../contract/schemas/coding.ts'
import type { Figure } from '../../../contract/schemas/figure.ts'
import type { Month } from '../../../contract/schemas/period.ts'
import { count, countPart, isOn, sumOf, toFigure, type Basis } from '../figure.ts'
import type { MonthFacts } from '../month-facts.ts'

/** K13: own mail of the month that refuses, with a way out (soft) and without one (hard). */
export function refusals(facts: MonthFacts): Figure {
  const { month } = facts
  const countOn = (month: Month, basis: Basis, kinds: readonly Refusal[]): number =>
    sumOf(facts.refusals, row => row.month === month && kinds.includes(row.refusal) && isOn(basis, row))
  const filter = { month, classes: ['own' as const], reviewed: true }
  return toFigure(facts, {
    id: 'K13',
    unit: 'count',
    measure: (month, basis) => count(countOn(month, basis, ['hard', 'soft'])),
    filter: { ...filter, refused: true },
    parts: (['hard', 'soft'] as const).map(refusal =>
      countPart(refusal, basis => countOn(month, basis, [refusal]), { ...filter, refusal }),
    ),
  })
}
