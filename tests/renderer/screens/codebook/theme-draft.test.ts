import { expect, test } from 'vitest'
import {
  isChanged,
  lineSpan,
  newTheme,
  toDraft,
  toTheme,
} from '../../../../src/renderer/screens/codebook/theme-draft.ts'
import { possibleParents, themeTree } from '../../../../src/renderer/screens/codebook/theme-tree.ts'
import { themes } from '../../pretended-shop.ts'

const [advice, product, competitor] = themes.map(theme => ({ ...theme, terms: { de: ['preis*', '*preis'], en: [] } }))
if (!advice || !product || !competitor) throw new Error('the pretended shop has too few themes')

test('a theme written into the fields and read again is the same theme', () => {
  expect(toTheme(toDraft(advice))).toEqual(advice)
})

test('empty lines and terms that stand there twice are left out', () => {
  const draft = { ...toDraft(advice), terms: { de: ' preis*\n\npreis*\n teuer ', en: '' } }
  expect(toTheme(draft).terms.de).toEqual(['preis*', 'teuer'])
})

test('a line feed more is no change', () => {
  const draft = toDraft(advice)
  expect(isChanged({ ...draft, terms: { ...draft.terms, de: `${draft.terms.de}\n` } }, advice)).toBe(false)
  expect(isChanged({ ...draft, terms: { ...draft.terms, de: `${draft.terms.de}\nteuer` } }, advice)).toBe(true)
})

test('without an English name the German one stands for it', () => {
  expect(toTheme({ ...toDraft(advice), name: { de: 'Verpackung', en: ' ' } }).name.en).toBe('Verpackung')
})

test('own themes are numbered on, and take the colour that is used least', () => {
  const own = { ...toTheme(newTheme(themes)), color: 14 }
  expect(newTheme([...themes, own])).toMatchObject({ id: 'E2', color: 15 })
})

test('the line of a term is found as it stands in the field', () => {
  const lines = 'preis\n  "offen\nteuer'
  expect(lines.slice(...(lineSpan(lines, '"offen') ?? []))).toBe('  "offen')
  expect(lineSpan(lines, 'offen')).toBeNull()
})

test('themes stand below their parents, at any depth', () => {
  const all = [advice, { ...product, parentId: competitor.id }, { ...competitor, parentId: advice.id }]
  expect(themeTree(all).map(({ theme, depth }) => [theme.id, depth])).toEqual([
    [advice.id, 0],
    [competitor.id, 1],
    [product.id, 2],
  ])
})

test('themes that hang in a ring or from nothing are shown all the same', () => {
  const ring = [
    { ...advice, parentId: product.id },
    { ...product, parentId: advice.id },
  ]
  expect(themeTree(ring).map(({ theme }) => theme.id)).toEqual([advice.id, product.id])
  expect(themeTree([{ ...advice, parentId: 'gone' }])).toHaveLength(1)
})

test('no theme can be put below itself', () => {
  const all = [advice, { ...product, parentId: advice.id }, { ...competitor, parentId: product.id }]
  expect(possibleParents(all, advice.id)).toEqual([])
  expect(possibleParents(all, competitor.id).map(theme => theme.id)).toEqual([advice.id, product.id])
})
