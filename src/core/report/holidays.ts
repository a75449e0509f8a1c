import holidays from '../../../resources/holidays.json' with { type: 'json' }

type DaysByYear = Readonly<Record<string, string>>
const everywhere: DaysByYear = holidays.all
const further: Readonly<Record<string, DaysByYear>> = holidays.more

const kept = new Map<string, ReadonlySet<string>>()

/** Public holidays of a German federal state (`NI`; empty for those of all Germany) as days `YYYY-MM-DD`; none before 1995 and after 2045. */
export function publicHolidays(federalState: string, year: number): ReadonlySet<string> {
  const key = `${federalState} ${year}`
  const days = kept.get(key) ?? readHolidays(federalState, String(year))
  kept.set(key, days)
  return days
}

function readHolidays(federalState: string, year: string): ReadonlySet<string> {
  const days = `${everywhere[year] ?? ''} ${further[federalState]?.[year] ?? ''}`
  return new Set(
    days
      .split(' ')
      .filter(day => day !== '')
      .map(day => `${year}-${day}`),
  )
}
