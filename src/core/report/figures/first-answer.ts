import type { Figure, FigurePart } from '../../../contract/schemas/figure.ts'
import type { Month } from '../../../contract/schemas/period.ts'
import { countPart, FEWEST_CASES, toFigure, type Basis, type Measure } from '../figure.ts'
import type { AnswerHours } from '../answer-times.ts'
import type { AnswerFact, MonthFacts } from '../month-facts.ts'
import { median, p90 } from '../statistics/quantile.ts'

/**
 * K3: working hours from the customer's first mail of a case to our first own answer, of the cases opened in the month.
 * Automatic mail never answers. Cases still open are counted apart, since nobody knows yet how long they will take.
 */
export function firstAnswer(facts: MonthFacts): Figure {
  const { month } = facts
  const filter = { month, opensCase: true, kind: 'message', reviewed: true } as const
  const openOn = (basis: Basis): number => {
    const { cases, hours } = hoursOf(facts, month, basis)
    return cases - hours.length
  }
  return toFigure(facts, {
    id: 'K3',
    unit: 'hours',
    measure: (month, basis) => measureHours(hoursOf(facts, month, basis)),
    filter: { ...filter, answered: true },
    parts: [p90Part(facts, { ...filter, answered: true }), countPart('open', openOn, { ...filter, answered: false })],
  })
}

const none: AnswerHours = { hours: [], cases: 0 }
const hoursOf = ({ answersByMonth }: MonthFacts, month: Month, basis: Basis): AnswerHours =>
  answersByMonth[basis].get(month) ?? none

function measureHours({ hours, cases }: AnswerHours): Measure {
  const few = hours.length < FEWEST_CASES
  const values = few ? hours.toSorted((a, b) => a - b) : []
  return { value: few ? null : median(hours), n: hours.length, of: cases, values }
}

function p90Part(facts: MonthFacts, filter: FigurePart['filter']): FigurePart {
  const { hours } = hoursOf(facts, facts.month, 'reviewed')
  const all = hoursOf(facts, facts.month, 'all').hours
  const value = hours.length < FEWEST_CASES ? null : p90(hours)
  return { key: 'p90', unit: 'hours', value, unreviewed: all.length - hours.length, filter }
}

/** Answers to the cases of this month. */
export const answersOf = (facts: MonthFacts, basis: Basis): AnswerFact[] =>
  facts.answers.filter(answer => basis === 'all' || answer.reviewed)

/** Median first answer of mail to the owner's own address, in working hours; null below five. */
export function directLine(facts: MonthFacts, basis: Basis): { cases: number; medianHours: number | null } {
  const answers = answersOf(facts, basis).filter(answer => answer.isDirect)
  const hours = answers.flatMap(({ workingHours }) => workingHours ?? [])
  return { cases: answers.length, medianHours: measureHours({ hours, cases: answers.length }).value }
}
