import { expect, test } from 'vitest'
import { queryFields } from '../../../../src/renderer/screens/search/query-fields.ts'
import { completionsOf, openEnded, readQuery } from '../../../../src/renderer/screens/search/query-language.ts'

const germanNames: Readonly<Record<string, string>> = {
  complaint: 'Beschwerde',
  we: 'Eigener Fehler',
  lost: 'Verloren',
}
const fields = queryFields(
  [
    { id: 'T4', names: ['Preis', 'Price', 'T4'] },
    { id: 'T5', names: ['Lieferung und Termin', 'Delivery and date', 'T5'] },
    { id: 'E1', names: ['Preisliste', 'Price list', 'E1'] },
  ],
  (_, value) => [germanNames[value] ?? value, value],
)
const read = (typed: string) => readQuery(typed, fields)

test('words and what narrows them are told apart, wherever they stand', () => {
  expect(read('ist:gold küche* monat:2026-03 "nicht zufrieden"')).toEqual({
    words: 'küche* "nicht zufrieden"',
    filter: { gold: true, month: '2026-03' },
    unknown: [],
  })
})

test('German and English names of fields and values mean the same', () => {
  expect(read('theme:price art:complaint').filter).toEqual(read('thema:preis type:beschwerde').filter)
})

test('a name of several words stands in quotation marks', () => {
  expect(read('ursache:"eigener fehler"').filter).toEqual({ cause: 'we' })
})

test('the beginning of a name will do, if no other begins so', () => {
  expect(read('thema:lief').filter).toEqual({ themeIds: ['T5'] })
})

test('a whole name is meant even where another begins so', () => {
  expect(read('thema:preis').filter).toEqual({ themeIds: ['T4'] })
})

test('two themes in one question are both wanted', () => {
  expect(read('thema:preis thema:lieferung').filter).toEqual({ themeIds: ['T4', 'T5'], themeMatch: 'all' })
})

test('what is not understood narrows nothing and is named', () => {
  expect(read('thema:xyz monat:gestern')).toEqual({ words: '', filter: {}, unknown: ['thema:xyz', 'monat:gestern'] })
})

test('a colon in other words stays a part of the words', () => {
  expect(read('betreff:angebot um 12:30').words).toBe('betreff:angebot um 12:30')
})

test('a person and months from and until', () => {
  expect(read('von:kern ab:2026-01 bis:2026-03').filter).toEqual({
    person: 'kern',
    fromMonth: '2026-01',
    untilMonth: '2026-03',
  })
})

test('the beginning of a field is completed to its name', () => {
  expect(completionsOf('küche the', fields)).toEqual([{ query: 'küche thema:', label: 'thema:' }])
})

test('after the colon the values are offered, quoted where they have several words', () => {
  expect(completionsOf('küche thema:', fields).map(({ query }) => query)).toEqual([
    'küche thema:Preis ',
    'küche thema:"Lieferung und Termin" ',
    'küche thema:Preisliste ',
  ])
})

test('every completion that is taken is understood', () => {
  const taken = fields.flatMap(field => completionsOf(`${field.names[0]}:`, fields)).map(({ query }) => read(query))
  expect(taken.filter(({ unknown }) => unknown.length > 0)).toEqual([])
  expect(taken.length).toBeGreaterThan(20)
})

test('a last word of two or three letters means all that begin so, a longer one stands as it is', () => {
  expect(['k', 'kü', 'alte kü', 'küche', '"kü'].map(openEnded)).toEqual(['k', 'kü*', 'alte kü*', 'küche', '"kü'])
})
