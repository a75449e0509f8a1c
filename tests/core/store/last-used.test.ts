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

test('heavy ones make room for themselves, and one that weighs more than all room is kept until the next comes', () => {
  const kept = createLastUsed<string>(6, value => value.length)
  const here = (): boolean[] => [1, 2, 3].map(key => kept.get(key) !== undefined)
  kept.set(1, 'ab')
  kept.set(2, 'cd')
  kept.set(3, 'efgh')
  expect(here()).toEqual([false, true, true])
  kept.set(1, 'viel zu lang')
  expect(here()).toEqual([true, false, false])
  kept.set(2, 'ab')
  expect(here()).toEqual([false, true, false])
})
