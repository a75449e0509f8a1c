import { expect, test } from 'vitest'
import { verbatimsLink, withFilter } from '../../../src/renderer/navigation/verbatims-link.ts'
import { searchToFilter } from '../../../src/renderer/screens/verbatims/filter-search.ts'

test('a link to verbatims is read back as the filter it was made of', () => {
  const filter = { month: '2026-03', themeIds: ['T1', 'a,b'], gold: true, sourceId: 7, query: 'Küche & Bad = "gut"' }
  const search = verbatimsLink(filter).slice('/verbatims?'.length)
  expect(searchToFilter(search)).toEqual(filter)
})

test('a filter that narrows nothing leaves the path alone', () => {
  expect(withFilter('/review', {})).toBe('/review')
})
