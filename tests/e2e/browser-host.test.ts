import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowserHost, startChromium, type StartedHost } from './hosts.ts'
import { barriersOf } from './walks/accessible.ts'
import { walkThroughCodebook } from './walks/codebook.ts'
import { walkThroughErasing } from './walks/erasing.ts'
import { walkThroughLetters } from './walks/letters.ts'
import { walkThroughMonth, type WalkedHost } from './walks/month.ts'
import { walkThroughReview } from './walks/review.ts'
import { decideWithoutPause } from './walks/quick-hand.ts'
import { goToScreen, screenTitles } from './walks/screens.ts'

let browser: Browser
let host: StartedHost
const complaints: string[] = []

beforeAll(async () => {
  browser = await startChromium()
  host = await startBrowserHost(browser)
  host.page.on('pageerror', error => complaints.push(error.message))
  host.page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
})
afterAll(async () => {
  await host.close()
  await browser.close()
})

const walked = (): WalkedHost => ({
  page: host.page,
  savedFile: async save => {
    const [download] = await Promise.all([host.page.waitForEvent('download', { timeout: 60_000 }), save()])
    return readFileSync(await download.path(), 'latin1').slice(0, 100)
  },
})

describe('in the browser', () => {
  test('the first page has no barriers', async () => {
    await host.page.getByRole('heading', { level: 1 }).waitFor()
    expect(await barriersOf(host.page)).toEqual([])
  })

  test('an owner walks through a month', () => walkThroughMonth(walked()))

  test('an owner reviews by keyboard', () => walkThroughReview(host.page))

  test('an owner keeps the codebook', () => walkThroughCodebook(host.page))

  test('an owner does with a letter what is to be done', () => walkThroughLetters(host.page))

  test('a person is given what is known of them and forgotten, and so is what is old', () =>
    walkThroughErasing(walked()))

  test.each(screenTitles)('the screen %s has no barriers', async title => {
    await goToScreen(host.page, title)
    await host.page.waitForLoadState('networkidle')
    // What is still loading may lack its heading for a moment.
    await expect.poll(() => barriersOf(host.page), { timeout: 15_000, interval: 500 }).toEqual([])
  })

  // What is read aloud but not seen once made the window longer than its frame: bars and navigation scrolled away.
  test.each(screenTitles)('the screen %s scrolls inside its frame', async title => {
    await goToScreen(host.page, title)
    await host.page.waitForLoadState('networkidle')
    expect(await host.page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0)
  })

  test('no key of a quick hand is lost without a word', () => decideWithoutPause(host.page))

  test('nothing was loaded from elsewhere, and nothing went wrong on the way', () => {
    expect(complaints).toEqual([])
  })
})
