import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { AppEvent } from '../../../src/contract/events.ts'
import type { Reply } from '../../../src/contract/errors.ts'
import { createCore } from '../../../src/core/core.ts'
import { dispatch } from '../../../src/core/dispatch.ts'
import { handlers } from '../../../src/core/handlers/index.ts'
import { givenMailbox, shop, testFolder, type GivenMail } from '../test-app.ts'

/** A workspace for which the disk has room for so many more pages, and an export of 600 mails. */
async function givenFullDisk(pages: number) {
  const folder = testFolder()
  const path = join(folder, 'laden.goldwert')
  const told: AppEvent[] = []
  const core = createCore({ access: 'write', now: () => new Date(), publish: event => void told.push(event) })
  onTestFinished(() => core.close())
  const call = (name: string, input: unknown): Promise<Reply> => dispatch(handlers, name, input, core)
  const mails = Array.from({ length: 600 }, (_, n): GivenMail => ({
    id: `${n}@k`,
    text: `Brief ${n} ${'Wort '.repeat(40)}`,
  }))
  const start = { paths: [givenMailbox(folder, 'p.mbox', mails)], own: [shop] }
  await call('workspace.open', { path, create: true })
  const taken = core.db.prepare<[], number>('PRAGMA page_count').pluck().get() ?? 0
  core.db.exec(`PRAGMA max_page_count = ${taken + pages}`)
  const stored = () => core.db.prepare<[], number>('SELECT count(*) FROM message').pluck().get()
  const importIt = async () => {
    await call('imports.start', start)
    await core.jobs.idle()
  }
  return { core, call, path, told, stored, importIt }
}
const full = { state: 'failed', error: { code: 'disk.full', params: { name: 'laden.goldwert' } } }

test('a full disk fails the import in one sentence, keeps whole batches, and the rest comes when there is room', async () => {
  // A batch takes some forty pages. All mails fit into 75, then the disk is full when their threads are to be noted.
  const { core, call, stored, importIt } = await givenFullDisk(55)
  await importIt()
  expect(core.jobs.get(1)).toMatchObject(full)
  core.db.exec('PRAGMA max_page_count = 1000000')
  expect(stored()).toBe(250)
  expect(await call('workspace.check', {})).toEqual({ ok: true, value: { sound: true, problems: [] } })
  await importIt()
  expect(core.jobs.get(2)).toMatchObject({ state: 'done', summary: { imported: 350 } })
}, 60_000)

test('a workspace is given up also where the disk is too full to tidy it', async () => {
  // Room for all mails, but neither for their threads nor for what the planner would like to remember.
  const { core, path, importIt } = await givenFullDisk(112)
  await importIt()
  expect(core.jobs.get(1)).toMatchObject(full)
  await core.close()
  const other = createCore({ access: 'write', now: () => new Date(), publish: () => undefined })
  onTestFinished(() => other.close())
  expect(await dispatch(handlers, 'workspace.open', { path }, other)).toMatchObject({ ok: true })
}, 60_000)

test('where there is no room even for how a job ended, windows hear of it and the next job runs', async () => {
  const { core, told, importIt } = await givenFullDisk(55)
  core.db.exec(
    `CREATE TEMP TRIGGER no_room BEFORE UPDATE ON main.job BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END`,
  )
  await importIt()
  expect(told.findLast(event => event.kind === 'job')).toMatchObject({ job: { state: 'failed' } })
  core.db.exec('DROP TRIGGER no_room; PRAGMA max_page_count = 1000000')
  await importIt()
  expect(core.jobs.get(2)).toMatchObject({ state: 'done' })
}, 60_000)
