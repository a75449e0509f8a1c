import { expect, test } from 'vitest'
import { guessColumns } from '../../../src/core/table/guess-roles.ts'

const rolesOf = (question: string, values: readonly string[]) =>
  guessColumns(
    [question],
    [question],
    values.map(value => [value]),
  )[0]?.role

test('a question that asks why is free text, even where most answer with the same short no', () => {
  const answers = [...Array<string>(20).fill('Nein'), 'Ja, beim Schreiner im Nachbarort, es war dort vorrätig.']
  expect(rolesOf('Haben Sie woanders gekauft? Warum?', answers)).toBe('text')
})

test('a choice of few branches is a segment', () => {
  expect(rolesOf('Filiale', ['Kassel', 'Göttingen', 'Kassel', 'Onlineshop', 'Kassel', 'Göttingen'])).toBe('segment')
})

test('an answer in the words of a scale is a score, a link says nothing, an address is a person', () => {
  expect(rolesOf('Beratung', ['sehr zufrieden', 'zufrieden', 'unzufrieden', 'zufrieden'])).toBe('score')
  expect(rolesOf('permalink', Array<string>(6).fill('https://umfrage.example/r/1'))).toBe('other')
  expect(rolesOf('Recipient', ['anna@post.example', 'bernd@post.example'])).toBe('person')
  expect(rolesOf('Bewertung', ['4 von 5', '3,5 von 5', '5/5'])).toBe('score')
})
