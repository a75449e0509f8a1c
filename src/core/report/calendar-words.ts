import { fold } from '../text/fold.ts'

function namesIn(language: string): string[] {
  const name = (options: Intl.DateTimeFormatOptions, day: number): string =>
    fold(new Intl.DateTimeFormat(language, options).format(new Date(2024, 0, day)))
  const months = Array.from({ length: 12 }, (_, index) => name({ month: 'long' }, index * 31 + 1))
  const days = Array.from({ length: 7 }, (_, index) => name({ weekday: 'long' }, index + 1))
  return [...months, ...days]
}

/** Names of months and days, folded: they come and go with the calendar and are no news. */
export const calendarWords: ReadonlySet<string> = new Set(['de', 'en'].flatMap(namesIn))
