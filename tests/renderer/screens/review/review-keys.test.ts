import { expect, test } from 'vitest'
import {
  answerPrompt,
  commandKeys,
  promptKeys,
  sentimentKeys,
  wordKeys,
} from '../../../../src/renderer/screens/review/review-keys.ts'
import { themeKeys } from '../../../../src/renderer/screens/verbatims/theme-codes.ts'

const themes = themeKeys(
  ['Produkt', 'Preis', 'Lieferung', 'Lob'].map((name, color) => ({ id: name.toLowerCase(), name, color })),
)
/** What the theme question makes of keys typed one after the other. */
function typing(...keys: readonly string[]) {
  let typed = ''
  for (const key of keys) {
    const answer = answerPrompt({ kind: 'theme', typed }, key, themes)
    if (answer?.kind !== 'typed') return answer
    typed = answer.typed
  }
  return { kind: 'typed', typed }
}

test('no key does two things', () => {
  const digits = Array.from('123456789')
  const all = [commandKeys, sentimentKeys, wordKeys].flatMap(table => Object.values(table).flat())
  const keys = [...all, ...Object.values(promptKeys), ...digits]
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
})

test('the keys that begin "go to" of the frame and its help stay free', () => {
  const keys = [commandKeys, sentimentKeys].flatMap(table => Object.values(table).flat())
  expect(keys).not.toContain('g')
  expect(keys).not.toContain('?')
})

test('two letters choose a theme', () => {
  expect(typing('p', 'e')).toEqual({ kind: 'theme', themeId: 'preis' })
})

test('one letter waits for the second', () => {
  expect(typing('p')).toEqual({ kind: 'typed', typed: 'p' })
})

test('a letter that only one theme begins with waits too: the second would be a command', () => {
  const [website] = themeKeys([{ id: 'website', name: 'Website', color: 0 }])
  const first = answerPrompt({ kind: 'theme', typed: '' }, 'w', website ? [website] : [])
  expect(first).toEqual({ kind: 'typed', typed: 'w' })
})

test('Enter takes the first theme of those that are left', () => {
  expect(typing('l', 'enter')).toEqual({ kind: 'theme', themeId: 'lieferung' })
})

test('Enter without a letter chooses nothing', () => {
  expect(typing('enter')).toBeNull()
})

test('a letter that fits no theme is not taken', () => {
  expect(answerPrompt({ kind: 'theme', typed: 'p' }, 'x', themes)).toBeNull()
})

test('backspace takes a letter back', () => {
  expect(typing('p', 'backspace')).toEqual({ kind: 'typed', typed: '' })
})

test('a digit answers with the value in its place', () => {
  expect(answerPrompt({ kind: 'cause', typed: '' }, '2', themes)).toEqual({
    kind: 'choice',
    field: 'cause',
    value: 'maker',
  })
  expect(answerPrompt({ kind: 'cause', typed: '' }, '9', themes)).toBeNull()
})
