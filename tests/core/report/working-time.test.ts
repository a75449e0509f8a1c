import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { berlinOffset, toBerlin } from '../../../src/core/report/berlin-time.ts'
import { publicHolidays } from '../../../src/core/report/holidays.ts'
import { addMonths, cutOffOf, endOfMonth, monthsUntil } from '../../../src/core/report/months.ts'
import { createWorkingTime } from '../../../src/core/report/working-time.ts'

const nineToSix = { from: 540, until: 1080 }
const weekdays = [nineToSix, nineToSix, nineToSix, nineToSix, nineToSix, null, null]
const inLowerSaxony = (day: string): boolean => publicHolidays('NI', Number(day.slice(0, 4))).has(day)
const time = createWorkingTime(weekdays, inLowerSaxony, 2024, 2026)
const hours = (from: string, until: string): number => time.minutesBetween(Date.parse(from), Date.parse(until)) / 60

describe('working time', () => {
  test('of a question in the morning, answered at noon, is what the clock says', () => {
    expect(hours('2025-03-03T09:30:00+01:00', '2025-03-03T12:00:00+01:00')).toBe(2.5)
  })
  test('stands still at night and over the weekend', () => {
    expect(hours('2025-03-07T17:00:00+01:00', '2025-03-10T10:00:00+01:00')).toBe(2)
    expect(hours('2025-03-08T10:00:00+01:00', '2025-03-09T20:00:00+01:00')).toBe(0)
  })
  test('stands still on Reformation Day, which Lower Saxony keeps and Berlin does not', () => {
    expect(hours('2025-10-30T17:00:00+01:00', '2025-11-03T10:00:00+01:00')).toBe(2)
    const berlin = createWorkingTime(weekdays, day => publicHolidays('BE', 2025).has(day), 2025, 2025)
    const from = Date.parse('2025-10-30T17:00:00+01:00')
    expect(berlin.minutesBetween(from, Date.parse('2025-11-03T10:00:00+01:00')) / 60).toBe(11)
  })
  test('stands still on Whit Monday, which moves with Easter', () => {
    expect(hours('2024-05-17T17:00:00+02:00', '2024-05-21T10:00:00+02:00')).toBe(2)
  })
  test('keeps to the wall clock when summer time begins', () => {
    expect(hours('2025-03-28T17:00:00+01:00', '2025-03-31T10:00:00+02:00')).toBe(2)
  })
  test('is none for an answer before the question, and none where the shop never opens', () => {
    expect(hours('2025-03-03T12:00:00+01:00', '2025-03-03T09:30:00+01:00')).toBe(0)
    const never = createWorkingTime([null, null, null, null, null, null, null], () => false, 2025, 2025)
    expect(never.minutesBetween(Date.parse('2025-01-01'), Date.parse('2025-12-31'))).toBe(0)
  })
  test('adds up: from a to b and from b to c is from a to c', () => {
    const instant = fc.integer({ min: Date.UTC(2024, 0, 2), max: Date.UTC(2026, 11, 30) })
    fc.assert(
      fc.property(instant, instant, instant, (...three) => {
        const [a, b, c] = three.toSorted((x, y) => x - y) as [number, number, number]
        const parts = time.minutesBetween(a, b) + time.minutesBetween(b, c)
        expect(parts).toBeCloseTo(time.minutesBetween(a, c), 6)
      }),
    )
  })
})

test('Berlin’s clock agrees with the time zone data base', () => {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Berlin',
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(1997, 0), max: Date.UTC(2035, 0) }), instant => {
      const shown = new Date(toBerlin(instant)).toISOString().slice(0, 19).replace('T', ' ')
      expect(shown).toBe(format.format(instant))
    }),
  )
  expect(berlinOffset(Date.parse('2025-03-30T00:59:59Z'))).toBe(3_600_000)
  expect(berlinOffset(Date.parse('2025-03-30T01:00:00Z'))).toBe(7_200_000)
})

describe('months', () => {
  test('go on over the turn of the year', () => {
    expect(monthsUntil('2026-01', 3)).toEqual(['2025-11', '2025-12', '2026-01'])
    expect(addMonths('2025-12', 1)).toBe('2026-01')
    expect(addMonths('2025-01', -13)).toBe('2023-12')
  })
  test('end at midnight in Berlin', () => {
    expect(endOfMonth('2025-03').toISOString()).toBe('2025-03-31T22:00:00.000Z')
    expect(endOfMonth('2025-10').toISOString()).toBe('2025-10-31T23:00:00.000Z')
    expect(endOfMonth('2025-12').toISOString()).toBe('2025-12-31T23:00:00.000Z')
  })
  test('are over at the newest message, if that is earlier', () => {
    expect(cutOffOf('2025-03', '2025-03-20T08:00:00Z')?.toISOString()).toBe('2025-03-20T08:00:00.000Z')
    expect(cutOffOf('2025-03', '2025-06-20T08:00:00Z')?.toISOString()).toBe('2025-03-31T22:00:00.000Z')
    expect(cutOffOf('2025-03', null)).toBeNull()
  })
})
