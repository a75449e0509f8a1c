import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { startBrowserHost, startChromium } from './hosts.ts'
import { openOwnShop } from './walks/own-shop.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startChromium()
})
afterAll(() => browser.close())

test('an owner begins with files of their own', async () => {
  const host = await startBrowserHost(browser)
  try {
    await openOwnShop(host.page, ['resources/sample/postfach.mbox', 'resources/sample/umfrage.csv'])
  } finally {
    await host.close()
  }
})
