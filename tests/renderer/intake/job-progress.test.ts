import { expect, test } from 'vitest'
import { secondsLeft } from '../../../src/renderer/intake/job-progress.ts'
import { currentImport } from '../../../src/renderer/intake/use-current-import.ts'
import { importJob } from '../pretended-shop.ts'

const startedAt = '2026-03-31T08:00:00.000Z'
const after = (seconds: number) => Date.parse(startedAt) + seconds * 1000

test('the time left follows the speed so far', () => {
  expect(secondsLeft({ done: 25, total: 100, startedAt }, after(10))).toBe(30)
})

test('nothing is promised in the first moments', () => {
  expect(secondsLeft({ done: 25, total: 100, startedAt }, after(1))).toBeNull()
  expect(secondsLeft({ done: 1, total: 100, startedAt }, after(10))).toBeNull()
})

test('an import that runs comes before the one that is done', () => {
  const [running, done] = [importJob({ id: 9 }), importJob({ id: 8, state: 'done' })]
  expect(currentImport([done, running], 8)).toBe(running)
})

test('an import in whose middle the program ended is spoken of at the next start, an older one is not', () => {
  const broken = importJob({ id: 8, state: 'interrupted' })
  expect(currentImport([broken], null)).toBe(broken)
  expect(currentImport([broken, importJob({ id: 9, state: 'done' })], null)).toBeNull()
})
