import { array, assert, constantFrom, property } from 'fast-check'
import { expect, test } from 'vitest'
import { completionsOf, meantQuery } from '../../../src/contract/query/complete-query.ts'
import { queryFields, type NamedValue, type QueryFilter } from '../../../src/contract/query/query-fields.ts'
import { readQuery } from '../../../src/contract/query/read-query.ts'
import { queryNames } from '../../../src/i18n/query-names.ts'

const themes: readonly NamedValue[] = [
  { id: 'T4', names: ['Preis', 'Price', 'T4'] },
  { id: 'T5', names: ['Lieferung und Termin', 'Delivery and date', 'T5'] },
  { id: 'E1', names: ['Preisliste', 'Price list', 'E1'] },
]
const fields = queryFields({ ...queryNames([]), theme: themes })
const read = (typed: string) => readQuery(typed, fields)
/** What each clause narrows; words stand as they were typed. */
const narrowed = (typed: string): readonly (string | QueryFilter)[] =>
  read(typed)
    .clauses.flat()
    .map(atom => (atom.kind === 'words' ? atom.text : atom.filter))

test('words and what narrows them are told apart, wherever they stand', () => {
  expect(narrowed('ist:gold küche* monat:2026-03 "nicht zufrieden"')).toEqual([
    { gold: true },
    'küche*',
    { month: '2026-03' },
    '"nicht zufrieden"',
  ])
})

test.each([
  ['theme:price art:complaint', 'thema:preis type:beschwerde'],
  ['from:kern after:2026-03 before:2026-05', 'von:kern nach:2026-03 vor:2026-05'],
  ['is:unanswered has:attachment class:own', 'ist:unbeantwortet hat:anhang klasse:"von uns"'],
  ['cause:we outcome:lost sentiment:negative', 'ursache:"eigener fehler" ergebnis:verloren stimmung:negativ'],
])('German and English mean the same: %s', (english, german) => {
  expect(narrowed(english)).toEqual(narrowed(german))
  expect(read(english).problems).toEqual([])
})

test('the beginning of a name will do, if no other begins so; a whole name is meant even where another begins so', () => {
  expect(narrowed('thema:lief thema:preis')).toEqual([{ themeIds: ['T5'] }, { themeIds: ['T4'] }])
})

test.each([
  ['ursache:wir', { cause: 'we' }],
  ['cause:us', { cause: 'we' }],
  ['ursache:Spedition', { cause: 'external' }],
  ['ergebnis:gekauft', { outcome: 'won' }],
  ['outcome:pending', { outcome: 'open' }],
  ['art:reklamation', { type: 'complaint' }],
  ['type:question', { type: 'inquiry' }],
  ['klasse:newsletter', { classes: ['bulk'] }],
  ['art:kunde', { classes: ['customer'] }],
  ['art:"von uns"', { classes: ['own'] }],
] as const)('%s is understood as it is said', (typed, filter) => {
  expect(narrowed(typed)).toEqual([filter])
})

test('a short word goes behind names: un is still Ungeklärt; without its field it is a word like any', () => {
  expect(narrowed('ursache:un wir')).toEqual([{ cause: 'unclear' }, 'wir'])
  expect(meantQuery('wir gekauft', fields, null)).toBe(null)
})

test('a short word is offered as its name, and what has its place elsewhere is not offered', () => {
  expect(completionsOf('ursache:wir', fields).map(({ query }) => query)).toEqual(['ursache:"Eigener Fehler" '])
  expect(completionsOf('art:', fields)).toHaveLength(6)
  expect(completionsOf('art:kunde', fields)).toEqual([])
})

test('no short word means two things after one field', () => {
  for (const field of fields)
    for (const word of field.values.flatMap(({ short = [], names }) => [...names, ...short]))
      expect([word, ...read(`${field.names[0] ?? ''}:"${word}"`).problems]).toEqual([word])
})

test.each([
  ['monat:2026-03', { month: '2026-03' }],
  ['monat:3/2026', { month: '2026-03' }],
  ['monat:2025', { fromMonth: '2025-01', untilMonth: '2025-12' }],
  ['monat:märz2026', { month: '2026-03' }],
  ['monat:"frühling 2026"', { fromMonth: '2026-03', untilMonth: '2026-05' }],
  ['month:winter-2025', { fromMonth: '2025-12', untilMonth: '2026-02' }],
  ['ab:03.2026', { fromMonth: '2026-03' }],
  ['bis:2026-03', { untilMonth: '2026-03' }],
  ['vor:2026-03', { saidUntil: '2026-03-01' }],
  ['ab:15.3.2026', { saidFrom: '2026-03-15' }],
  ['bis:2026-12-31', { saidUntil: '2027-01-01' }],
] as const)('%s is a time', (typed, filter) => {
  expect(narrowed(typed)).toEqual([filter])
})

test('a minus asks for the absence of a word, a phrase or a field; inside a word it is none', () => {
  expect(read('e-mail -küche -"nicht gut" -thema:preis').clauses.map(([atom]) => atom?.negated)).toEqual([
    false,
    true,
    true,
    true,
  ])
})

test('or joins its neighbours; where there are none it says nothing', () => {
  expect(read('or preis or teuer beratung oder').clauses.map(clause => clause.length)).toEqual([2, 1])
})

test('what is not understood narrows nothing and is named with its place', () => {
  expect(read('küche thema:xyz monat:31.2.2026')).toMatchObject({
    clauses: [[{ text: 'küche' }]],
    problems: [
      { from: 6, until: 15, field: 'theme', value: 'xyz' },
      { from: 16, until: 31, field: 'month', value: '31.2.2026' },
    ],
  })
})

test('a colon in other words stays a part of the words', () => {
  expect(narrowed('betreff:angebot um 12:30')).toEqual(['betreff:angebot', 'um', '12:30'])
})

test('nothing that can be typed throws, and every problem lies where it says', () => {
  assert(
    property(
      array(constantFrom('thema:', 'preis', '"', '-', ' ', 'or', 'vor:', '2026', '„', '*', 'ist:gold', 'x')).map(
        pieces => pieces.join(''),
      ),
      typed => {
        for (const { from, until, text } of read(typed).problems) expect(typed.slice(from, until)).toBe(text)
      },
    ),
  )
})

test('the beginning of a field is completed to its name, also after a minus', () => {
  expect(completionsOf('küche the', fields).map(({ query }) => query)).toEqual(['küche thema:'])
  expect(completionsOf('küche -urs', fields).map(({ query }) => query)).toEqual(['küche -ursache:'])
})

test('a question goes on after a value: the next piece is completed', () => {
  expect(completionsOf('thema:Preis sti', fields).map(({ query }) => query)).toEqual(['thema:Preis stimmung:'])
  expect(completionsOf('thema:"Lieferung und Termin" ist:g', fields).map(({ query }) => query)).toEqual([
    'thema:"Lieferung und Termin" ist:gold ',
    'thema:"Lieferung und Termin" ist:geprüft ',
  ])
  expect(completionsOf('thema:"Lieferung u', fields).map(({ query }) => query)).toEqual([
    'thema:"Lieferung und Termin" ',
  ])
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
  expect(taken.filter(({ problems }) => problems.length > 0)).toEqual([])
  expect(taken.length).toBeGreaterThan(30)
})

const offered = (typed: string) => completionsOf(typed, fields, '2026-10').map(({ label }) => label)

test('a word alone is offered as what it may mean: a theme, a mood, the last season and the one before', () => {
  expect(offered('küche lieferu')).toEqual(['thema:"Lieferung und Termin"'])
  expect(offered('-unzuf')).toEqual(['-stimmung:negativ'])
  expect(offered('frü')).toEqual(['monat:frühling2026', 'monat:frühling2025'])
  expect(offered('dez')).toEqual(['monat:dezember2025', 'monat:dezember2024'])
  expect(offered('kü')).toEqual([])
})

test('a question in everyday words is offered as what it means', () => {
  expect(meantQuery('unzufrieden preis frühling ', fields, '2026-10')?.label).toBe(
    'stimmung:negativ thema:Preis monat:frühling2026',
  )
  expect(meantQuery('küche "preis" thema:preis', fields, '2026-10')).toBe(null)
})

test('every season and month by name is understood', () => {
  const names = [
    'frü',
    'som',
    'her',
    'win',
    'jan',
    'feb',
    'mär',
    'apr',
    'mai',
    'jun',
    'jul',
    'aug',
    'sep',
    'okt',
    'nov',
    'dez',
  ]
  const months = names.map(name =>
    completionsOf(name, fields, '2026-10').find(({ label }) => label.startsWith('monat:')),
  )
  expect(months.flatMap(month => read(month?.query ?? 'x:').problems)).toEqual([])
  expect(months.filter(month => month !== undefined)).toHaveLength(names.length)
})
