import Holidays from 'date-holidays'
import { expect, test } from 'vitest'
import { publicHolidays } from '../../../src/core/report/holidays.ts'
import { federalStates } from '../../../src/renderer/screens/settings/federal-states.ts'

const byLibrary = (state: string, year: number): string[] =>
  (state === '' ? new Holidays('DE') : new Holidays('DE', state))
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10))

test.each(['', ...federalStates.map(({ value }) => value)])(
  'the holidays of “%s” are those that the library keeps up to date',
  state => {
    for (const year of [1999, 2017, 2024, 2026, 2031])
      expect([...publicHolidays(state, year)].sort(), String(year)).toEqual([...new Set(byLibrary(state, year))].sort())
  },
)
