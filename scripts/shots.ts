import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { startBrowserHost, startChromium } from '../tests/e2e/hosts.ts'
import { answering, call, open, openAfresh, places, type Answering } from '../tests/e2e/walks/states.ts'

// Pictures of every screen and state on the sample shop, for people to look at: `npm run shots -- [folder]` after a build.
const folder = process.argv[2] ?? 'out/shots'
interface Look {
  readonly language: 'de' | 'en'
  readonly appearance: 'light' | 'dark'
  readonly width: number
  readonly height: number
}
const first: Look = { language: 'de', appearance: 'light', width: 1280, height: 800 }
const looks: readonly Look[] = [
  first,
  { ...first, appearance: 'dark' },
  { language: 'en', appearance: 'light', width: 1920, height: 1080 },
  { ...first, width: 1024, height: 700 },
]

async function take(page: Page, name: string, { language, appearance, width }: Look): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}-${language}-${appearance}-${width}.png`) })
}

const nameOf = (place: string): string => place.replaceAll(/\W+/g, '-').replaceAll(/^-|-$/g, '') || 'overview'

async function takeAll(page: Page, look: Look, state: Answering = 'ready'): Promise<void> {
  const { language, appearance, width, height } = look
  await page.setViewportSize({ width, height })
  await call(page, 'settings.change', { language, appearance })
  const back = await answering(page, state)
  for (const place of places) {
    await openAfresh(page, place)
    if (state === 'ready') await open(page, place)
    await take(page, state === 'ready' ? nameOf(place) : `${nameOf(place)}-${state}`, look)
  }
  await back()
}

mkdirSync(folder, { recursive: true })
const browser = await startChromium()
const { page, close } = await startBrowserHost(browser)
await page.getByRole('heading', { level: 1 }).first().waitFor()
await take(page, 'first-run', first)
await page.getByRole('textbox', { name: 'Wie heißt Ihr Laden oder Betrieb?' }).fill('Möbelhaus Petersen')
await page.getByRole('button', { name: 'Anlegen und weiter' }).click()
await page.waitForTimeout(500)
await take(page, 'first-run-files', first)
await openAfresh(page, '/start')
await page.getByRole('button', { name: 'Beispielladen öffnen' }).click()
await page.getByRole('button', { name: 'Ersten Blick öffnen' }).click({ timeout: 120_000 })
for (const look of looks) await takeAll(page, look)
await takeAll(page, first, 'loading')
await takeAll(page, first, 'failed')
await close()
await browser.close()
console.log(folder)
