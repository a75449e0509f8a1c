import Holidays from 'date-holidays'

const kept = new Map<string, ReadonlySet<string>>()

/** Public holidays of a German federal state (`NI`; empty for those of all Germany) as days `YYYY-MM-DD`. */
export function publicHolidays(federalState: string, year: number): ReadonlySet<string> {
  const key = `${federalState} ${year}`
  const days = kept.get(key) ?? readHolidays(federalState, year)
  kept.set(key, days)
  return days
}

function readHolidays(federalState: string, year: number): ReadonlySet<string> {
  const calendar = federalState === '' ? new Holidays('DE') : new Holidays('DE', federalState)
  const holidays = calendar.getHolidays(year).filter(holiday => holiday.type === 'public')
  return new Set(holidays.map(holiday => holiday.date.slice(0, 10)))
}
