import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  draftOf,
  markWords,
  toDecision,
  toggleTheme,
  withoutThemes,
} from '../../../../src/renderer/screens/review/review-draft.ts'
import { givenCoding, givenDetail } from './given-verbatims.ts'

const draft = draftOf(
  givenDetail(1, { codings: [givenCoding('advice'), givenCoding('price', { review: 'rejected' })] }),
)

test('what was suggested stands in the draft, what was rejected does not', () => {
  expect(draft.themes).toEqual(['advice'])
})

test('where nothing is stored the surest finding stands in the draft', () => {
  const finding = { kind: 'cause' as const, layer: 'rule' as const, evidence: [] }
  const detail = givenDetail(1, {
    findings: [
      { ...finding, value: 'maker', confidence: 0.4 },
      { ...finding, value: 'we', confidence: 0.7 },
    ],
  })
  expect(draftOf(detail).cause).toBe('we')
})

test('accepting an untouched draft names its themes and says that there is no cause and no outcome', () => {
  const none = { cause: null, outcome: null, declineReason: null }
  expect(toDecision(1, draft)).toEqual({ verbatimId: 1, themes: ['advice'], ...none, gold: false, note: '' })
})

test('an outcome that the owner left empty stays empty when the letter is opened again', () => {
  const lost = { kind: 'outcome' as const, value: 'lost', layer: 'rule' as const, confidence: 0.9, evidence: [] }
  expect(draftOf(givenDetail(1, { findings: [lost], reviewed: true })).outcome).toBeNull()
})

test('a theme toggled twice leaves the draft as it was', () => {
  fc.assert(
    fc.property(fc.constantFrom('price', 'product'), id => {
      expect(toggleTheme(toggleTheme(draft, id), id)).toEqual(draft)
    }),
  )
})

test('words marked for a theme set the theme and go along with the decision', () => {
  expect(toDecision(1, markWords(draft, 'price', [4, 9]))).toMatchObject({
    themes: ['advice', 'price'],
    spans: { price: [[4, 9]] },
  })
})

test('the same words marked again take mark and theme back', () => {
  expect(markWords(markWords(draft, 'price', [4, 9]), 'price', [4, 9])).toEqual(draft)
})

test('a theme taken away forgets its words', () => {
  expect(toggleTheme(markWords(draft, 'price', [4, 9]), 'price')).toEqual(draft)
})

test('"no theme" keeps the rest of the draft', () => {
  expect(withoutThemes({ ...draft, cause: 'we', spans: { advice: [[0, 2]] } })).toEqual({
    ...draft,
    cause: 'we',
    themes: [],
  })
})
