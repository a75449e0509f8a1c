import { expect, test } from 'vitest'
import * as format from '../../src/i18n/format.ts'

const nbsp = '\u00a0'

test('numbers are grouped and parted as each language does', () => {
  expect([format.formatNumber('de', 1204), format.formatNumber('en', 1204)]).toEqual(['1.204', '1,204'])
  expect([format.formatNumber('de', 29.5, 1), format.formatNumber('en', 29.5, 1)]).toEqual(['29,5', '29.5'])
})

test('a German percent sign keeps to its number', () => {
  expect(format.formatPercent('de', 0.125, 1)).toBe(`12,5${nbsp}%`)
  expect(format.formatPercent('en', 0.125, 1)).toBe('12.5%')
})

test('bytes are told in the unit that leaves few digits', () => {
  expect([0, 999, 48_211, 48_211_034, 1_500_000].map(bytes => format.formatBytes('de', bytes))).toEqual(
    [`0 B`, `999 B`, `48 kB`, `48 MB`, `1,5 MB`].map(text => text.replace(' ', nbsp)),
  )
})

test('months and days are those of Berlin', () => {
  expect(format.formatMonth('de', '2026-03')).toBe('März 2026')
  expect(format.formatMonth('en', '2026-03')).toBe('March 2026')
  expect(format.formatDay('de', '2026-03-31T22:30:00Z')).toBe('1. April 2026')
  expect(format.formatInstant('de', '2026-03-31T22:30:00Z')).toBe('1. April 2026, 00:30')
})

test('waiting is told in one unit', () => {
  const told = [4, 90, 7200, 200_000].map(seconds => format.formatDuration('de', seconds).replaceAll(nbsp, ' '))
  expect(told).toEqual(['4 Sek.', '2 Min.', '2 Std.', '2 Tage'])
})

test('minutes since midnight are a time of day', () => {
  expect([0, 540, 1439].map(format.formatClock)).toEqual(['00:00', '09:00', '23:59'])
})
