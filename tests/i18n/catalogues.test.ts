import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { TermProblem } from '../../src/contract/schemas/codebook.ts'
import { errorCodes } from '../../src/contract/errors.ts'
import { catalogues, createTranslator, namespaces } from '../../src/i18n/index.ts'

type Sentences = ReadonlyMap<string, string>
const plural = /_(zero|one|two|few|many|other)$/

function sentencesOf(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]]
  if (typeof node !== 'object' || node === null) return [[path, '']]
  return Object.entries(node).flatMap(([key, value]) => sentencesOf(value, path === '' ? key : `${path}.${key}`))
}
const read = (language: 'de' | 'en', namespace: string): Sentences => {
  const catalogue: Readonly<Record<string, unknown>> = catalogues[language]
  return new Map(sentencesOf(catalogue[namespace]))
}
/** Lists of sentences are fetched whole. */
const listed = /\.\d+$/
// A text that exists in both languages is given in both: `nameDe` here is `nameEn` there.
const placesOf = (sentence: string) =>
  [...new Set(sentence.replaceAll(/(?:De|En)\}\}/g, '}}').match(/\{\{[^}]+\}\}/g) ?? [])].sort().join(' ')

const sources = globSync(['src/**/*.{ts,tsx}', 'scripts/**/*.ts']).map(path => ({
  path,
  text: readFileSync(path, 'utf8'),
}))

/** Where a catalogue may be spoken: in files that name it. The steps of the history are named by the core. */
const sourcesOf = (namespace: string) =>
  sources
    .filter(
      ({ path, text }) =>
        [`'${namespace}'`, `${namespace}:`, `\`${namespace}`].some(name => text.includes(name)) ||
        (namespace === 'history' && path.startsWith('src/core/')),
    )
    .map(({ text }) => text)
    .join('\n')

/** Pieces of template keys, `type.${type}` or `figures:${id}.name`, as patterns of whole keys. */
const templatesIn = (text: string) =>
  [...text.matchAll(/`([\w:.-]*(?:\$\{[^}]*\}[\w:.-]*)+)`/g)]
    .map(([, template = '']) => template.replace(/^[\w-]+:/, '').split(/\$\{[^}]*\}/))
    .filter(pieces => pieces.some(piece => piece.length > 1))
    .map(pieces => new RegExp(`^${pieces.map(piece => piece.replaceAll('.', '\\.')).join('.+')}$`))

function unspokenOf(namespace: string, keys: readonly string[]): string[] {
  const text = sourcesOf(namespace)
  if (text.includes(`\`${namespace}:\${`)) return []
  const templates = templatesIn(text)
  const isSpoken = (key: string) =>
    ["'", '"', '`', ':'].some(quote => text.includes(quote + key)) || templates.some(template => template.test(key))
  return keys.filter(key => !isSpoken(key.replace(plural, '').replace(listed, '')))
}

test('every catalogue file is known to the index, in both languages', () => {
  for (const language of ['de', 'en']) {
    const files = globSync(`src/i18n/${language}/*.json`).map(path => basename(path, '.json'))
    expect(files.sort()).toEqual([...namespaces].sort())
  }
})

describe.each(namespaces)('the catalogue %s', namespace => {
  const de = read('de', namespace)
  const en = read('en', namespace)

  test('has the same keys in German and English', () => {
    expect([...en.keys()].sort()).toEqual([...de.keys()].sort())
  })
  test('has no empty sentence', () => {
    expect([...de, ...en].filter(([, sentence]) => sentence.trim() === '')).toEqual([])
  })
  test('fills the same places in both languages', () => {
    const different = [...de].filter(([key, sentence]) => placesOf(sentence) !== placesOf(en.get(key) ?? ''))
    expect(different).toEqual([])
  })
  test('has no sentence that nobody says', () => {
    expect(unspokenOf(namespace, [...de.keys()])).toEqual([])
  })
})

test('every error has its sentence', () => {
  expect([...read('de', 'errors').keys()].sort()).toEqual([...errorCodes].sort())
})

test('a term that cannot be read is told with the reason in words', () => {
  for (const detail of TermProblem.options) {
    const reason = read('de', 'codebook').get(`problems.${detail}`) ?? detail
    const sentence = createTranslator('de')('errors:theme.rule-invalid', { term: 'be*ung', detail })
    expect(sentence).toBe(`Der Begriff „be*ung“ ist nicht richtig geschrieben: ${reason}`)
  }
})

test('the owner reads the name of the file in the sentence, unescaped', () => {
  expect(createTranslator('de')('errors:file.empty', { name: '<a>.mbox' })).toContain('<a>.mbox')
})
