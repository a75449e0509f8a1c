import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readDecisions } from '../../src/cli/decision-lines.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goldwert-decisions-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const written = (text: string) => {
  const file = join(folder, 'decisions.jsonl')
  writeFileSync(file, text)
  return file
}

test('a decision names its message by id or by Message-ID, with or without brackets', () => {
  const file = written('\uFEFF{"id":7,"themes":["T2"]}\r\n\r\n{"messageId":"<a@b>","themes":[],"outcome":"lost"}\n')
  expect(readDecisions(file)).toEqual([
    { line: 1, id: 7, messageId: undefined, decision: { themes: ['T2'] } },
    { line: 3, id: undefined, messageId: 'a@b', decision: { themes: [], outcome: 'lost' } },
  ])
})

test.each([
  ['is no JSON', '{"id":1'],
  ['names no message', '{"themes":[]}'],
  ['has no themes', '{"id":1}'],
  ['has an outcome that is none', '{"id":1,"themes":[],"outcome":"maybe"}'],
])('a line that %s is named by its number', (_, line) => {
  const file = written(`{"id":1,"themes":[]}\n${line}\n`)
  expect(() => readDecisions(file)).toThrow(
    expect.objectContaining({
      code: 'review.line-invalid',
      params: expect.objectContaining({ line: '2', name: file }) as unknown,
    }) as Error,
  )
})
