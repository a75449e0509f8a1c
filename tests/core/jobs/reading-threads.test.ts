import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { starterCodebook } from '../../../src/core/domain/starter-codebook.ts'
import { guessOwn, sampleFile } from '../../../src/core/intake/guess-own.ts'
import { startReadingThreads } from '../../../src/core/jobs/import/reading-threads.ts'
import { givenMailbox, shop, testFolder } from '../test-app.ts'

const large = 10 * 1024 * 1024
const mails = Array.from({ length: 260 }, (_, at) => ({ id: `${at}@kundin.example`, text: `Brief ${at}` }))
const task = { mapping: null, own: [shop], owner: [], corrections: [], keepOriginals: false }

function givenThreads() {
  const threads = startReadingThreads(large)
  onTestFinished(() => threads.close())
  threads.learn({ codebook: starterCodebook(), competitors: [], model: null })
  return threads
}

test('a file that cannot be read stops no other, and files are read one after the other by the same threads', async () => {
  const folder = testFolder()
  const path = givenMailbox(folder, 'gut.mbox', mails)
  const broken = join(folder, 'kaputt.bin')
  writeFileSync(broken, new Uint8Array(200_000).fill(7))
  const threads = givenThreads()
  const read = async (file: string): Promise<number> => {
    let rows = 0
    const batches = threads.read({ ...task, path: file }, large, new AbortController().signal)
    for await (const batch of batches) rows += batch.rows.length
    return rows
  }
  expect(await read(path)).toBe(260)
  await expect(read(broken)).rejects.toMatchObject({ code: 'file.unknown-format' })
  expect(await read(path)).toBe(260)
  expect(await read(path)).toBe(260)
}, 60_000)

test('threads guess together whose mailbox it is as one alone would', async () => {
  const path = givenMailbox(testFolder(), 'alle.mbox', mails)
  const alone = await guessOwn([path])
  expect(await givenThreads().guessOwn([path])).toEqual(alone.map(({ address }) => address))
  const shares = await Promise.all([0, 1, 2].map(index => sampleFile(path, { index, count: 3 })))
  expect(shares.map(({ length }) => length)).toEqual([87, 87, 86])
}, 60_000)

test('a reading that is broken off ends at once', async () => {
  const path = givenMailbox(testFolder(), 'alle.mbox', mails)
  const stop = new AbortController()
  const batches = givenThreads().read({ ...task, path }, large, stop.signal)
  stop.abort()
  expect((await batches.next()).done).toBe(true)
}, 60_000)
