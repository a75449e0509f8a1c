import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { piecesOf } from '../../../../src/renderer/screens/search/marked-text.tsx'

const anySpan = fc.tuple(fc.nat(20), fc.nat(20))

test('the pieces of a snippet joined are the snippet, whatever the marks', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), fc.array(anySpan), (text, marks) => {
      expect(
        piecesOf(text, marks)
          .map(piece => piece.text)
          .join(''),
      ).toBe(text)
    }),
  )
})

test('what was found is marked, the rest is not', () => {
  const pieces = piecesOf('eine Küchenberatung', [[11, 19]])
  expect(pieces.map(({ text, marked }) => [text, marked])).toEqual([
    ['eine Küchen', false],
    ['beratung', true],
  ])
})
