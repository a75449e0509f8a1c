import { expect, test } from 'vitest'
import { quoteOf } from '../../../../src/renderer/screens/verbatims/quote-of.ts'

const text =
  'Guten Tag,\n\nder Krug kam zerbrochen an.\n\n\n> Ihre Bestellung ist unterwegs\n\nViele Grüße\nErika Muster'
const span = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length]
const letter = {
  text,
  hidden: [
    { what: 'quote', span: span('> Ihre Bestellung ist unterwegs') },
    { what: 'signature', span: span('Viele Grüße\nErika Muster') },
  ],
  title: 'Krug',
  class: 'customer',
  kind: 'message',
  person: { name: 'Erika Muster', address: 'erika@kundin.example' },
  to: [],
  saidOn: '2026-03-02T10:00:00Z',
} as const
const quoted = (words: [number, number] | null) =>
  quoteOf({ ...letter, hidden: letter.hidden.map(part => ({ ...part })), to: [] }, words, day => day.slice(0, 10))

test('a letter is quoted in its writer’s own words, without what they quote and sign, and with their name', () => {
  expect(quoted(null)).toEqual({
    words: 'Guten Tag,\n\nder Krug kam zerbrochen an.',
    by: ['Erika Muster', '2026-03-02', 'Krug'],
  })
})

test('words that are selected are quoted alone', () => {
  expect(quoted(span('zerbrochen an')).words).toBe('zerbrochen an')
})
