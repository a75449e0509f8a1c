import { expect, test } from 'vitest'
import { kappaOf, themePairs, type JudgedTwice } from '../../../src/core/domain/kappa.ts'

const times = (n: number, first: string, second: string): JudgedTwice[] =>
  Array.from({ length: n }, () => [first, second])

test('kappa is the agreement beyond chance', () => {
  // The textbook's example: 20 both yes, 15 both no, 5 and 10 apart; observed 0.7, by chance 0.5.
  const pairs = [
    ...times(20, 'yes', 'yes'),
    ...times(15, 'no', 'no'),
    ...times(5, 'yes', 'no'),
    ...times(10, 'no', 'yes'),
  ]
  expect(kappaOf(pairs)).toBeCloseTo(0.4)
  expect(kappaOf([...times(3, 'a', 'a'), ...times(2, 'b', 'b')])).toBe(1)
  expect(kappaOf([...times(2, 'a', 'b'), ...times(2, 'b', 'a')])).toBe(-1)
})

test('where only one answer was ever given, nothing can be told', () => {
  expect(kappaOf(times(20, 'no', 'no'))).toBeNull()
  expect(kappaOf([])).toBeNull()
})

test('each theme of a letter is a judgement of its own', () => {
  expect(themePairs(['T1', 'T2', 'T3'], ['T1', 'T2'], ['T2'])).toEqual([
    ['true', 'false'],
    ['true', 'true'],
    ['false', 'false'],
  ])
})
