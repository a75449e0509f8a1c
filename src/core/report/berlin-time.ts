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
  // Instants come in order of time, so that the last answer mostly holds for the next.
  if (instant < last.from || instant >= last.until) last = seasonOf(instant)
  return last.offset
}

interface Season {
  readonly from: number
  readonly until: number
  readonly offset: number
}
let last: Season = { from: 0, until: 0, offset: HOUR }

function seasonOf(instant: number): Season {
  const year = new Date(instant).getUTCFullYear()
  const spring = lastSundayAtOneUtc(year, 2)
  const autumn = lastSundayAtOneUtc(year, 9)
  if (instant < spring) return { from: lastSundayAtOneUtc(year - 1, 9), until: spring, offset: HOUR }
  if (instant < autumn) return { from: spring, until: autumn, offset: 2 * HOUR }
  return { from: autumn, until: lastSundayAtOneUtc(year + 1, 2), offset: HOUR }
}

/** What a clock in Berlin shows, as if it were UTC, in milliseconds. */
export const toBerlin = (instant: number): number => instant + berlinOffset(instant)

/** The instant at which a day (`2026-03-15`) begins in Berlin, as it is stored. */
export function berlinDayStart(day: string): string {
  const asUtc = Date.parse(`${day}T00:00:00Z`)
  return new Date(asUtc - berlinOffset(asUtc - HOUR)).toISOString()
}

/** The instant at which Berlin's clock shows midnight on the first of `month` (0 to 11, or beyond). */
export function berlinMonthStart(year: number, month: number): number {
  const asUtc = Date.UTC(year, month, 1)
  return asUtc - berlinOffset(asUtc - HOUR)
}
