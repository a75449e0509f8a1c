import { Cause } from '../../../contract/schemas/coding.ts'
import type { Figure } from '../../../contract/schemas/figure.ts'
import type { Month } from '../../../contract/schemas/period.ts'
import { countPart, isOn, ratio, sumOf, toFigure, type Basis } from '../figure.ts'
import type { MonthFacts } from '../month-facts.ts'

/** K15: complaints opened in the month by their one cause; the value is the share that is our own fault. */
export function causes(facts: MonthFacts): Figure {
  const countOn = (month: Month, basis: Basis, cause?: Cause): number =>
    sumOf(
      facts.cases,
      row =>
        row.month === month &&
        row.type === 'complaint' &&
        (cause === undefined || (row.cause ?? 'unclear') === cause) &&
        isOn(basis, row),
    )
  const filter = { month: facts.month, opensCase: true, type: 'complaint', reviewed: true } as const
  return toFigure(facts, {
    id: 'K15',
    unit: 'ratio',
    measure: (month, basis) => ratio(countOn(month, basis, 'we'), countOn(month, basis)),
    filter: { ...filter, cause: 'we' },
    parts: Cause.options.map(cause =>
      countPart(cause, basis => countOn(facts.month, basis, cause), { ...filter, cause }),
    ),
  })
}
