import { expect, test } from 'vitest'
import { clusterUncovered, termOf } from '../../../../src/core/text/uncovered/cluster.ts'
import type { ClusteredText } from '../../../../src/core/text/uncovered/cluster.ts'

let number = 0
const letter = (text: string, more: Partial<ClusteredText> = {}): ClusteredText => {
  number++
  return { id: number, text, hidden: [], person: `person ${number}`, isCovered: false, ...more }
}
const covered = (text: string): ClusteredText => letter(text, { isCovered: true })

const dogs = [
  'Darf mein Hund mit in den Laden kommen?',
  'Sind Hunde bei Ihnen erlaubt? Er bleibt an der Leine.',
  'Unser Hund bellt nicht und trägt eine Leine.',
  'Gibt es einen Napf mit Wasser für Hunde?',
]
const courses = [
  'Bieten Sie auch Nähkurse an einem Samstag an?',
  'Ich suche einen Nähkurs für Anfänger.',
  'Wann beginnt der nächste Nähkurs, und was muss ich mitbringen?',
]
const others = ['Wann kommt das Paket?', 'Die Rechnung ist zu hoch.', 'Das Regal wackelt.'].map(covered)

test('letters on one matter that no theme covers come together under the customers’ own word', () => {
  const clusters = clusterUncovered([...[...dogs, ...courses].map(text => letter(text)), ...others])
  expect(clusters.map(({ name, people }) => [name, people])).toEqual([
    ['Hund', 4],
    ['Nähkurs', 3],
  ])
  expect(clusters[0]?.words[0]?.term).toBe('hund|hunde')
  expect(clusters[1]?.words[0]?.term).toBe('nähkurs*')
})

test('many letters of one person are no theme', () => {
  expect(clusterUncovered([...dogs.map(text => letter(text, { person: 'anna@example.org' })), ...others])).toEqual([])
})

test('copies of one form letter without a name are one person’s', () => {
  expect(clusterUncovered([1, 2, 3, 4].map(() => letter('Der Hund darf nicht herein.', { person: null })))).toEqual([])
})

test('a word that covered letters use as often makes no cluster', () => {
  const regal = ['Das Regal.', 'Ein Regal?', 'Regal und Regale.', 'Zum Regal'].map(text => letter(text))
  const known = ['Das Regal wackelt.', 'Das Regal kam spät.', 'Das Regal ist schön.', 'Regal defekt'].map(covered)
  expect(clusterUncovered([...regal, ...known])).toEqual([])
})

test('hidden words make no cluster', () => {
  const quoted = dogs.map(text =>
    letter(`Danke!\n${text}`, { hidden: [{ what: 'quote', span: [7, 7 + text.length] }] }),
  )
  expect(clusterUncovered(quoted)).toEqual([])
})

test.each([
  [['hänge', 'hängen', 'hängt'], 'häng*'],
  [['Schräge', 'schrägen'], 'schräge*'],
  [['Größe', 'Größen', 'groesse'], 'groesse*'],
  [['Hund', 'Hunde'], 'hund|hunde'],
])('a term for %s is written as people write it', (forms, term) => {
  expect(termOf(new Map(forms.map(form => [form, 1])))).toBe(term)
})
