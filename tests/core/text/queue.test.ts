import { expect, test } from 'vitest'
import { groupNearDuplicates } from '../../../src/core/text/near-duplicates.ts'
import { rankQueue } from '../../../src/core/text/rank-queue.ts'

test('form letters that differ in name and date are one group', () => {
  const letter = (name: string, day: number) =>
    `Sehr geehrte Damen und Herren, hiermit möchte ich Ihren Newsletter vom ${day}. Mai nicht mehr erhalten und bitte um Löschung meiner Adresse. ${name}`
  const texts = [
    { id: 1, text: letter('Anna Weiß', 3) },
    { id: 2, text: 'Die Beratung bei Frau Kern war großartig, wir kommen gerne wieder und bringen Freunde mit.' },
    { id: 3, text: letter('Peter Groß', 17) },
    { id: 4, text: letter('Uwe Klein', 21) },
  ]
  expect(groupNearDuplicates(texts)).toEqual([[1, 3, 4]])
})

test('short texts are copies only when they say the same', () => {
  const texts = ['Danke!', 'danke', 'Danke sehr!', 'Alles gut, danke.'].map((text, id) => ({ id, text }))
  expect(groupNearDuplicates(texts)).toEqual([[0, 1]])
})

test('gold comes first, then doubt, then copies of what was asked already', () => {
  const item = { gold: false, group: null, saidAt: 0 }
  const order = rankQueue([
    { ...item, id: 1, probabilities: [0.99, 0.01] },
    { ...item, id: 2, probabilities: [0.5, 0.4] },
    { ...item, id: 3, probabilities: [0.99], gold: true },
    { ...item, id: 4, probabilities: [0.7, 0.2], group: 7, saidAt: 2 },
    { ...item, id: 5, probabilities: [0.7, 0.2], group: 7, saidAt: 1 },
    { ...item, id: 6, probabilities: [0.7, 0.2], group: 7 },
  ])
  expect(order).toEqual([3, 4, 2, 1, 5, 6])
})
