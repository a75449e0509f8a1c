import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { themeKeys, themesTyped, type NamedTheme } from '../../../../src/renderer/screens/verbatims/theme-codes.ts'

const named = (...names: readonly string[]): readonly NamedTheme[] =>
  names.map((name, index) => ({ id: `t${index}`, name, color: index }))
const codes = (...names: readonly string[]) => themeKeys(named(...names)).map(theme => theme.code)

test('Produkt and Preis both begin with pr: the second takes its next letter', () => {
  expect(codes('Produkt', 'Preis')).toEqual(['pr', 'pe'])
})

test('umlauts are typed as their plain letters', () => {
  expect(codes('Ärger', 'Öffnungszeiten')).toEqual(['ar', 'of'])
})

test('any codebook of up to 200 themes has a code of two plain letters for each, none twice', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 200 }), names => {
      const all = codes(...names)
      expect(new Set(all).size).toBe(names.length)
      expect(all.every(code => /^[a-z]{2}$/.test(code))).toBe(true)
    }),
    { numRuns: 30 },
  )
})

test('the first nine themes have a digit, the tenth none', () => {
  const digits = themeKeys(named('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j')).map(theme => theme.digit)
  expect(digits).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, null])
})

test('typed letters mean codes first, then beginnings of names, then parts of names', () => {
  const keys = themeKeys(named('Beratung', 'Website und Bestellung', 'Preis'))
  const typed = (letters: string) => themesTyped(keys, letters).map(theme => theme.name)
  expect(typed('be')).toEqual(['Beratung'])
  expect(typed('pre')).toEqual(['Preis'])
  expect(typed('bestell')).toEqual(['Website und Bestellung'])
  expect(typed('xy')).toEqual([])
})
