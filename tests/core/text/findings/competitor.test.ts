import { expect, test } from 'vitest'
import { finding } from '../tagging.ts'

test.each([
  ['Ich habe den Tisch nun bei Kramer Wohnkultur bestellt.', 'Kramer Wohnkultur'],
  ['Wir sind zu Elektro Hansen gewechselt.', 'Elektro Hansen'],
  ['Gekauft haben wir am Ende bei Wohnglück24, dort nahm man sich Zeit.', 'Wohnglück24'],
  ['Das Regal habe ich jetzt bei Lohmann gekauft.', 'Lohmann'],
  ['Der Auftrag geht an die Konkurrenz, ich kaufe künftig bei Petermann & Töchter.', 'Petermann & Töchter'],
  ['Wir haben uns für das Angebot von Dachbau Reimers GmbH entschieden.', 'Dachbau Reimers GmbH'],
  ['I ordered it from The Copper Kettle the same day.', 'The Copper Kettle'],
])('%s names %s', (text, name) => {
  expect(finding('competitor', text)).toBe(name)
})

test.each([
  'Ich habe bei Ihnen im Laden gekauft.',
  'Bei Regen bleibe ich zu Hause.',
  'Den Tisch habe ich bei der Konkurrenz gekauft.',
  'Wir fahren zu Ostern zu Tante Inge Müller.',
  'Ich habe das Regal im Mai bei Ihnen bestellt.',
  'Die Vase habe ich zum Geburtstag gekauft, den Tisch zu Weihnachten bestellt.',
  'Der Gutschein über EUR38 wurde bei Bestellung nicht abgezogen.',
  'Mit Frau Kern von der Buchhaltung habe ich gesprochen.',
])('%s names nobody', text => {
  expect(finding('competitor', text)).toBeUndefined()
})

test('a name on the owner’s list goes before any guess', () => {
  expect(finding('competitor', 'Ich habe nun bei Wiesner Wohnen statt bei Kramer Wohnkultur bestellt.')).toBe(
    'Wiesner Wohnen',
  )
})
