import type { Month } from '../../contract/schemas/period.ts'

const indexOf = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
const atIndex = (index: number): Month =>
  `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`

/** `shiftMonth('2026-01', -1)` is `'2025-12'`. */
export const shiftMonth = (month: Month, by: number): Month => atIndex(indexOf(month) + by)

/** Every month from the first to the last, both included; none where one is missing. */
export function monthsBetween(first: Month | null, last: Month | null): readonly Month[] {
  if (first === null || last === null) return []
  const length = Math.max(0, indexOf(last) - indexOf(first) + 1)
  return Array.from({ length }, (_, step) => shiftMonth(first, step))
}
