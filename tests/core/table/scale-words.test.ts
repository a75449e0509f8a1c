import { expect, test } from 'vitest'
import { placeOnScale, scaleWordsOf } from '../../../src/core/table/scale-words.ts'

const placesOf = (values: readonly string[]) => {
  const words = scaleWordsOf(values)
  return words && values.map(value => placeOnScale(value, words))
}

test.each([
  [
    'satisfaction',
    ['Sehr zufrieden', 'zufrieden', 'teils/teils', 'Unzufrieden', 'äußerst unzufrieden'],
    [5, 4, 3, 2, 1],
  ],
  ['agreement', ['Stimme voll und ganz zu', 'stimme eher nicht zu', 'Stimme überhaupt nicht zu'], [5, 2, 1]],
  ['English agreement', ['Strongly agree', 'Neither agree nor disagree', 'Disagree'], [5, 3, 2]],
  ['likelihood', ['sehr wahrscheinlich', 'eher unwahrscheinlich', 'vielleicht'], [5, 2, 3]],
  ['quality', ['sehr gut', 'gut', 'mittelmäßig', 'schlecht'], [5, 4, 3, 2]],
  ['school marks, of which the best is 1', ['sehr gut', 'gut', 'befriedigend', 'mangelhaft'], [1, 2, 3, 5]],
])('a scale of %s is told by its words', (_, values, places) => {
  expect(placesOf(values)).toEqual(places)
})

test('no answer has no place, a word alone and free text are no scale', () => {
  expect(placesOf(['zufrieden', 'sehr zufrieden', 'unzufrieden', 'keine Angabe'])).toEqual([4, 5, 2, null])
  expect(scaleWordsOf(['gut', 'gut', 'gut'])).toBeNull()
  expect(scaleWordsOf(['gut', 'die Lieferung kam spät', 'nichts', 'zu teuer'])).toBeNull()
})
