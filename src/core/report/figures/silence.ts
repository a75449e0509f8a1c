import type { Figure } from '../../../contract/schemas/figure.ts'
import type { Month } from '../../../contract/schemas/period.ts'
import { count, countPart, isOn, toFigure, type Basis } from '../figure.ts'
import type { MonthFacts, WaitFact } from '../month-facts.ts'
import { addMonths, cutOffOf, endOfMonth } from '../months.ts'

const FOURTEEN_DAYS = 14 * 86_400_000

/**
 * K5: cases without any answer of ours that were older than 14 calendar days at the month's cut-off, however long ago they began;
 * beside them those that got their first answer in the month only after more than 14 days.
 */
export function silence(facts: MonthFacts): Figure {
  const { month } = facts
  return toFigure(facts, {
    id: 'K5',
    unit: 'count',
    measure: (month, basis) => count(silentAt(facts, month, basis)),
    filter: { opensCase: true, silentAt: month, reviewed: true },
    parts: [
      countPart('late', basis => answeredLateIn(facts, month, basis), {
        opensCase: true,
        answeredLateIn: month,
        reviewed: true,
      }),
    ],
  })
}

/** Cases that are silent at the month's cut-off. */
export function silentAt(facts: MonthFacts, month: Month, basis: Basis): number {
  const cutOff = cutOffOf(month, facts.newest)?.getTime()
  if (cutOff === undefined) return 0
  const isSilent = ({ openedAt, answeredAt }: WaitFact): boolean =>
    openedAt < cutOff - FOURTEEN_DAYS && (answeredAt === null || answeredAt > cutOff)
  return countWaits(facts, basis, isSilent)
}

function answeredLateIn(facts: MonthFacts, month: Month, basis: Basis): number {
  const from = endOfMonth(addMonths(month, -1)).getTime()
  const until = endOfMonth(month).getTime()
  const isLate = ({ answeredAt }: WaitFact): boolean => answeredAt !== null && answeredAt >= from && answeredAt < until
  return countWaits(facts, basis, isLate)
}

/** Asked for thirteen months on two bases, over tens of thousands of waits: no lists are made. */
function countWaits({ longWaits }: MonthFacts, basis: Basis, matches: (wait: WaitFact) => boolean): number {
  let n = 0
  for (const wait of longWaits) if (matches(wait) && isOn(basis, wait)) n++
  return n
}
