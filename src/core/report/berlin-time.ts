const HOUR = 3_600_000
const DAY = 24 * HOUR

const lastSundayAtOneUtc = (year: number, month: number): number => {
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0, 1))
  return lastOfMonth.getTime() - lastOfMonth.getUTCDay() * DAY
}

/**
 * Milliseconds by which clocks in Berlin are ahead of UTC: two hours from the last Sunday of March, 01:00 UTC, until the last Sunday of
 * October (Directive 2000/84/EC), else one. Figures ask this many thousand times, for which `Intl` is too slow.
 */
export function berlinOffset(instant: number): number {
  const year = new Date(instant).getUTCFullYear()
  const isSummer = instant >= lastSundayAtOneUtc(year, 2) && instant < lastSundayAtOneUtc(year, 9)
  return isSummer ? 2 * HOUR : HOUR
}

/** What a clock in Berlin shows, as if it were UTC, in milliseconds. */
export const toBerlin = (instant: number): number => instant + berlinOffset(instant)

/** The instant at which Berlin's clock shows midnight on the first of `month` (0 to 11, or beyond). */
export function berlinMonthStart(year: number, month: number): number {
  const asUtc = Date.UTC(year, month, 1)
  return asUtc - berlinOffset(asUtc - HOUR)
}
