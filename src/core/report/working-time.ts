import type { WorkingHours } from '../../contract/schemas/workspace.ts'
import { toBerlin } from './berlin-time.ts'

const MINUTE = 60_000
const DAY = 1440 * MINUTE
/** 1 January 1970 was a Thursday; Monday is 0. */
const EPOCH_WEEKDAY = 3

export interface WorkingTime {
  /** Working minutes between two instants (milliseconds); never negative. */
  readonly minutesBetween: (from: number, until: number) => number
}

/**
 * Counts the time in which the shop was open. `firstYear` to `lastYear` bound the instants it will be asked for;
 * the minutes before each day are summed up once, so that each question costs two look-ups.
 */
export function createWorkingTime(
  hours: WorkingHours,
  isHoliday: (day: string) => boolean,
  firstYear: number,
  lastYear: number,
): WorkingTime {
  const firstDay = Date.UTC(firstYear, 0, 1) / DAY
  const dayCount = Date.UTC(lastYear + 1, 0, 1) / DAY - firstDay
  const days = Array.from({ length: dayCount }, (_, index) => openingOf(firstDay + index, hours, isHoliday))
  const before = new Float64Array(dayCount + 1)
  for (const [index, { from, until }] of days.entries()) before[index + 1] = (before[index] ?? 0) + (until - from)

  const minutesUntil = (instant: number): number => {
    const local = toBerlin(instant)
    const index = Math.floor(local / DAY) - firstDay
    const day = days[index]
    if (day === undefined) return (index < 0 ? before[0] : before[dayCount]) ?? 0
    const minute = (local - (firstDay + index) * DAY) / MINUTE
    return (before[index] ?? 0) + Math.min(Math.max(minute, day.from), day.until) - day.from
  }
  return { minutesBetween: (from, until) => Math.max(0, minutesUntil(until) - minutesUntil(from)) }
}

const closed = { from: 0, until: 0 }

function openingOf(day: number, hours: WorkingHours, isHoliday: (day: string) => boolean) {
  const opening = hours[(day + EPOCH_WEEKDAY) % 7] ?? closed
  return isHoliday(new Date(day * DAY).toISOString().slice(0, 10)) ? closed : opening
}
