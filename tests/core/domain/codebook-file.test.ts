import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Theme } from '../../../src/contract/schemas/theme.ts'
import { parseCodebookFile, writeCodebookFile } from '../../../src/core/domain/codebook-file.ts'
import { compareCodebooks } from '../../../src/core/domain/codebook-difference.ts'
import { starterCodebook } from '../../../src/core/domain/starter-codebook.ts'

const { themes } = starterCodebook()

test.each(['de', 'en'] as const)('the starter codebook is the same after a way through a file (%s)', language => {
  const read = parseCodebookFile(writeCodebookFile('Möbelhaus Petersen', themes, language))
  expect(read.problems).toEqual([])
  expect(read.title).toBe('Möbelhaus Petersen')
  expect(read.themes).toEqual(themes.map(theme => ({ ...theme, name: theme.name })))
})

const word = fc.stringMatching(/^[a-zäöüß]{3,12}$/u)
const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map(words => words.join(' '))
const terms = fc.record({ de: fc.uniqueArray(word), en: fc.uniqueArray(sentence) })
const theme: fc.Arbitrary<Omit<Theme, 'id'>> = fc.record({
  parentId: fc.constant(null),
  name: fc.record({ de: sentence, en: sentence }),
  definition: fc.record({
    de: fc.array(sentence, { maxLength: 3 }).map(lines => lines.join('\n')),
    en: sentence,
  }),
  examples: fc.uniqueArray(sentence),
  color: fc.integer({ min: 0, max: 15 }),
  direction: fc.constantFrom('in', 'out', 'both'),
  terms,
  watch: terms,
  threshold: fc.integer({ min: 0, max: 100 }).map(percent => percent / 100),
  archived: fc.boolean(),
})

test('whatever stands in a codebook comes back from its file', () => {
  fc.assert(
    fc.property(fc.array(theme, { minLength: 1, maxLength: 4 }), fc.constantFrom('de', 'en'), (made, language) => {
      const all = made.map((one, index) => ({ ...one, id: `E${index + 1}` }))
      const read = parseCodebookFile(writeCodebookFile('Laden', all, language))
      expect(read).toEqual({ title: 'Laden', themes: all, problems: [] })
    }),
    { numRuns: 100 },
  )
})

test('a file written by hand names the lines it cannot be read at', () => {
  const { themes: read, problems } = parseCodebookFile(
    ['# Codebuch', '', '## Parkplatz', 'Wessen Worte: alle', 'Begriffe:', '- park*', '- "offen', 'Quatsch', ''].join(
      '\r\n',
    ),
  )
  expect(read.map(({ id, name, terms: own }) => [id, name.de, own.de])).toEqual([
    ['E1', 'Parkplatz', ['park*', '"offen']],
  ])
  expect(problems.map(({ line, message }) => [line, message])).toEqual([
    [4, 'bad-value'],
    [7, 'quote-open'],
    [8, 'unknown-line'],
  ])
  expect(parseCodebookFile('').problems).toEqual([{ line: 1, message: 'no-themes', words: '' }])
})

test('a comparison says what is new, what is other and what the file lacks', () => {
  const [first, second, third] = themes
  if (first === undefined || second === undefined || third === undefined) throw new Error('no themes')
  const file = {
    title: '',
    problems: [],
    themes: [
      first,
      { ...second, color: 9, terms: { ...second.terms, de: [...second.terms.de.slice(1), 'neu*'] } },
      { ...third, id: 'E1' },
    ],
  }
  const difference = compareCodebooks([first, second, third], file)
  expect(difference.added.map(({ id }) => id)).toEqual(['E1'])
  expect(difference.missing.map(({ themeId }) => themeId)).toEqual([third.id])
  expect(difference.changed).toEqual([
    {
      themeId: second.id,
      name: second.name,
      fields: ['color'],
      terms: { added: { de: ['neu*'], en: [] }, removed: { de: second.terms.de.slice(0, 1), en: [] } },
      watch: { added: { de: [], en: [] }, removed: { de: [], en: [] } },
    },
  ])
})

test('a theme written without an id is the one of its name, or a new one', () => {
  const present = [{ ...(themes[0] as Theme), id: 'E1' }, themes[3] as Theme]
  const { themes: read } = parseCodebookFile('## Preis\n\n## Aufzug\n', present)
  expect(read.map(({ id }) => id)).toEqual(['T4', 'E2'])
})
