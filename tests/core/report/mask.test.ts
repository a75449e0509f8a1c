import { describe, expect, test } from 'vitest'
import { mask } from '../../../src/core/report/mask.ts'

describe('a quote is masked', () => {
  test.each([
    ['Schreiben Sie mir an anna.kern@example.org bitte.', 'Schreiben Sie mir an … bitte.'],
    ['Meine Nummer ist 0551 / 47 11 23, rufen Sie an.', 'Meine Nummer ist …, rufen Sie an.'],
    ['Erreichbar unter +49 (0)170 1234567.', 'Erreichbar unter ….'],
    ['Ich wohne Lindenstraße 12a in 37073 Göttingen.', 'Ich wohne … in ….'],
    ['Bestellung LM-2026-203451 kam nie an.', 'Bestellung … kam nie an.'],
    ['Order #48213 never came.', 'Order … never came.'],
    ['Frau Kern hat uns gut beraten.', 'Frau … hat uns gut beraten.'],
    ['Ich sprach mit Herrn Dr. van Laak.', 'Ich sprach mit Herrn ….'],
    ['Mrs Miller was rude.', 'Mrs … was rude.'],
    ['Danke! Viele Grüße, Henrike', 'Danke! Viele Grüße, …'],
    ['Siehe https://shop.example/konto?id=5 dazu.', 'Siehe … dazu.'],
    ['Bitte auf DE89 3704 0044 0532 0130 00 erstatten.', 'Bitte auf … erstatten.'],
  ])('%s', (text, masked) => expect(mask(text, [])).toBe(masked))

  test('of the names known from the thread, wherever they stand', () => {
    expect(mask('Wie Schmidt schon schrieb: Annas Vase ist kaputt.', ['Anna Schmidt'])).toBe(
      'Wie … schon schrieb: … Vase ist kaputt.',
    )
  })
  test('and keeps what tells nobody: prices, years, counts, ordinary words', () => {
    const text = 'Für 1.249 € erwarte ich 2026 mehr als 3 Monate Haltbarkeit. Die Frau an der Kasse war nett.'
    expect(mask(text, [])).toBe(text)
  })
})
