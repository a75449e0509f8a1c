import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSignatureReader, groupAlike } from '../../../src/core/text/near-duplicates.ts'

const leadersOf = (letters: readonly { readonly text: string; readonly title?: string }[]): number[] => {
  const read = createSignatureReader()
  return [...groupAlike(letters.map(({ text, title = '' }) => read({ text, title })))]
}

test('form letters that differ in name and date are one group', () => {
  const letter = (name: string, day: number) => ({
    text: `Sehr geehrte Damen und Herren, hiermit möchte ich Ihren Newsletter vom ${day}. Mai nicht mehr erhalten und bitte um Löschung meiner Adresse. ${name}`,
  })
  const other = { text: 'Die Beratung bei Frau Kern war großartig, wir kommen gerne wieder und bringen Freunde mit.' }
  expect(leadersOf([letter('Anna Weiß', 3), other, letter('Peter Groß', 17), letter('Uwe Klein', 21)])).toEqual([
    0, 1, 0, 0,
  ])
})

test('short texts are copies only when they say the same', () => {
  expect(leadersOf(['Danke!', 'danke', 'Danke sehr!', 'Alles gut, danke.'].map(text => ({ text })))).toEqual([
    0, 0, 2, 3,
  ])
})

test('a short answer means its question: nothing to praise is not nothing to improve', () => {
  const answers = [
    { text: 'nichts', title: 'Was hat Ihnen gefallen?' },
    { text: 'nichts', title: 'Was können wir besser machen?' },
    { text: 'Nichts.', title: 'Was hat Ihnen gefallen?' },
  ]
  expect(leadersOf(answers)).toEqual([0, 1, 0])
})

test('a letter’s leader comes no later than itself and leads itself', () => {
  const word = fc.constantFrom('Danke', 'Lieferung', 'kam', 'spät', 'sehr', 'nett', 'Tisch', 'Preis')
  const text = fc.array(word, { maxLength: 14 }).map(words => words.join(' '))
  fc.assert(
    fc.property(fc.array(text, { maxLength: 30 }), texts => {
      const leaders = leadersOf(texts.map(one => ({ text: one })))
      expect(leaders.every((leader, index) => leader <= index && leaders[leader] === leader)).toBe(true)
      // The same words are always one group.
      texts.forEach((one, index) => expect(leaders[index]).toBe(leaders[texts.indexOf(one)]))
    }),
  )
})
