import { expect, test } from 'vitest'
import { createLastUsed } from '../../../src/core/store/last-used.ts'

test('the one that was not asked for longest goes first', () => {
  const kept = createLastUsed<string>(2)
  kept.set(1, 'eins')
  kept.set(2, 'zwei')
  kept.get(1)
  kept.set(3, 'drei')
  expect([1, 2, 3].map(key => kept.get(key))).toEqual(['eins', undefined, 'drei'])
})

test('what is put twice counts once', () => {
  const kept = createLastUsed<string>(2)
  kept.set(1, 'alt')
  kept.set(2, 'zwei')
  kept.set(1, 'neu')
  expect([1, 2].map(key => kept.get(key))).toEqual(['neu', 'zwei'])
})
