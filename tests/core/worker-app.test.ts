import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import type { AppEvent } from '../../src/contract/events.ts'
import { createWorkerApp } from '../../src/core/worker-app.ts'

test('a core that falls over is started again with the same workspace, and says so', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'goldwert-'))
  const path = join(folder, 'laden.goldwert')
  const app = createWorkerApp({ entry: new URL('falling-core.ts', import.meta.url) })
  const events: AppEvent[] = []
  await app.call('workspace.open', { path, create: true })
  await app.call('settings.change', { shopName: 'Möbelhaus Petersen' })
  app.subscribe(event => events.push(event))
  const fallen = await app.call('test.fall', {})
  expect(fallen).toEqual({ ok: false, error: { code: 'core.stopped', params: {} } })
  expect(await app.call('settings.get', {})).toMatchObject({ ok: true, value: { shopName: 'Möbelhaus Petersen' } })
  expect(events).toContainEqual({ kind: 'changed', topics: ['workspace'] })
  await app.close()
  rmSync(folder, { recursive: true })
})

test('a core that is closed answers nothing more, and is not started again', async () => {
  const app = createWorkerApp()
  await app.close()
  expect(await app.call('workspace.info', {})).toEqual({ ok: false, error: { code: 'core.stopped', params: {} } })
})

test('a core that cannot even start is not started for ever', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const app = createWorkerApp({ entry: new URL('data:text/javascript,throw new Error("damaged")') })
  await vi.waitFor(() => expect(log).toHaveBeenCalledTimes(2))
  await new Promise(resolve => setTimeout(resolve, 300))
  expect(log).toHaveBeenCalledTimes(2)
  expect(await app.call('workspace.info', {})).toEqual({ ok: false, error: { code: 'core.stopped', params: {} } })
  log.mockRestore()
  await app.close()
})
