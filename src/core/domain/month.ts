const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Start and end of summer time by year; the rule of the EU since 1996, close enough before. */
const summers = new Map<number, readonly [number, number]>()

const lastSunday = (year: number, month: number): number => {
  const last = new Date(Date.UTC(year, month + 1, 0, 1))
  return last.getTime() - last.getUTCDay() * DAY_MS
}

function summerOf(year: number): readonly [number, number] {
  let summer = summers.get(year)
  if (summer === undefined) {
    summer = year < 1980 ? [0, 0] : [lastSunday(year, 2), lastSunday(year, 9)]
    summers.set(year, summer)
  }
  return summer
}

/** Clock time in Europe/Berlin as if it were UTC; far quicker than Intl, which matters at thousands of mails a second. */
function berlinClock(instant: string): Date {
  const ms = Date.parse(instant)
  const [start, end] = summerOf(new Date(ms).getUTCFullYear())
  return new Date(ms + (ms >= start && ms < end ? 2 : 1) * HOUR_MS)
}

/** The calendar month in Europe/Berlin of an ISO instant, as `YYYY-MM`. */
export const monthOf = (instant: string): string =>
  isInside.test(instant) ? instant.slice(0, 7) : berlinClock(instant).toISOString().slice(0, 7)
/** Up to the 27th it is the same month in Berlin as in Greenwich, which is ahead by two hours at most. */
const isInside = /^\d{4}-\d\d-(?:[01]\d|2[0-7])T[^Z]*Z$/
