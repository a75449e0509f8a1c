import { afterEach, expect, test, vi } from 'vitest'
import { printPdf } from '../../src/print/index.ts'

afterEach(() => vi.unstubAllEnvs())

test('where no Chromium starts, the owner is told so and the reason is kept', async () => {
  vi.stubEnv('GOLDWERT_CHROMIUM', '/nowhere/chromium')
  const error: unknown = await printPdf('<!doctype html>').catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ name: 'GoldwertError', code: 'report.no-browser' })
  expect(String((error as Error).cause)).toContain('/nowhere/chromium')
})
