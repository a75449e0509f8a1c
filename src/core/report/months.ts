import type { Month } from '../../contract/schemas/period.ts'
import { berlinMonthStart } from './berlin-time.ts'

const toNumbers = (month: Month): [year: number, month: number] => [
  Number(month.slice(0, 4)),
  Number(month.slice(5)) - 1,
]

/** The month so many months later, or earlier for a negative number. */
export function addMonths(month: Month, count: number): Month {
  const [year, index] = toNumbers(month)
  const total = year * 12 + index + count
  return `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((total % 12) + 1).padStart(2, '0')}`
}

/** The month and those before it, oldest first. */
export const monthsUntil = (month: Month, count: number): Month[] =>
  Array.from({ length: count }, (_, index) => addMonths(month, index - count + 1))

/** First instant after the month, in Berlin. */
export function endOfMonth(month: Month): Date {
  const [year, index] = toNumbers(month)
  return new Date(berlinMonthStart(year, index + 1))
}

/** "Today" of a month's figures: its end, or the newest message of the archive where that is earlier. */
export function cutOffOf(month: Month, newest: string | null): Date | null {
  if (newest === null) return null
  return new Date(Math.min(endOfMonth(month).getTime(), Date.parse(newest)))
}
