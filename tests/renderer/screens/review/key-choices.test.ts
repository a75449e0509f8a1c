import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  chooseKey,
  conflictOf,
  keyChoices,
  keyOf,
  type ChosenKeys,
  type KeyChoice,
} from '../../../../src/renderer/screens/review/key-choices.ts'

function choice(id: string): KeyChoice {
  const found = keyChoices.find(one => one.id === `review.${id}`)
  if (!found) throw new Error(`no key ${id}`)
  return found
}

test('a free key is taken, and the key of before set again leaves nothing chosen', () => {
  expect(conflictOf(choice('skip'), 'p', {})).toBeNull()
  const chosen = chooseKey(choice('skip'), 'p', {})
  expect(chosen).toEqual({ 'review.skip': 'p' })
  expect(chooseKey(choice('skip'), 's', chosen)).toEqual({})
})

test('a key that another command has is told, and exchanged', () => {
  expect(conflictOf(choice('skip'), 'w', {})).toMatchObject({ kind: 'taken', by: { id: 'review.gold' } })
  expect(chooseKey(choice('skip'), 'w', {})).toEqual({ 'review.skip': 'w', 'review.gold': 's' })
})

test('digits of themes and keys of the frame stay, and so do further keys of a command', () => {
  expect(conflictOf(choice('skip'), '3', {})).toEqual({ kind: 'kept', by: null })
  expect(conflictOf(choice('skip'), 'g', {})).toEqual({ kind: 'kept', by: null })
  expect(conflictOf(choice('skip'), 'arrowdown', {})).toMatchObject({ kind: 'kept', by: { id: 'review.next' } })
})

test('however keys are changed, no two commands share one', () => {
  const wish = fc.tuple(fc.constantFrom(...keyChoices), fc.constantFrom(...Array.from('abcdefhijklmnopqrstuvwxyz')))
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 20 }), wishes => {
      let chosen: ChosenKeys = {}
      for (const [one, key] of wishes)
        if (conflictOf(one, key, chosen)?.kind !== 'kept') chosen = chooseKey(one, key, chosen)
      const keys = keyChoices.map(one => keyOf(one, chosen))
      expect(new Set(keys).size).toBe(keys.length)
    }),
  )
})
