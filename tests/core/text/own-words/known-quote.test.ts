import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { quotesOfKnown } from '../../../../src/core/text/own-words/known-quote.ts'

const letter =
  'Sehr geehrte Frau Lang,\n\nwir haben den Krug am Montag an Sie verschickt. Die Sendung sollte bis Freitag bei Ihnen sein.\nBitte melden Sie sich, falls etwas fehlt.\n\nViele Grüße\nIhr Laden'
const from = (text: string, isSameSide = false) => [{ text, isSameSide }]
const quotedIn = (text: string, earlier = from(letter)): string[] =>
  quotesOfKnown(text, earlier).map(([start, end]) => text.slice(start, end))

test('a letter copied below the answer without any mark is a quote', () => {
  expect(quotedIn(`Der Krug ist leider zerbrochen.\n\n${letter}`)).toEqual([letter])
})

test('a quote wrapped anew and indented is the same quote', () => {
  const wrapped = letter.replaceAll(/\s+/g, ' ').replaceAll(/(.{30,44}) /g, '$1\n  ')
  expect(quotedIn(`Der Krug ist leider zerbrochen.\n\n${wrapped}`)).toEqual([wrapped])
})

test('the header of a program in a language that no rule knows goes with its quote', () => {
  const header = 'Seolta ó: Ihr Laden <info@laden.example>\nDáta: 3 Márta 2026 10:00\nÁbhar: Krug'
  expect(quotedIn(`Zerbrochen, leider.\n\n${header}\n\n${letter}`)).toEqual([`${header}\n\n${letter}`])
})

test('a passage that is answered line by line is hidden, the answers stay', () => {
  const passage = 'wir haben den Krug am Montag an Sie verschickt. Die Sendung sollte bis Freitag bei Ihnen sein.'
  expect(quotedIn(`Guten Tag,\n${passage}\nFreitag war gestern, und hier ist nichts.\nWas nun?`)).toEqual([passage])
})

test('own words that take up a phrase of the other are not hidden', () => {
  expect(
    quotedIn(
      'Sie schreiben: Die Sendung sollte bis Freitag bei Ihnen sein, doch das war sie nicht, bis heute kam nichts.',
    ),
  ).toEqual([])
  expect(
    quotedIn('Sehr geehrte Frau Lang,\n\nbitte melden Sie sich, falls etwas fehlt.\n\nMir fehlt der Deckel vom Krug.'),
  ).toEqual([])
})

test('a reminder that is the letter once more is no quote of it', () => {
  const reminder =
    'Der Krug kam zerbrochen an, ich bitte um Ersatz oder um mein Geld zurück. Die Bestellnummer ist 4711.'
  expect(quotedIn(reminder, from(reminder, true))).toEqual([])
  expect(quotedIn(`Zweite Bitte!\n${reminder}`, from(reminder, true))).toEqual([])
  expect(quotedIn(reminder, from(reminder))).toEqual([])
})

test('the writer’s own letter under a header is a quote', () => {
  const first = 'Der Krug kam zerbrochen an, ich bitte um Ersatz oder um mein Geld zurück. Die Bestellnummer ist 4711.'
  const header = '3 Márta 2026 10:00, Erika <erika@kundin.example> :'
  expect(quotedIn(`Haben Sie das gelesen?\n\n${header}\n${first}`, from(first, true))).toEqual([`${header}\n${first}`])
})

test('words that stand in no earlier letter are never hidden', () => {
  const word = fc.constantFrom('neu', 'rot', 'Haus', 'Tür', 'läuft', 'grün')
  const own = fc.array(fc.array(word, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 9 })
  fc.assert(
    fc.property(own, own, fc.boolean(), (above, below, isSameSide) => {
      const text = [...above.map(line => line.join(' ')), letter, ...below.map(line => line.join(' '))].join('\n')
      const hidden = quotesOfKnown(text, from(letter, isSameSide))
        .map(([start, end]) => text.slice(start, end))
        .join('\n')
      expect(letter).toContain(hidden)
    }),
  )
})
