import { array, assert, constantFrom, nat, oneof, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { fold, foldWithMap, sourceEnd } from '../../../src/core/text/fold.ts'

const anyText = oneof(
  array(nat({ max: 0xffff })).map(codes => String.fromCharCode(...codes)),
  string({
    unit: constantFrom('ä', 'Ö', 'ß', 'ẞ', 'é', 'a', 'U', '\u0308', '\u00ad', '’', '`', 'İ', '😀', ' ', 'ﬁ'),
  }),
)

test('umlauts, sharp s and accents fold to what people without those keys type', () => {
  expect(fold('Größe ÜBER Maßen, Café, naïve, ŒUVRE')).toBe('groesse ueber massen, cafe, naive, oeuvre')
})

test('an umlaut written as letter and mark folds like the single letter', () => {
  expect(fold('Ma\u0308ngelru\u0308ge')).toBe(fold('Mängelrüge'))
})

test('soft hyphens and zero-width marks of web mail vanish', () => {
  expect(fold('Be\u00adra\u200btung')).toBe('beratung')
})

test('folding twice changes nothing', () => {
  assert(
    property(anyText, text => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
  )
})

test('the map has an entry for each folded unit, never goes back, and folds to the same text', () => {
  assert(
    property(anyText, text => {
      const { folded, sourceAt } = foldWithMap(text)
      expect(folded).toBe(fold(text))
      expect(sourceAt.length).toBe(folded.length + 1)
      expect(sourceAt[folded.length]).toBe(text.length)
      expect([...sourceAt]).toEqual([...sourceAt].sort((a, b) => a - b))
    }),
  )
})

test('the source of a folded word is that word', () => {
  const source = 'Die Ma\u0308ngel sind GROẞ, naïv gesagt'
  const map = foldWithMap(source)
  const spanOf = (word: string) => {
    const at = map.folded.indexOf(word)
    return source.slice(map.sourceAt[at], sourceEnd(map, at + word.length))
  }
  expect(spanOf('maengel')).toBe('Ma\u0308ngel')
  expect(spanOf('gross')).toBe('GROẞ')
  expect(spanOf('naiv')).toBe('naïv')
})
