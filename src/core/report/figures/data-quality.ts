import type { Figure } from '../../../contract/schemas/figure.ts'
import { casesIn, ratio, toFigure } from '../figure.ts'
import type { MonthFacts } from '../month-facts.ts'

/** K19: share of the month's cases that are reviewed. Coverage stands in the appendix. */
export function dataQuality(facts: MonthFacts): Figure {
  const figure = toFigure(facts, {
    id: 'K19',
    unit: 'ratio',
    measure: month => ratio(casesIn(facts, month, 'reviewed'), casesIn(facts, month, 'all')),
    filter: { month: facts.month, opensCase: true, reviewed: true },
  })
  return { ...figure, unreviewed: (figure.of ?? 0) - figure.n }
}
