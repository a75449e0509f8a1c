import { expect, test } from 'vitest'
import { starterCodebook } from '../../../src/core/domain/starter-codebook.ts'
import type { RawMessage } from '../../../src/core/importers/importer.ts'
import { createBatchMaker } from '../../../src/core/intake/batch-maker.ts'

const task = {
  path: 'kunden.mbox',
  share: { index: 0, count: 1 },
  mapping: null,
  own: ['info@laden.example'],
  owner: [],
  corrections: [],
  codebook: starterCodebook(),
  competitors: [],
  model: null,
  keepOriginals: true,
}
const mail = (locator: string, raw: Uint8Array): RawMessage => ({
  kind: 'message',
  locator,
  offset: null,
  raw,
  labels: [],
  flags: [],
  bytesRead: 0,
})

test('a mail on which a reader breaks down is skipped, and the others are read', () => {
  const maker = createBatchMaker(task)
  const letter = Buffer.from('From: Petra Lang <petra.lang@post.example>\nSubject: Krug\n\nDer Krug ist da.\n')
  const items = [mail('@0', letter), mail('@100', { length: 0 } as unknown as Uint8Array), mail('@200', letter)]
  for (const item of items) maker.add({ format: 'mbox', kind: 'mailbox', item })
  const { rows, skipped } = maker.take()
  expect(rows.map(({ locator }) => locator)).toEqual(['@0', '@200'])
  expect(skipped).toEqual([{ locator: '@100', reason: 'unreadable' }])
})
