import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { VerbatimFilter } from '../../../../src/contract/schemas/verbatim.ts'
import { verbatimsLink } from '../../../../src/renderer/navigation/verbatims-link.ts'
import { filterParts, withoutPart } from '../../../../src/renderer/screens/verbatims/filter-fields.ts'
import { searchToFilter } from '../../../../src/renderer/screens/verbatims/filter-search.ts'

const word = fc.string({ minLength: 1, unit: 'grapheme' })
const anyFilter: fc.Arbitrary<VerbatimFilter> = fc.record(
  {
    query: word,
    month: fc.constantFrom('2025-01', '2026-12'),
    themeIds: fc.array(word, { minLength: 1, maxLength: 3 }),
    classes: fc.subarray(['customer' as const, 'own' as const], { minLength: 1 }),
    cause: fc.constantFrom('we' as const, 'maker' as const),
    gold: fc.boolean(),
    reviewed: fc.boolean(),
    sourceId: fc.nat(),
    person: word,
  },
  { requiredKeys: [] },
)
const searchOf = (filter: VerbatimFilter) => verbatimsLink(filter).split('?').slice(1).join('?')

test('a filter written into a link and read again is the same filter', () => {
  fc.assert(
    fc.property(anyFilter, filter => {
      expect(searchToFilter(searchOf(filter))).toEqual(filter)
    }),
  )
})

test('a link that was cut off opens with what is left of it', () => {
  expect(searchToFilter('month=2026-03&query=%C3%A')).toEqual({ month: '2026-03' })
})

test('what a link knows besides the filter is left alone', () => {
  expect(searchToFilter('at=12&month=2026-03&__proto__=x')).toEqual({ month: '2026-03' })
})

test('every field of the contract can stand in a link', () => {
  const written = searchToFilter(
    Object.keys(VerbatimFilter.shape)
      .map(field => `${field}=1`)
      .join('&'),
  )
  expect(Object.keys(written)).toEqual(Object.keys(VerbatimFilter.shape))
})

test('one of three themes is taken away, the others stay', () => {
  const filter: VerbatimFilter = { themeIds: ['a', 'b', 'c'], themeMatch: 'all' }
  expect(withoutPart(filter, { field: 'themeIds', value: 'b' })).toEqual({ themeIds: ['a', 'c'], themeMatch: 'all' })
})

test('with a single theme left there is nothing to match all of', () => {
  const filter: VerbatimFilter = { themeIds: ['a', 'b'], themeMatch: 'all', month: '2026-03' }
  expect(withoutPart(filter, { field: 'themeIds', value: 'b' })).toEqual({ themeIds: ['a'], month: '2026-03' })
})

test('taking all parts away leaves no filter', () => {
  fc.assert(
    fc.property(anyFilter, filter => {
      expect(filterParts(filter).reduce<VerbatimFilter>(withoutPart, filter)).toEqual({})
    }),
  )
})
