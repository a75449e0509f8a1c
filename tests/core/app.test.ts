import { chmodSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isMethodName, methods } from '../../src/contract/methods.ts'
import { createWorkerApp } from '../../src/core/worker-app.ts'
import { restoreFrom } from '../../src/core/store/backup.ts'
import { createTestApp, importMails, testFolder, toTestApp } from './test-app.ts'

test('without a workspace every question is answered in one sentence’s code', async () => {
  const { refusal, call } = await createTestApp({ create: false })
  expect(await call('workspace.info')).toBe(null)
  expect((await refusal('verbatims.list', {})).code).toBe('workspace.none')
  expect((await refusal('imports.start', { paths: ['a'] })).code).toBe('workspace.none')
})

test.each([
  ['nichts.da', {}, 'method.unknown'],
  ['verbatims.get', {}, 'input.invalid'],
  ['verbatims.get', { verbatimId: '1' }, 'input.invalid'],
  ['verbatims.list', { page: { limit: 1e9 } }, 'input.invalid'],
  ['verbatims.list', { filter: { month: '2026-13' } }, 'input.invalid'],
  ['review.apply', { decisions: [] }, 'input.invalid'],
  ['review.apply', null, 'input.invalid'],
  ['imports.start', { paths: [] }, 'input.invalid'],
  ['jobs.get', { jobId: 7 }, 'job.unknown'],
  ['sources.reread', { sourceId: 7 }, 'source.unknown'],
])('%s with %j is refused: %s', async (name, input, code) => {
  const { refusal } = await createTestApp()
  expect((await refusal(name, input)).code).toBe(code)
})

test('every method of the contract has a handler that answers', async () => {
  const { app } = await createTestApp()
  for (const name of Object.keys(methods).filter(isMethodName)) {
    const reply = await app.call(name, {})
    expect(reply.ok ? 'ok' : reply.error.code, name).not.toBe('method.unknown')
    expect(reply.ok ? 'ok' : reply.error.code, name).not.toBe('internal')
  }
})

test('a backup made while open is a workspace like the first, and can be put back', async () => {
  const tools = await createTestApp()
  await importMails(tools, [{ text: 'Der erste Brief.' }])
  const copy = join(tools.folder, 'kopie', 'laden.goldwert')
  const { bytes } = await tools.call('workspace.backup', { path: copy })
  expect(bytes).toBeGreaterThan(0)
  await importMails(tools, [{ id: 'zwei@a', text: 'Der zweite Brief.' }], '2.mbox')
  await tools.app.close()
  expect(await restoreFrom(copy, tools.path)).toBe(`${tools.path}.replaced`)
  expect(existsSync(`${tools.path}.replaced`)).toBe(true)
  const again = await createTestApp({ create: false })
  expect((await again.call('workspace.open', { path: tools.path })).verbatims).toBe(1)
})

test('a backup onto the workspace itself, or into a place that is a file, is refused', async () => {
  const tools = await createTestApp()
  const file = join(tools.folder, 'datei')
  writeFileSync(file, 'x')
  expect((await tools.refusal('workspace.backup', { path: tools.path })).code).toBe('backup.failed')
  expect((await tools.refusal('workspace.backup', { path: join(file, 'a.goldwert') })).code).toBe('backup.failed')
})

test('opening a wrong file leaves the open workspace open', async () => {
  const tools = await createTestApp()
  const wrong = join(tools.folder, 'brief.txt')
  writeFileSync(wrong, 'Guten Tag')
  expect(await tools.refusal('workspace.open', { path: wrong })).toMatchObject({
    code: 'workspace.not-a-workspace',
    params: { name: 'brief.txt' },
  })
  expect((await tools.call('workspace.info'))?.path).toBe(tools.path)
})

test('a second program is refused the workspace, a reading one is let in and may not write', async () => {
  const tools = await createTestApp()
  const second = await createTestApp({ create: false })
  expect((await second.refusal('workspace.open', { path: tools.path })).code).toBe('workspace.busy')
  const reader = await createTestApp({ create: false, access: 'read' })
  await reader.call('workspace.open', { path: tools.path })
  expect(await reader.call('stats.get')).toMatchObject({ verbatims: 0 })
  expect((await reader.refusal('settings.change', { shopName: 'X' })).code).toBe('file.not-writable')
})

test('the app behind a thread answers, tells of changes, and closes', async () => {
  const folder = testFolder()
  const path = join(folder, 'laden.goldwert')
  const app = createWorkerApp()
  const tools = toTestApp(app, folder, path)
  await tools.call('workspace.open', { path, create: true })
  await importMails(tools, [{ text: 'Ein Brief.' }])
  expect((await tools.call('verbatims.list')).total).toBe(1)
  expect(tools.events.some(event => event.kind === 'changed' && event.topics.includes('verbatims'))).toBe(true)
  expect((await tools.refusal('verbatims.get', { verbatimId: 99 })).code).toBe('verbatim.unknown')
  await app.close()
  expect(existsSync(`${path}-wal`)).toBe(false)
})

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'a workspace that may only be read is said to be so',
  async () => {
    const tools = await createTestApp()
    await tools.app.close()
    chmodSync(tools.path, 0o400)
    chmodSync(tools.folder, 0o500)
    const again = await createTestApp({ create: false })
    expect((await again.refusal('workspace.open', { path: tools.path })).code).toBe('file.not-writable')
    chmodSync(tools.folder, 0o700)
  },
)
