import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Hidden } from '../../../../src/contract/schemas/message.ts'
import { foldHidden, segmentText, type Mark } from '../../../../src/renderer/screens/verbatims/text-segments.ts'

const mark = (themeId: string, from: number, until: number): Mark => ({ themeId, span: [from, until], polarity: null })
const span = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)])
const anyMark = fc.tuple(fc.constantFrom('price', 'advice', 'product'), span).map(([id, [a, b]]) => mark(id, a, b))
const anyHidden = fc
  .tuple(fc.constantFrom('quote' as const, 'signature' as const), span)
  .map(([what, at]): Hidden => ({ what, span: at }))
const anyText = fc.string({ unit: fc.constantFrom('a', 'ß', '\n', ' ', '🙂'), maxLength: 30 })

test('the segments of a text joined are the text', () => {
  fc.assert(
    fc.property(anyText, fc.array(anyHidden), fc.array(anyMark), (text, hidden, marks) => {
      const segments = segmentText(text, hidden, marks)
      expect(segments.map(segment => segment.text).join('')).toBe(text)
    }),
  )
})

test('every character carries exactly the marks that cover it', () => {
  fc.assert(
    fc.property(anyText, fc.array(anyMark), (text, marks) => {
      for (const segment of segmentText(text, [], marks)) {
        const covering = marks.filter(({ span: [from, until] }) => from <= segment.from && segment.from < until)
        expect(segment.marks.map(found => found.themeId)).toEqual(covering.map(found => found.themeId))
      }
    }),
  )
})

test('words of two themes that overlap fall into three stretches', () => {
  const segments = segmentText('zu teuer und zu spät', [], [mark('price', 0, 12), mark('delivery', 9, 20)])
  expect(segments.map(({ text, marks }) => [text, marks.map(found => found.themeId)])).toEqual([
    ['zu teuer ', ['price']],
    ['und', ['price', 'delivery']],
    [' zu spät', ['delivery']],
  ])
})

test('a folded signature takes the empty lines before it along', () => {
  const text = 'Das war nichts.\n\n\nMit freundlichen Grüßen\nAnna Kern'
  const stretches = foldHidden(segmentText(text, [{ what: 'signature', span: [18, text.length] }], []))
  expect(stretches.map(one => (one.kind === 'shown' ? one.segment.text : [one.what, one.lines]))).toEqual([
    'Das war nichts.',
    ['signature', 2],
  ])
})

test('greeting and signature side by side are one fold, named after the longer', () => {
  const text = 'Nein.\n\nGruß\n\nAnna Kern, Lindenweg 3'
  const hidden: Hidden[] = [
    { what: 'greeting', span: [7, 11] },
    { what: 'signature', span: [13, text.length] },
  ]
  const folds = foldHidden(segmentText(text, hidden, [])).filter(stretch => stretch.kind === 'folded')
  expect(folds).toEqual([{ kind: 'folded', what: 'signature', lines: 2, from: 13 }])
})

test('words between two hidden parts stay to be read', () => {
  const text = '> alt\nmeine Antwort\n> noch älter'
  const hidden: Hidden[] = [
    { what: 'quote', span: [0, 6] },
    { what: 'quote', span: [20, text.length] },
  ]
  const stretches = foldHidden(segmentText(text, hidden, []))
  expect(stretches.map(one => (one.kind === 'shown' ? one.segment.text : one.what))).toEqual([
    'quote',
    'meine Antwort',
    'quote',
  ])
})
