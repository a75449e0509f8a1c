import { writeFileSync } from 'node:fs'
import Holidays from 'date-holidays'
import { format } from 'prettier'

const firstYear = 1995
const lastYear = 2045
const states = ['BB', 'BE', 'BW', 'BY', 'HB', 'HE', 'HH', 'MV', 'NI', 'NW', 'RP', 'SH', 'SL', 'SN', 'ST', 'TH']

// Writes resources/holidays.json: the library knows all countries and takes a fifth of a second to load, a month's first look does not wait for it.
const daysOf = (calendar: Holidays, year: number): string[] =>
  calendar
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(5, 10))

const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index)
const everywhere = new Holidays('DE')
const all = Object.fromEntries(years.map(year => [year, daysOf(everywhere, year).join(' ')]))
const more = Object.fromEntries(
  states.map(state => {
    const calendar = new Holidays('DE', state)
    const own = years.map(year => [
      year,
      daysOf(calendar, year)
        .filter(day => !(all[year] ?? '').includes(day))
        .join(' '),
    ])
    return [state, Object.fromEntries(own)]
  }),
)
writeFileSync('resources/holidays.json', await format(JSON.stringify({ all, more }), { parser: 'json' }))
