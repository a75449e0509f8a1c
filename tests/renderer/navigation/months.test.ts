import { expect, test } from 'vitest'
import { monthsBetween, shiftMonth, usualMonth } from '../../../src/contract/months.ts'

test('months run over the turn of the year', () => {
  expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  expect(shiftMonth('2026-01', -1)).toBe('2025-12')
})

test('an empty workspace has no months', () => {
  expect(monthsBetween(null, null)).toEqual([])
})

test('in the first days of a month the one before is looked at', () => {
  const months = ['2025-12', '2026-01']
  expect(usualMonth(months, '2026-01-05T08:00:00Z')).toBe('2025-12')
  expect(usualMonth(months, '2026-01-31T08:00:00Z')).toBe('2026-01')
  expect(usualMonth(['2026-01'], '2026-01-02T08:00:00Z')).toBe('2026-01')
})
