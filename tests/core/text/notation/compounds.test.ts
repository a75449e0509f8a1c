import { expect, test } from 'vitest'
import { fold } from '../../../../src/core/text/fold.ts'
import { createCompoundSplitter } from '../../../../src/core/text/notation/compounds.ts'

const splitter = createCompoundSplitter()

test.each([
  ['Küchenberatung', 'beratung'],
  ['Handyreparatur', 'reparatur'],
  ['Badsanierungsberatung', 'sanierungsberatung'],
  ['Möbelmontage', 'montage'],
  ['Kindergeburtstagstorte', 'torte'],
  ['Urlaubsvertretung', 'vertretung'],
  ['Farbberatung', 'beratung'],
  ['Hundefutterlieferung', 'lieferung'],
])('%s ends in %s', (word, head) => {
  expect(splitter.heads(fold(word))).toContain(head)
})

test.each(
  (
    'Verantwortung Lieferant Reklame einladen herunterladen wiederherstellen Handwerk Netzwerk Werkstatt Lobby netto ' +
    'garantiert Beschwerden mangels Lautsprecher kassenlos konkurrenzlos unterbrechen Wechselgeld Schokoladen'
  ).split(' '),
)('%s is not taken apart', word => {
  expect(splitter.heads(fold(word))).toEqual([])
})

test('a noun of the codebook may stand in front as well', () => {
  const own = createCompoundSplitter()
  expect(own.heads('zwirbelberatung')).toEqual([])
  own.add('zwirbel')
  expect(own.heads('zwirbelberatung')).toEqual(['beratung'])
})
