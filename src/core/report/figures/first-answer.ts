import type { Figure, FigurePart } from '../../../contract/schemas/figure.ts'
import type { Month } from '../../../contract/schemas/period.ts'
import { countPart, FEWEST_CASES, toFigure, type Basis, type Measure } from '../figure.ts'
import type { AnswerFact, MonthFacts } from '../month-facts.ts'
import { median, p90 } from '../statistics/quantile.ts'

/**
 * K3: working hours from the customer's first mail of a case to our first own answer, of the cases opened in the month.
 * Automatic mail never answers. Cases still open are counted apart, since nobody knows yet how long they will take.
 */
export function firstAnswer(facts: MonthFacts): Figure {
  const { month } = facts
  const filter = { month, opensCase: true, kind: 'message', reviewed: true } as const
  return toFigure(facts, {
    id: 'K3',
    unit: 'hours',
    measure: (month, basis) => measureHours(answersOf(facts, month, basis)),
    filter: { ...filter, answered: true },
    parts: [
      p90Part(facts, { ...filter, answered: true }),
      countPart('open', basis => answersOf(facts, month, basis).filter(isOpen).length, { ...filter, answered: false }),
    ],
  })
}

export const answersOf = (facts: MonthFacts, month: Month, basis: Basis): AnswerFact[] =>
  facts.answers.filter(answer => answer.month === month && (basis === 'all' || answer.reviewed))

const isOpen = (answer: AnswerFact): boolean => answer.workingHours === null
const hoursOf = (answers: readonly AnswerFact[]): number[] => answers.flatMap(({ workingHours }) => workingHours ?? [])

function measureHours(answers: readonly AnswerFact[]): Measure {
  const hours = hoursOf(answers)
  const few = hours.length < FEWEST_CASES
  const values = few ? hours.toSorted((a, b) => a - b) : []
  return { value: few ? null : median(hours), n: hours.length, of: answers.length, values }
}

function p90Part(facts: MonthFacts, filter: FigurePart['filter']): FigurePart {
  const hours = hoursOf(answersOf(facts, facts.month, 'reviewed'))
  const all = hoursOf(answersOf(facts, facts.month, 'all'))
  const value = hours.length < FEWEST_CASES ? null : p90(hours)
  return { key: 'p90', unit: 'hours', value, unreviewed: all.length - hours.length, filter }
}

/** Median first answer of mail to the owner's own address, in working hours; null below five. */
export function directLine(facts: MonthFacts, basis: Basis): { cases: number; medianHours: number | null } {
  const answers = answersOf(facts, facts.month, basis).filter(answer => answer.isDirect)
  return { cases: answers.length, medianHours: measureHours(answers).value }
}
