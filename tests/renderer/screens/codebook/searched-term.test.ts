import { expect, test } from 'vitest'
import { nameOfTerm, searchedTerm } from '../../../../src/renderer/screens/codebook/searched-term.ts'

test.each([
  ['Verpackung', 'verpackung*'],
  [' verpackung* ', 'verpackung*'],
  ['"zu viel Folie"', 'zu viel folie'],
  ['„zu viel Folie“', 'zu viel folie'],
])('searching for %s is a term of the theme', (query, term) => {
  expect(searchedTerm(query)).toBe(term)
})

test.each(['', 'ab', 'verpackung folie', 'thema:preis', '-folie', 'verpackung thema:preis', 'folie or papier'])(
  'what “%s” asks for is no single term',
  query => {
    expect(searchedTerm(query)).toBe(null)
  },
)

test('a term names the theme without its star', () => {
  expect(nameOfTerm('verpackung*')).toBe('Verpackung')
})
