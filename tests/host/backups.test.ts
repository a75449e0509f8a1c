import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isDue, keepBackups, listBackups, readBackups, restoreBackup } from '../../src/host/backups.ts'
import { createTestApp, importMails } from '../core/test-app.ts'

test.each([
  ['never', undefined, false],
  ['week', undefined, true],
  ['week', '2026-03-04', false],
  ['week', '2026-03-03', true],
  ['day', '2026-03-09', true],
  ['month', '2026-02-20', false],
] as const)('a copy every %s after one of %s: %s', (every, newest, due) => {
  expect(isDue(every, newest, '2026-03-10')).toBe(due)
})

test('copies are made when due, the oldest go, other files stay', async () => {
  const tools = await createTestApp()
  await importMails(tools, [{ text: 'Guten Tag.' }])
  await tools.call('settings.change', { backup: { folder: join(tools.folder, 'stick'), every: 'day', keep: 2 } })
  for (const day of ['2026-03-01', '2026-03-01', '2026-03-02', '2026-03-03']) await keepBackups(tools.app, day)
  writeFileSync(join(tools.folder, 'stick', 'Urlaub.jpg'), '')
  await keepBackups(tools.app, '2026-03-04')
  expect(listBackups(tools.path, join(tools.folder, 'stick')).map(({ day }) => day)).toEqual([
    '2026-03-04',
    '2026-03-03',
  ])
  expect(existsSync(join(tools.folder, 'stick', 'Urlaub.jpg'))).toBe(true)
})

test('an empty workspace is not copied', async () => {
  const tools = await createTestApp()
  expect(await keepBackups(tools.app, '2026-03-01')).toBeNull()
})

test('a copy put back takes the place of the workspace, which is kept aside', async () => {
  const tools = await createTestApp()
  await importMails(tools, [{ id: '1@a', text: 'Guten Tag.' }])
  await keepBackups(tools.app, '2026-03-01')
  await importMails(tools, [{ id: '2@a', text: 'Noch eine.' }], 'b.mbox')
  const [backup] = (await readBackups(tools.app)).backups
  const { keptAside } = await restoreBackup(tools.app, backup?.path ?? '')
  expect((await tools.call('stats.get')).verbatims).toBe(1)
  expect(existsSync(keptAside ?? '')).toBe(true)
})

test('a copy that is none leaves the workspace as it was, and open', async () => {
  const tools = await createTestApp()
  await importMails(tools, [{ id: '1@a', text: 'Guten Tag.' }])
  const wrong = join(tools.folder, 'kein.goldwert')
  writeFileSync(wrong, 'Hallo')
  await expect(restoreBackup(tools.app, wrong)).rejects.toMatchObject({ code: 'workspace.not-a-workspace' })
  expect((await tools.call('stats.get')).verbatims).toBe(1)
})
