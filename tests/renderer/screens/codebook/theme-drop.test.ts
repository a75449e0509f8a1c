import { expect, test } from 'vitest'
import { placeOfDrop, zoneAt } from '../../../../src/renderer/screens/codebook/theme-drop.ts'
import { ruleTheme } from '../../../../src/core/tagging/term-hits.ts'

/** A (with its parts A1, A2), B, C. */
const themes = [
  ruleTheme('A', {}),
  ruleTheme('A1', { parentId: 'A' }),
  ruleTheme('A2', { parentId: 'A' }),
  ruleTheme('B', {}),
  ruleTheme('C', {}),
]

test('the edges of a line mean beside it, its middle below it', () => {
  const line = { top: 100, height: 40 }
  expect([104, 120, 138].map(y => zoneAt(y, line))).toEqual(['before', 'inside', 'after'])
})

test.each([
  ['C', 'B', 'before', { parentId: null, before: 'B' }],
  ['A', 'C', 'after', { parentId: null, before: null }],
  ['C', 'A', 'inside', { parentId: 'A', before: null }],
  ['C', 'A1', 'after', { parentId: 'A', before: 'A2' }],
  ['A2', 'A1', 'before', { parentId: 'A', before: 'A1' }],
  ['A1', 'B', 'after', { parentId: null, before: 'C' }],
] as const)('%s let go on %s (%s) finds its place', (themeId, target, zone, place) => {
  expect(placeOfDrop(themes, themeId, target, zone)).toEqual(place)
})

test.each([
  ['itself', 'A', 'A', 'inside'],
  ['a part of itself', 'A', 'A1', 'inside'],
  ['beside a part of itself', 'A', 'A1', 'before'],
  ['where it stands, before the next', 'B', 'C', 'before'],
  ['where it stands, after the one before', 'C', 'B', 'after'],
] as const)('a theme is not put onto %s', (_, themeId, target, zone) => {
  expect(placeOfDrop(themes, themeId, target, zone)).toBeNull()
})
