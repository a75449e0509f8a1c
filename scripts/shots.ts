import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { startBrowserHost, startChromium } from '../tests/e2e/hosts.ts'

// Pictures of every screen on the sample shop, for people to look at: `node scripts/shots.ts [folder]` after a build.
const folder = process.argv[2] ?? 'out/shots'
const places = ['', 'import', 'review', 'verbatims', 'codebook', 'search?query=beratung', 'report', 'settings', 'help']
const looks = [
  { language: 'de', appearance: 'light', width: 1280, height: 800 },
  { language: 'de', appearance: 'dark', width: 1280, height: 800 },
  { language: 'en', appearance: 'light', width: 1920, height: 1080 },
  { language: 'de', appearance: 'light', width: 1024, height: 700 },
] as const

const call = (page: Page, name: string, input: object) =>
  page.evaluate(
    body => fetch('/call', { method: 'POST', headers: { 'content-type': 'application/json' }, body }),
    JSON.stringify({ name, input }),
  )

async function takeAll(page: Page, { language, appearance, width, height }: (typeof looks)[number]): Promise<void> {
  await page.setViewportSize({ width, height })
  await call(page, 'settings.change', { language, appearance })
  await page.locator(`html[lang=${language}][data-mantine-color-scheme=${appearance}]`).waitFor()
  for (const place of places) {
    await page.goto(new URL(`/#/${place}`, page.url()).href)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.waitForLoadState('networkidle')
    const name = place.split('?')[0] || 'overview'
    await page.screenshot({ path: join(folder, `${name}-${language}-${appearance}-${width}.png`) })
  }
}

mkdirSync(folder, { recursive: true })
const browser = await startChromium()
const { page, close } = await startBrowserHost(browser)
await page.screenshot({ path: join(folder, 'first-run-de-light-1280.png') })
await page.getByRole('button', { name: 'Beispielladen öffnen' }).click()
await page.getByRole('button', { name: 'Ersten Blick öffnen' }).click({ timeout: 120_000 })
for (const look of looks) await takeAll(page, look)
await close()
await browser.close()
console.log(folder)
