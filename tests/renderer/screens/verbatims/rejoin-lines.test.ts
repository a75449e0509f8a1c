import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { rejoinLines } from '../../../../src/renderer/screens/verbatims/rejoin-lines.ts'

test('a sentence that a mail program broke at 72 columns flows again', () => {
  const letter =
    'Muss man erst an die Inhaberin schreiben, damit etwas passiert? Meine Mail\nvom 7. Dezember blieb ohne Antwort.'
  expect(rejoinLines(letter)).toBe(letter.replace('\n', ' '))
})

test('salutation, short lines, lists and paragraphs stay as they were written', () => {
  const letter =
    'Guten Tag,\n\nes fehlen:\n- eine Schraube, und zwar die lange aus der ersten von drei Tüten\n- der Griff\n\nGruß\nAnna'
  expect(rejoinLines(letter)).toBe(letter)
})

test('a line with room for the next word was ended by its writer; one word alone may be the rest of a sentence', () => {
  const ended = 'Die Lampe kam am Montag an und flackert seither.\nIch bitte um einen neuen Schirm dafür.'
  expect(rejoinLines(ended)).toBe(ended)
  const rest = 'Die Lampe kam am Montag an und flackert seither, trotz neuer\nLeuchtmittel.'
  expect(rejoinLines(rest)).toBe(rest.replace('\n', ' '))
})

test('rejoining never moves a character', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      const joined = rejoinLines(text)
      expect(joined.length).toBe(text.length)
      expect(joined.replaceAll('\n', ' ')).toBe(text.replaceAll('\n', ' '))
    }),
  )
})
