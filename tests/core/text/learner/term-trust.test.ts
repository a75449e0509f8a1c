import { expect, test } from 'vitest'
import { countTerms, worthOf } from '../../../../src/core/text/learner/term-trust.ts'
import type { UsedTerm } from '../../../../src/core/text/learner/term-trust.ts'

const perfect: UsedTerm = { term: 'perfekt*', use: 'outright' }
const praise: UsedTerm = { term: 'begeistert*', use: 'outright' }
const parcel: UsedTerm = { term: 'paket*', use: 'passing' }

/** Texts about theme 0 or not, and the terms of that theme in them. */
const counted = (texts: readonly (readonly [isRight: boolean, ...terms: UsedTerm[]])[]) =>
  countTerms(
    texts.map(([, ...terms]) => [terms]),
    texts.map(([isRight]) => (isRight ? [0] : [])),
    1,
  )
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value)

test('a term that reviews proved wrong suggests nothing any more, while the others of its theme do', () => {
  const counts = counted([...times(12, [false, perfect] as const), ...times(6, [true, praise] as const)])
  expect(worthOf(counts, 0, perfect, null).strength).toBeLessThan(0.2)
  expect(worthOf(counts, 0, praise, null).strength).toBe(1)
})

test('a single counterexample does not silence a term', () => {
  expect(worthOf(counted([[false, perfect]]), 0, perfect, null).strength).toBe(1)
})

test('a term that is right also in passing speaks for itself', () => {
  expect(worthOf(counted(times(12, [true, parcel] as const)), 0, parcel, null).strength).toBe(1)
  expect(worthOf(counted([]), 0, parcel, null).strength).toBeLessThan(1)
})

test('a text’s own review does not speak for its terms', () => {
  const before = counted([[true, praise]])
  const after = counted([
    [true, praise],
    [false, praise],
  ])
  expect(worthOf(after, 0, praise, false)).toEqual(worthOf(before, 0, praise, null))
})
