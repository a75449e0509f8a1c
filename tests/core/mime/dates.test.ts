import { expect, test } from 'vitest'
import { parseDate, parseDay } from '../../../src/core/mime/dates.ts'

test.each([
  ['Mo, 04 Mrz 2024 10:15:00 +0100', '2024-03-04T09:15:00Z'],
  ['2024 Mar 4 10:15:00 +0100', '2024-03-04T09:15:00Z'],
  ['Mon, Mar 4 24 10:15:00 +0100', '2024-03-04T09:15:00Z'],
  ['4-3-2024 10:15:00 +0100', '2024-03-04T09:15:00Z'],
  ['3/4/2024 10:15:00 +0100', '2024-03-04T09:15:00Z'],
  ['14/3/2024 10:15:00 +0100', '2024-03-14T09:15:00Z'],
  ['4 3 (im (nassen) März) 24 10:15:00 +0100', '2024-03-04T09:15:00Z'],
  ['Mon, 4 Mar 2024 10:15:00 0100', '2024-03-04T09:15:00Z'],
  ['Mon, 4 Mar 2024 10:15:00 100', '2024-03-04T09:15:00Z'],
  ['Tue, 30 Dec 1969 23:32:54 -0330', '1969-12-31T03:02:54Z'],
  ['Mon, 4 Mar 2024 10:15:00 EST5EDT', '2024-03-04T15:15:00Z'],
  ['Mon, 4 Mar 2024 10:15:00 PM -0500', '2024-03-05T03:15:00Z'],
  ['Mon, 4 Mar 2024 10:15:00 -1234567890', '2024-03-04T10:15:00Z'],
])('the date "%s" is understood', (value, iso) => {
  expect(parseDate(value)?.iso).toBe(iso)
})

test.each(['Mon, 4 dogs ran while 8 cats slept', '1 2 3 and no year', '31/2/2024 10:15', ''])(
  '"%s" is no date',
  value => {
    expect(parseDate(value)).toBeNull()
  },
)

test('of a date whose time is none, the day counts', () => {
  expect(parseDate('Mon, 4 Mar 2024 25:61:00 +0100')).toBeNull()
  expect(parseDate('Mon, 4 Mar 2024 25:10:00 +0100')).toBeNull()
  expect(parseDate('Mon, 4 Mar 2024 12:61:00 +0100')).toBeNull()
  expect(parseDay('Mon, 4 Mar 2024 25:61:00 +0100')?.iso).toBe('2024-03-04T00:00:00Z')
})
