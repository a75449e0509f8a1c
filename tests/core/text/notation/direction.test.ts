import { expect, test } from 'vitest'
import { starterCodebook } from '../../../../src/core/domain/starter-codebook.ts'
import { createTagger } from '../../../../src/core/text/tagger.ts'
import { mail } from '../tagging.ts'

const starter = starterCodebook()
const themes = starter.themes.slice(0, 1).map(theme => ({
  ...theme,
  id: 'own',
  direction: 'both' as const,
  terms: { de: ['gurkenglas', 'in:knirpsel', 'out:firlefanz'], en: [] },
  watch: { de: ['out:gurkenglas voll'], en: [] },
}))
const tagger = createTagger({ codebook: { ...starter, themes } })
const themeIn = (text: string): number => tagger.tag(mail(text, { direction: 'in' })).codings.length
const themeOut = (text: string): number => tagger.tag(mail(text, { direction: 'out' })).codings.length

test('a term without a direction is found in customers’ mail and in our own', () => {
  expect([themeIn('Das Gurkenglas.'), themeOut('Das Gurkenglas.')]).toEqual([1, 1])
})

test('a term for customers’ mail is not found in our own, and the other way round', () => {
  expect([themeIn('Der Knirpsel.'), themeOut('Der Knirpsel.')]).toEqual([1, 0])
  expect([themeIn('Der Firlefanz.'), themeOut('Der Firlefanz.')]).toEqual([0, 1])
})

test('an exception has a direction, too', () => {
  expect([themeIn('Ein Gurkenglas voll.'), themeOut('Ein Gurkenglas voll.')]).toEqual([1, 0])
})
