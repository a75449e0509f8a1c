import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowserHost, startChromium } from './hosts.ts'
import { walkThroughScreens } from './walks/smoke.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startChromium()
})
afterAll(() => browser.close())

test('an owner walks through all screens in the browser', async () => {
  const host = await startBrowserHost(browser)
  const errors: string[] = []
  host.page.on('pageerror', error => errors.push(error.message))
  host.page.on('console', message => message.type() === 'error' && errors.push(message.text()))
  try {
    await walkThroughScreens(host.page)
    expect(errors).toEqual([])
  } finally {
    await host.close()
  }
})
