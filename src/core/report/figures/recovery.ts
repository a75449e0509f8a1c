import type { Outcome } from '../../../contract/schemas/coding.ts'
import type { Figure } from '../../../contract/schemas/figure.ts'
import type { Month } from '../../../contract/schemas/period.ts'
import { countPart, isOn, ratio, sumOf, toFigure, type Basis } from '../figure.ts'
import type { MonthFacts } from '../month-facts.ts'

/** K9: of the complaints opened in the month that ended saved or lost, the share saved; open ones stand apart, and below five cases there is no ratio. */
export function recovery(facts: MonthFacts): Figure {
  const countOn = (month: Month, basis: Basis, outcome: Outcome): number =>
    sumOf(
      facts.cases,
      row => row.month === month && row.type === 'complaint' && (row.outcome ?? 'open') === outcome && isOn(basis, row),
    )
  const filter = { month: facts.month, opensCase: true, type: 'complaint', reviewed: true } as const
  return toFigure(facts, {
    id: 'K9',
    unit: 'ratio',
    measure: (month, basis) => {
      const saved = countOn(month, basis, 'saved')
      return ratio(saved, saved + countOn(month, basis, 'lost'))
    },
    filter: { ...filter, outcome: 'saved' },
    parts: (['saved', 'lost', 'open'] as const).map(outcome =>
      countPart(outcome, basis => countOn(facts.month, basis, outcome), { ...filter, outcome }),
    ),
  })
}
