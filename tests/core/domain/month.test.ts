import { expect, test } from 'vitest'
import { monthOf } from '../../../src/core/domain/month.ts'

test.each([
  ['2024-01-31T22:59:59Z', '2024-01'],
  ['2024-01-31T23:00:00Z', '2024-02'],
  ['2024-06-30T21:59:59Z', '2024-06'],
  ['2024-06-30T22:00:00Z', '2024-07'],
  ['2024-03-31T22:30:00Z', '2024-04'],
  ['2024-10-31T22:59:59Z', '2024-10'],
  ['2024-10-31T23:00:00Z', '2024-11'],
])('%s is in %s by the clock of Berlin', (instant, month) => {
  expect(monthOf(instant)).toBe(month)
})

test('agrees with the calendar of the system, hour by hour', () => {
  const berlin = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', year: 'numeric', month: '2-digit' })
  for (let at = Date.UTC(2021, 11, 25); at < Date.UTC(2023, 1, 5); at += 3_600_000) {
    expect(monthOf(new Date(at).toISOString())).toBe(berlin.format(at))
  }
})
