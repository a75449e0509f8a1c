import { expect, test } from 'vitest'
import { guessRoles } from '../../../src/core/table/guess-roles.ts'

const rolesOf = (question: string, values: readonly string[]) =>
  guessRoles(
    [question],
    [question],
    values.map(value => [value]),
  )[question]

test('a question that asks why is free text, even where most answer with the same short no', () => {
  const answers = [...Array<string>(20).fill('Nein'), 'Ja, beim Schreiner im Nachbarort, es war dort vorrätig.']
  expect(rolesOf('Haben Sie woanders gekauft? Warum?', answers)).toBe('text')
})

test('a choice of few branches is a segment', () => {
  expect(rolesOf('Filiale', ['Kassel', 'Göttingen', 'Kassel', 'Onlineshop', 'Kassel', 'Göttingen'])).toBe('segment')
})
