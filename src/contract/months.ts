import type { Month } from './schemas/period.ts'

const indexOf = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
const atIndex = (index: number): Month =>
  `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`

/** `shiftMonth('2026-01', -1)` is `'2025-12'`. */
export const shiftMonth = (month: Month, by: number): Month => atIndex(indexOf(month) + by)

/** In the first days of a month there is little to see of it yet, and the owner looks back at the one before. */
const firstDays = 7

/** The month to open with: the newest that has more than a few days in it. `cutOff` is the newest message (ISO 8601). */
export function usualMonth(months: readonly Month[], cutOff: string | null): Month | null {
  const newest = months.at(-1) ?? null
  const began = newest !== null && cutOff?.slice(0, 7) === newest && Number(cutOff.slice(8, 10)) <= firstDays
  return began ? (months.at(-2) ?? newest) : newest
}

/** Every month from the first to the last, both included; none where one is missing. */
export function monthsBetween(first: Month | null, last: Month | null): readonly Month[] {
  if (first === null || last === null) return []
  const length = Math.max(0, indexOf(last) - indexOf(first) + 1)
  return Array.from({ length }, (_, step) => shiftMonth(first, step))
}
