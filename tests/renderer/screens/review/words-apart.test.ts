import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordsApart } from '../../../../src/renderer/screens/review/words-apart.ts'

test('of a form letter only name and date differ', () => {
  const parts = wordsApart('Guten Tag, am 4. Mai kam nichts. Berta', 'Guten Tag, am 3. Mai kam nichts. Anna')
  expect(parts.filter(part => part.differs).map(part => part.words.trim())).toEqual(['4.', 'Berta'])
})

test('the parts give the letter again', () => {
  const text = fc.string({ maxLength: 500 }).map(words => words.trim())
  fc.assert(
    fc.property(text, text, (letter, model) => {
      const parts = wordsApart(letter, model)
      expect(parts.map(part => part.words).join('')).toBe(letter)
    }),
  )
})

test('of a long letter the beginning is shown, and what is left out is no difference', () => {
  const letter = 'Guten Tag '.repeat(100)
  const parts = wordsApart(letter, letter)
  expect(parts.map(({ words, differs }) => [words, differs])).toEqual([
    [letter.slice(0, 600), false],
    ['…', false],
  ])
})
