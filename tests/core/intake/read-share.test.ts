import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { starterCodebook } from '../../../src/core/domain/starter-codebook.ts'
import type { ReadingTask } from '../../../src/core/intake/import-row.ts'
import { readShare, type SharedBatch } from '../../../src/core/intake/read-share.ts'
import { givenMailbox, shop, testFolder } from '../test-app.ts'

const task = (path: string, index: number, count: number): ReadingTask => ({
  path,
  share: { index, count },
  mapping: null,
  own: [shop],
  owner: [],
  corrections: [],
  codebook: starterCodebook(),
  competitors: [],
  model: null,
  keepOriginals: false,
})

async function read(path: string, index: number, count: number): Promise<readonly SharedBatch[]> {
  const batches: SharedBatch[] = []
  for await (const batch of readShare(task(path, index, count), new AbortController().signal)) batches.push(batch)
  return batches
}

const locators = (batches: readonly SharedBatch[]): readonly string[] =>
  batches
    .toSorted((a, b) => a.index - b.index)
    .flatMap(({ batch }) => [...batch.rows, ...batch.skipped].map(({ locator }) => locator))

const mails = Array.from({ length: 620 }, (_, at) =>
  at === 300
    ? { id: `${at}@kundin.example`, headers: ['X-Mozilla-Status: 0008'] }
    : { id: `${at}@kundin.example`, text: `From mir: Brief ${at}` },
)

test('what reading threads share is the whole file, in its order, whatever their number', async () => {
  const path = givenMailbox(testFolder(), 'alle.mbox', mails)
  const alone = await read(path, 0, 1)
  const shared = [...(await read(path, 0, 2)), ...(await read(path, 1, 2))]
  expect(alone.map(({ batch }) => batch.rows.length + batch.skipped.length)).toEqual([250, 250, 120])
  expect(locators(shared)).toEqual(locators(alone))
  expect(alone.flatMap(({ batch }) => batch.skipped.map(({ reason }) => reason))).toEqual(['deleted'])
})

test('a folder of single mails, an empty one and a mailbox among them are shared alike', async () => {
  const folder = join(testFolder(), 'post')
  mkdirSync(folder)
  givenMailbox(folder, 'm.mbox', mails.slice(0, 260))
  for (let at = 0; at < 30; at++)
    writeFileSync(join(folder, `a${at}.eml`), at === 7 ? '' : `From: k@post.example\nSubject: ${at}\n\nBrief ${at}\n`)
  const alone = await read(folder, 0, 1)
  const shared = [...(await read(folder, 0, 3)), ...(await read(folder, 1, 3)), ...(await read(folder, 2, 3))]
  expect(locators(shared)).toEqual(locators(alone))
  expect(locators(alone)).toHaveLength(290)
})
