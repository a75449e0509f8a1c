import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { benjaminiHochberg } from '../../../../src/core/report/statistics/benjamini-hochberg.ts'
import { binomialQuantile } from '../../../../src/core/report/statistics/binomial.ts'
import { changeWords } from '../../../../src/core/report/statistics/change-words.ts'
import { lift } from '../../../../src/core/report/statistics/lift.ts'
import { poissonTest } from '../../../../src/core/report/statistics/poisson-test.ts'
import { median, p90, quantile } from '../../../../src/core/report/statistics/quantile.ts'
import { readRunChart } from '../../../../src/core/report/statistics/run-chart.ts'
import { wilsonInterval } from '../../../../src/core/report/statistics/wilson-interval.ts'

const rounded = (values: readonly number[] | null, digits = 4): number[] | null =>
  values === null ? null : values.map(value => Number(value.toFixed(digits)))

describe('the Wilson interval', () => {
  test.each([
    [81, 263, [0.2553, 0.3662]],
    [15, 148, [0.0624, 0.1605]],
    [0, 20, [0, 0.1611]],
    [1, 29, [0.0061, 0.1718]],
  ])('of %i of %i agrees with Newcombe 1998, table I', (hits, trials, expected) => {
    expect(rounded(wilsonInterval(hits, trials))).toEqual(expected)
  })
  test('of nothing is not known', () => expect(wilsonInterval(0, 0)).toBeNull())
  test('holds its share and stays between 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (hits, misses) => {
        fc.pre(hits + misses > 0)
        const [low, high] = wilsonInterval(hits, hits + misses) ?? [1, 0]
        const share = hits / (hits + misses)
        expect(low >= 0 && low <= share + 1e-12 && high >= share - 1e-12 && high <= 1).toBe(true)
      }),
    )
  })
})

describe('the exact conditional Poisson test', () => {
  test('finds 12 of 120 against 3 of 130 (the lesson that works)', () => {
    expect(poissonTest({ hits: 12, exposure: 120 }, { hits: 3, exposure: 130 })).toBeCloseTo(0.01763, 5)
  })
  test('agrees with the example of R’s poisson.test: 11 in 800 against 21 in 3011', () => {
    expect(poissonTest({ hits: 11, exposure: 800 }, { hits: 21, exposure: 3011 })).toBeCloseTo(0.07967, 5)
  })
  test('says nothing of nothing', () => {
    expect(poissonTest({ hits: 0, exposure: 10 }, { hits: 0, exposure: 90 })).toBe(1)
    expect(poissonTest({ hits: 3, exposure: 10 }, { hits: 0, exposure: 0 })).toBe(1)
  })
  test('does not mind which rate comes first', () => {
    const rate = fc.record({ hits: fc.nat(60), exposure: fc.integer({ min: 1, max: 500 }) })
    fc.assert(fc.property(rate, rate, (a, b) => Math.abs(poissonTest(a, b) - poissonTest(b, a)) < 1e-9))
  })
})

describe('Benjamini and Hochberg', () => {
  const paper = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ]
  test('keep the four findings of their own example of 1995', () => {
    expect(benjaminiHochberg(paper).filter(p => p < 0.05)).toHaveLength(4)
  })
  test('agree with R’s p.adjust, in the order given', () => {
    expect(rounded(benjaminiHochberg([0.04, 0.01, 0.03, 0.02, 0.05]))).toEqual([0.05, 0.05, 0.05, 0.05, 0.05])
    expect(rounded(benjaminiHochberg([0.5, 0.001, 0.02]))).toEqual([0.5, 0.003, 0.03])
  })
})

describe('a run chart', () => {
  test.each([
    [9, 2],
    [10, 2],
    [11, 3],
    [14, 4],
    [19, 6],
    [23, 8],
  ])('of n = %i + 1 useful points needs the crossings of Anhøj and Olesen 2014, table 1: %i', (chances, fewest) => {
    expect(binomialQuantile(0.05, chances, 0.5)).toBe(fewest)
  })
  test('sees that a level has moved', () => {
    const moved = readRunChart([5, 6, 4, 5, 6, 4, 9, 10, 11, 9, 10, 12])
    expect(moved).toMatchObject({ useful: 12, longestRun: 6, crossings: 1, shifted: true })
  })
  test('keeps still over mere scatter', () => {
    expect(readRunChart([5, 9, 4, 8, 6, 9, 5, 7, 10, 4, 8, 5])).toMatchObject({ shifted: false })
  })
  test('leaves out points on the median', () => {
    expect(readRunChart([3, 3, 3, 3, 3, 1, 5, 1, 5, 1, 5, 3])).toMatchObject({ median: 3, useful: 6, longestRun: 1 })
  })
  test('of eleven months, or of months all alike, says nothing', () => {
    expect(readRunChart([1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1])).toBeNull()
    expect(readRunChart(Array.from({ length: 13 }, () => 0))).toBeNull()
  })
})

describe('the word for a change', () => {
  const before = { hits: 60, exposure: 600 }
  test('is "more" only where the count is both striking and five cases beyond the usual', () => {
    expect(changeWords([{ now: { hits: 15, exposure: 50 }, before }])).toEqual(['more'])
    expect(changeWords([{ now: { hits: 9, exposure: 50 }, before }])).toEqual(['usual'])
    expect(changeWords([{ now: { hits: 5, exposure: 5 }, before }])).toEqual(['usual'])
  })
  test('is "fewer" where cases stayed away', () => {
    expect(changeWords([{ now: { hits: 1, exposure: 100 }, before: { hits: 120, exposure: 1000 } }])).toEqual(['fewer'])
  })
  test('is "too few" where no five cases could differ, or nothing came before', () => {
    expect(changeWords([{ now: { hits: 4, exposure: 30 }, before: { hits: 5, exposure: 300 } }])).toEqual(['too-few'])
    expect(changeWords([{ now: { hits: 40, exposure: 50 }, before: { hits: 0, exposure: 0 } }])).toEqual(['too-few'])
  })
  test('grows more careful the more themes are printed', () => {
    const borderline = { now: { hits: 13, exposure: 50 }, before: { hits: 70, exposure: 600 } }
    const dull = { now: { hits: 6, exposure: 50 }, before: { hits: 72, exposure: 600 } }
    expect(changeWords([borderline])).toEqual(['more'])
    expect(changeWords([borderline, ...Array.from({ length: 13 }, () => dull)])[0]).toBe('usual')
  })
})

describe('median and P90', () => {
  test('agree with R’s quantile type 7', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5)
    expect(p90([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toBeCloseTo(9.1, 12)
    expect(quantile([7], 0.9)).toBe(7)
  })
  test('of no value is not known', () => expect(median([])).toBeNull())
})

test('lift is 1 where themes have nothing to do with each other', () => {
  expect(lift(10, 20, 50, 100)).toBe(1)
  expect(lift(10, 10, 10, 100)).toBe(10)
  expect(lift(0, 0, 10, 100)).toBeNull()
})
