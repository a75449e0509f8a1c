import { describe, expect, test } from 'vitest'
import {
  dayOrderOf,
  excelSerialToDate,
  parseCellDate,
  parseCellNumber,
  parseScore,
} from '../../../src/core/table/cell-values.ts'
import { berlinToUtc } from '../../../src/core/table/local-time.ts'

describe('a date in a cell', () => {
  test.each([
    ['2024-03-01', '2024-03-01', '2024-03-01T11:00:00Z'],
    ['01.03.2024 14:30', '2024-03-01T14:30:00', '2024-03-01T13:30:00Z'],
    ['1.3.24', '2024-03-01', '2024-03-01T11:00:00Z'],
    ['2024-07-01T14:30:05+02:00', '2024-07-01T12:30:05Z', '2024-07-01T12:30:05Z'],
    ['1. März 2024', '2024-03-01', '2024-03-01T11:00:00Z'],
    ['Mar 1, 2024 3:12 PM', '2024-03-01T15:12:00', '2024-03-01T14:12:00Z'],
    ['2024/03/01 12:05:01 vorm. MEZ', '2024-03-01T00:05:01', '2024-02-29T23:05:01Z'],
  ])('%s is read', (text, iso, utc) => {
    expect(parseCellDate(text, 'day-first')).toEqual({ iso, utc })
  })

  test.each(['31.02.2024', '12345', 'morgen', '2024', '99.99.2024', '1.2.3'])('%s is none', text => {
    expect(parseCellDate(text, 'day-first')).toBeNull()
  })

  test('with slashes is American unless a day above 12 shows otherwise', () => {
    expect([
      dayOrderOf(['03/04/2024', '03/14/2024']),
      dayOrderOf(['03/04/2024', '14/03/2024']),
      dayOrderOf(['3.4.2024']),
    ]).toEqual(['month-first', 'day-first', 'day-first'])
  })

  test('as Excel counts it is read, with its time', () => {
    expect([
      excelSerialToDate(45352)?.iso,
      excelSerialToDate(45352.5)?.iso,
      excelSerialToDate(7),
      excelSerialToDate(Number('4535x')),
    ]).toEqual(['2024-03-01', '2024-03-01T12:00:00', null, null])
  })
})

test('a number is read in German and in English writing', () => {
  expect(['1.204,50', '1,204.50', '3,5', '3.5', '12 %', '-7', '1.2.3', 'vier'].map(parseCellNumber)).toEqual([
    1204.5,
    1204.5,
    3.5,
    3.5,
    12,
    -7,
    null,
    null,
  ])
})

test('a score is read from numbers, stars, labels and school marks', () => {
  expect(['9', '4,5', '★★★★☆', '5 - sehr zufrieden', '4 von 5', '2+', 'gut', 'sehr gut (1)'].map(parseScore)).toEqual([
    9,
    4.5,
    4,
    5,
    4,
    2,
    null,
    1,
  ])
})

test('of the hour that the clock repeats in October, and the one it leaves out in March, an instant is still made', () => {
  expect([
    berlinToUtc('2024-10-27T02:30:00'),
    berlinToUtc('2024-03-31T02:30:00'),
    berlinToUtc('2024-03-31T03:30:00'),
  ]).toEqual(['2024-10-27T00:30:00Z', '2024-03-31T01:30:00Z', '2024-03-31T01:30:00Z'])
})
