import { expect, test } from 'vitest'
import { assert, integer, property } from 'fast-check'
import { createTolerance } from '../../../../src/core/text/notation/typing-errors.ts'

const tolerance = createTolerance()
tolerance.add('whole', 'gutschrift', 1)
tolerance.add('start', 'verspaet', 2)
tolerance.add('whole', 'aufgelegt', 3)
tolerance.add('whole', 'defekt', 4)
tolerance.add('whole', 'gesprungen', 5)

test.each([
  ['gutschritf', [1]],
  ['gutshrift', [1]],
  ['guttschrift', [1]],
  ['gutachrift', [1]],
  ['verspeatung', [2]],
  ['verspatet', [2]],
])('%s is one slip away', (word, ids) => {
  expect(tolerance.match(word)).toEqual(ids)
})

test.each([
  ['hutschrift', 'the first letter is hardly ever wrong'],
  ['gutscrhitf', 'two slips are another word'],
  ['ausgelegt', 'another particle is another verb'],
  ['defket', 'short words are too like each other'],
  ['gesprochen', 'a word of its own'],
])('%s stays what it is: %s', word => {
  expect(tolerance.match(word)).toEqual([])
})

test('any two letters swapped after the first are forgiven, except at the very end', () => {
  assert(
    property(integer({ min: 1, max: 7 }), at => {
      const letters = 'gutschrift'.split('')
      ;[letters[at], letters[at + 1]] = [letters[at + 1] as string, letters[at] as string]
      expect(tolerance.match(letters.join(''))).toEqual([1])
    }),
  )
})
