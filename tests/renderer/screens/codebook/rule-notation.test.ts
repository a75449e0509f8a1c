import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { rulePieces, typedWord } from '../../../../src/renderer/screens/codebook/rule-notation.ts'

const kinds = (lines: string) =>
  rulePieces(lines, [])
    .filter(({ kind }) => kind === 'sign')
    .map(({ text }) => text)

test('the signs of the notation stand apart from words', () => {
  expect(kinds('liefer*\nnehmen … nicht an\n~laden\nout:geht nicht\nrief|ruft ... zurück\n{mitbewerber}')).toEqual([
    '*',
    '…',
    '~',
    'out:',
    '|',
    '...',
    '{mitbewerber}',
  ])
})

test('trouble is drawn from its place on', () => {
  const problem = { list: 'terms', language: 'de', term: 'zu "spät', message: 'quote-open', at: 3 } as const
  expect(rulePieces('gut\nzu "spät', [problem]).at(-1)).toEqual({ text: '"spät', kind: 'problem' })
})

test('the pieces are the text, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(9), (lines, at) => {
      const problem = { list: 'terms', language: 'de', term: lines.split('\n')[0] ?? '', message: 'empty', at } as const
      expect(
        rulePieces(lines, [problem])
          .map(({ text }) => text)
          .join(''),
      ).toBe(lines)
    }),
  )
})

test('the word at the caret is what is completed, never one that goes on behind it', () => {
  expect(typedWord('zu spät', 7)).toEqual({ from: 3, word: 'spät', opensLine: false })
  expect(typedWord('preis\nlie', 9)).toEqual({ from: 6, word: 'lie', opensLine: true })
  expect(typedWord('lieferung', 3)).toBe(null)
  expect(typedWord('liefer*', 6)).toBe(null)
  expect(typedWord('{mit', 4)).toEqual({ from: 0, word: '{mit', opensLine: true })
})
