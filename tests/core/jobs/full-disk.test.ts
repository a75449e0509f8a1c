import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Reply } from '../../../src/contract/errors.ts'
import { createCore } from '../../../src/core/core.ts'
import { dispatch } from '../../../src/core/dispatch.ts'
import { handlers } from '../../../src/core/handlers/index.ts'
import { givenMailbox, shop, testFolder, type GivenMail } from '../test-app.ts'

test('a full disk fails the import in one sentence, keeps whole batches, and the rest comes when there is room', async () => {
  const folder = testFolder()
  const core = createCore({ access: 'write', now: () => new Date(), publish: () => undefined })
  onTestFinished(() => core.close())
  const call = (name: string, input: unknown): Promise<Reply> => dispatch(handlers, name, input, core)
  const mails = Array.from({ length: 600 }, (_, n): GivenMail => ({
    id: `${n}@k`,
    text: `Brief ${n} ${'Wort '.repeat(40)}`,
  }))
  const start = { paths: [givenMailbox(folder, 'p.mbox', mails)], own: [shop] }
  await call('workspace.open', { path: join(folder, 'laden.goldwert'), create: true })
  const pages = core.db.prepare<[], { page_count: number }>('PRAGMA page_count').get()?.page_count ?? 0
  core.db.exec(`PRAGMA max_page_count = ${pages + 80}`)
  await call('imports.start', start)
  await core.jobs.idle()
  expect(core.jobs.get(1)).toMatchObject({
    state: 'failed',
    error: { code: 'disk.full', params: { name: 'laden.goldwert' } },
  })
  core.db.exec('PRAGMA max_page_count = 1000000')
  const stored = core.db.prepare<[], { n: number }>('SELECT count(*) AS n FROM message').get()?.n ?? 0
  expect(stored % 250).toBe(0)
  expect(stored).toBeLessThan(600)
  expect(await call('workspace.check', {})).toEqual({ ok: true, value: { sound: true, problems: [] } })
  await call('imports.start', start)
  await core.jobs.idle()
  expect(core.jobs.get(2)).toMatchObject({ state: 'done', summary: { imported: 600 - stored } })
}, 60_000)
