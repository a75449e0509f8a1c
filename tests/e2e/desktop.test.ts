import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startStandIn } from '../electron-stand-in/start.ts'
import { newHome, startChromium } from './hosts.ts'
import { walkThroughScreens } from './walks/smoke.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startChromium()
})
afterAll(() => browser.close())

test('an owner walks through all screens in the desktop window', async () => {
  const home = newHome()
  Object.assign(process.env, { GOLDWERT_CONFIG: home.env['GOLDWERT_CONFIG'], HOME: home.folder })
  const standIn = await startStandIn({ browser })
  await expect.poll(() => standIn.machine.windows.length).toBe(1)
  await walkThroughScreens(standIn.page())
  await standIn.quit()
  home.remove()
})
