import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowserHost, startChromium, type StartedHost } from './hosts.ts'
import { goToScreen } from './walks/screens.ts'
import { barriersOf } from './walks/accessible.ts'
import { answering, call, layers, open, openAfresh, places } from './walks/states.ts'
import { faultsOfTabWalk } from './walks/tab-walk.ts'

let browser: Browser
let host: StartedHost
let page: Page

beforeAll(async () => {
  browser = await startChromium()
  host = await startBrowserHost(browser)
  page = host.page
  await page.getByRole('button', { name: 'Beispielladen öffnen' }).click()
  await page.getByRole('button', { name: 'Ersten Blick öffnen' }).click({ timeout: 120_000 })
})
afterAll(async () => {
  await host.close()
  await browser.close()
})

const appear = async (appearance: 'light' | 'dark') => {
  await call(page, 'settings.change', { appearance })
  await page.locator(`html[data-mantine-color-scheme=${appearance}]`).waitFor()
}

// Ready in the light: browser-host.test.ts, on the way through the month.
describe.each([
  ['dark', 'ready'],
  ['dark', 'failed'],
  ['light', 'loading'],
  ['light', 'failed'],
] as const)('in the %s, while answers are %s', (appearance, how) => {
  test('no screen has a barrier', async () => {
    await appear(appearance)
    const back = await answering(page, how)
    const found: Record<string, readonly string[]> = {}
    for (const place of places) {
      await (how === 'ready' ? open : openAfresh)(page, place)
      const barriers = await barriersOf(page)
      if (barriers.length > 0) found[place] = barriers
    }
    await back()
    expect(found).toEqual({})
  }, 300_000)
})

test('trouble is told on every screen with a way to try again', async () => {
  const back = await answering(page, 'failed')
  for (const place of ['/', '/review', '/verbatims', '/codebook', '/search?q=beratung', '/report']) {
    await openAfresh(page, place)
    await page.getByRole('main').getByRole('alert').first().waitFor()
    expect(
      await page.getByRole('main').getByRole('button', { name: 'Noch einmal versuchen' }).count(),
      place,
    ).toBeGreaterThan(0)
  }
  await back()
}, 120_000)

/** What stands wider than the window, by class. */
const overflowing = () =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const windows = [
  ['a small laptop', 1024, 700],
  ['a window at 200 %', 640, 400],
  ['a window at 400 %', 320, 256],
] as const

test('nothing is cut off at the side, on a small laptop and in a window at 200 and at 400 %', async () => {
  const found: Record<string, number> = {}
  for (const language of ['de', 'en'] as const) {
    await call(page, 'settings.change', { language })
    await openAfresh(page, '/')
    for (const place of places) {
      await open(page, place)
      for (const [name, width, height] of windows) {
        await page.setViewportSize({ width, height })
        const over = await overflowing()
        if (over > 0) found[`${place} in ${language}, ${name}`] = over
      }
    }
  }
  await call(page, 'settings.change', { language: 'de' })
  await page.setViewportSize({ width: 1280, height: 800 })
  expect(found).toEqual({})
}, 120_000)

/** The screen below is looked at on its own. */
const layer = '[role=dialog], [role=menu]'

test('no menu and no dialog has a barrier, in the light and in the dark', async () => {
  const found: Record<string, readonly string[]> = {}
  for (const [place, name, openLayer] of layers) {
    await open(page, place)
    await openLayer(page)
    await page.locator(layer).first().waitFor()
    for (const appearance of ['dark', 'light'] as const) {
      await appear(appearance)
      const barriers = await barriersOf(page, layer)
      if (barriers.length > 0) found[`${place} ${name} ${appearance}`] = barriers
    }
    await page.keyboard.press('Escape')
  }
  expect(found).toEqual({})
}, 120_000)

test.each([
  [1280, 800],
  [320, 640],
])(
  'each stop of the Tab key can be seen and hit, %i × %i',
  async (width, height) => {
    await page.setViewportSize({ width, height })
    const found: Record<string, unknown> = {}
    for (const place of places) {
      await open(page, place)
      await page.evaluate(() => document.querySelector('main')?.focus())
      const faults = await faultsOfTabWalk(page, 30)
      if (faults.length > 0) found[place] = faults
    }
    await page.setViewportSize({ width: 1280, height: 800 })
    expect(found).toEqual({})
  },
  120_000,
)

test('what is chosen can be told where the system sets the colours', async () => {
  await page.emulateMedia({ forcedColors: 'active' })
  await open(page, '/review')
  const chosen = page.locator('main [role=option][aria-selected=true], nav [aria-current=page]')
  await chosen.nth(1).waitFor()
  expect(await chosen.evaluateAll(all => all.map(one => getComputedStyle(one).outlineStyle))).toEqual([
    'solid',
    'solid',
  ])
  await page.emulateMedia({ forcedColors: null })
})

test('who wants no motion sees none', async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openAfresh(page, '/')
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(element => {
        const style = getComputedStyle(element)
        const longest = (list: string) => Math.max(...list.split(',').map(time => Number.parseFloat(time) || 0))
        return (
          longest(style.transitionDuration) > 0.05 ||
          (style.animationName !== 'none' && longest(style.animationDuration) > 0.05)
        )
      })
      .map(element => element.outerHTML.slice(0, 80)),
  )
  await page.emulateMedia({ reducedMotion: null })
  expect(moving).toEqual([])
})

test('a view is found again by its link, by back and forward, and after a restart', async () => {
  await openAfresh(page, '/search?q=beratung')
  expect(await page.getByRole('combobox').inputValue()).toBe('beratung')
  await goToScreen(page, 'Stimmen')
  await page.goBack()
  await expect.poll(() => page.getByRole('combobox').inputValue()).toBe('beratung')
  await page.goForward()
  await page.getByRole('heading', { name: 'Stimmen', level: 1 }).waitFor()
  await page.goto(new URL('/', page.url()).href)
  await page.getByRole('heading', { name: 'Stimmen', level: 1 }).waitFor()
})

test('hits are narrowed by what they have in common, kept under a name, and saved as a table', async () => {
  await openAfresh(page, '/search?q=beratung')
  const facets = page.getByRole('complementary', { name: 'Treffer eingrenzen' })
  const first = facets.getByRole('button').first()
  await first.click()
  expect(await page.getByRole('combobox').inputValue()).toMatch(/^beratung thema:/)
  await page.getByRole('button', { name: 'Suche merken' }).click()
  await page.getByRole('textbox', { name: 'Name der Suche' }).fill('Beratung')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Suche merken' }).waitFor({ state: 'hidden' })
  await openAfresh(page, '/search')
  await page.getByRole('button', { name: /^Beratung/ }).click()
  expect(await page.getByRole('combobox').inputValue()).toMatch(/^beratung thema:/)
  await page.getByRole('button', { name: 'Speichern' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /CSV/ }).click(),
  ])
  expect(download.suggestedFilename()).toBe('Goldwert-Treffer.csv')
}, 60_000)

test('the woman who was unhappy about the advice in spring is found by keys alone', async () => {
  await openAfresh(page, '/')
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog')
  await dialog.locator('input:focus').waitFor()
  for (const begun of ['ber', 'neg', 'frü']) {
    await page.keyboard.type(begun)
    await page.keyboard.press('Tab')
  }
  const hits = dialog.getByRole('option')
  const hers = hits.filter({ hasText: 'Gisela Günther' })
  await hers.first().waitFor()
  // While the last piece is being typed, the hits of those before it stand there still.
  await expect.poll(() => hits.count(), { timeout: 15_000 }).toBeLessThan(10)
  expect(await hers.count()).toBeGreaterThan(0)
  // The search is gone at once: what is pressed next belongs to the screen below.
  await page.keyboard.press('Escape')
  await page.keyboard.press('g')
  await page.keyboard.press('5')
  await page.getByRole('heading', { level: 1, name: 'Themen' }).waitFor()
})

test('the sample shop is thrown away by one click', async () => {
  await openAfresh(page, '/')
  await page.getByRole('button', { name: 'Beispiel wegwerfen' }).click()
  await page.getByRole('button', { name: 'Beispielladen öffnen' }).waitFor()
})
