import type { Figure, FigureId, FigurePart, FigureUnit } from '../../contract/schemas/figure.ts'
import type { Month } from '../../contract/schemas/period.ts'
import type { VerbatimFilter } from '../../contract/schemas/verbatim.ts'
import type { MonthFacts } from './month-facts.ts'
import { median } from './statistics/quantile.ts'
import { wilsonInterval } from './statistics/wilson-interval.ts'

/** What is counted: reviewed cases alone, or the others as the tagger suggests them too. */
export type Basis = 'reviewed' | 'all'

/** A figure of one month on one basis. */
export interface Measure {
  readonly value: number | null
  readonly n: number
  readonly of: number | null
  /** The values themselves, where they are too few for a median. */
  readonly values?: readonly number[]
}

export interface FigurePlan {
  readonly id: FigureId
  readonly unit: FigureUnit
  readonly measure: (month: Month, basis: Basis) => Measure
  readonly filter: VerbatimFilter
  readonly parts?: readonly FigurePart[]
}

/** Below this many cases a ratio or a median says more than is known. */
export const FEWEST_CASES = 5

/** A plain number: any amount says something. */
export const count = (n: number): Measure => ({ value: n, n, of: null })

/** A share between 0 and 1; null of too few cases. */
export const ratio = (n: number, of: number): Measure => ({ value: of < FEWEST_CASES ? null : n / of, n, of })

/** Puts this month beside the month before and the twelve before it, once confirmed and once with every suggestion. */
export function toFigure(facts: MonthFacts, { id, unit, measure, filter, parts = [] }: FigurePlan): Figure {
  const reviewed = measure(facts.month, 'reviewed')
  const all = measure(facts.month, 'all')
  const confirmed = compare(facts, measure, 'reviewed')
  return {
    id,
    unit,
    value: reviewed.value,
    n: reviewed.n,
    of: reviewed.of,
    interval: unit === 'ratio' && reviewed.of !== null ? wilsonInterval(reviewed.n, reviewed.of) : null,
    values: [...(reviewed.values ?? [])],
    ...confirmed,
    unreviewed: all.n - reviewed.n,
    withUnreviewed: { value: all.value, ...compare(facts, measure, 'all') },
    parts: [...parts],
    filter,
  }
}

function compare(facts: MonthFacts, measure: FigurePlan['measure'], basis: Basis) {
  const before = facts.months.slice(0, -1)
  const isKnown = (month: Month): boolean =>
    facts.known.has(month) && (basis === 'all' || casesIn(facts, month, 'reviewed') > 0)
  const valueOf = (month: Month): number | null => (isKnown(month) ? measure(month, basis).value : null)
  const values = before.map(valueOf)
  return { previous: values.at(-1) ?? null, median12: median(values.filter(value => value !== null)) }
}

/** Cases opened in the month. */
export const casesIn = (facts: MonthFacts, month: Month, basis: Basis): number =>
  sumOf(facts.cases, row => row.month === month && (basis === 'all' || row.reviewed === 1))

/** How many cases the rows that `matches` lets through stand for. */
export const sumOf = <Row extends { readonly n: number }>(
  rows: readonly Row[],
  matches: (row: Row) => boolean,
): number => rows.reduce((sum, row) => (matches(row) ? sum + row.n : sum), 0)

/** Whether a row counts on this basis. */
export const isOn = (basis: Basis, row: { readonly reviewed: 0 | 1 }): boolean => basis === 'all' || row.reviewed === 1

/** A part that counts; `unreviewed` is what the suggestions would add. */
export const countPart = (key: string, countOn: (basis: Basis) => number, filter: VerbatimFilter): FigurePart => {
  const confirmed = countOn('reviewed')
  return { key, unit: 'count', value: confirmed, unreviewed: countOn('all') - confirmed, filter }
}
