import { expect, test } from 'vitest'
import { openStore } from '../../../src/core/store/open.ts'
import { addToIndex, hitIds, mergeIndex } from '../../../src/core/store/queries/fts.ts'
import { hoursAround } from '../../../src/core/store/queries/hours.ts'

test('the parts that batches leave in the search index become one, and every letter is found as before', () => {
  const { db, close } = openStore(':memory:', { create: true })
  const parts = (): unknown => db.prepare('SELECT count(DISTINCT segid) FROM verbatim_fts_idx').pluck().get()
  for (let batch = 0; batch < 6; batch++)
    db.transaction(() => {
      for (let at = 1; at <= 40; at++)
        addToIndex(db, batch * 40 + at, {
          title: 'krug',
          words: `sprung wort${at} nummer${batch * 40 + at}`,
          person: '',
        })
    })
  expect(parts()).toBe(6)
  for (const step of mergeIndex(db)) expect(step).toBeUndefined()
  expect(parts()).toBe(1)
  expect([...hitIds(db, 'wort7')].map(({ id }) => id)).toEqual([7, 47, 87, 127, 167, 207])
  expect([...hitIds(db, '"sprung wort40 nummer240"')].map(({ id }) => id)).toEqual([240])
  close()
})

test('the same letter is looked for in its own hour, near the turn of the hour in the next one too', () => {
  const hour = Date.parse('2026-03-02T10:00:00Z') / 3_600_000
  expect(hoursAround('2026-03-02T10:30:00Z')).toEqual([hour])
  expect(hoursAround('2026-03-02T10:05:00Z')).toEqual([hour - 1, hour])
  expect(hoursAround('2026-03-02T10:55:00Z')).toEqual([hour, hour + 1])
  expect(hoursAround(null)).toEqual([null])
})
