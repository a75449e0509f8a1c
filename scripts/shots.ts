import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { startBrowserHost, startChromium } from '../tests/e2e/hosts.ts'
import { answering, call, layers, open, openAfresh, places, type Answering } from '../tests/e2e/walks/states.ts'

// Pictures of every screen and state on the sample shop, for people to look at: `npm run shots -- [folder]` after a build.
const folder = process.argv[2] ?? 'out/shots'
interface Look {
  readonly language: 'de' | 'en'
  readonly appearance: 'light' | 'dark'
  readonly width: number
  readonly height: number
}
const first: Look = { language: 'de', appearance: 'light', width: 1280, height: 800 }
const other: Look = { language: 'en', appearance: 'dark', width: 1024, height: 700 }
const looks: readonly Look[] = [
  first,
  { ...first, appearance: 'dark' },
  { ...first, width: 1024, height: 700 },
  { language: 'en', appearance: 'light', width: 1920, height: 1080 },
  other,
]

async function take(page: Page, name: string, { language, appearance, width }: Look): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}-${language}-${appearance}-${width}.png`) })
}

const nameOf = (place: string): string => place.replaceAll(/\W+/g, '-').replaceAll(/^-|-$/g, '') || 'overview'

async function wear(page: Page, { language, appearance, width, height }: Look): Promise<void> {
  await page.setViewportSize({ width, height })
  await call(page, 'settings.change', { language, appearance })
}

async function takeAll(page: Page, look: Look, state: Answering | 'empty' = 'ready'): Promise<void> {
  await wear(page, look)
  const back = await answering(page, state === 'empty' ? 'ready' : state)
  for (const place of places) {
    // Opened afresh, an empty workspace shows its first steps.
    if (state !== 'empty') await openAfresh(page, place)
    if (state === 'ready' || state === 'empty') await open(page, place)
    await take(page, state === 'ready' ? nameOf(place) : `${nameOf(place)}-${state}`, look)
  }
  await back()
}

async function takeLayers(page: Page, look: Look): Promise<void> {
  await wear(page, look)
  for (const [place, name, openLayer] of layers) {
    await openAfresh(page, place)
    await openLayer(page)
    await page.locator('[role=dialog], [role=menu]').first().waitFor()
    await take(page, `${nameOf(place)}-${name.replaceAll(' ', '-')}`, look)
    await page.keyboard.press('Escape')
  }
}

mkdirSync(folder, { recursive: true })
const browser = await startChromium()
const { page, close } = await startBrowserHost(browser)
await page.getByRole('heading', { level: 1 }).first().waitFor()
await take(page, 'first-run', first)
await page.getByRole('textbox', { name: 'Wie heißt Ihr Laden oder Betrieb?' }).fill('Möbelhaus Petersen')
await page.getByRole('button', { name: 'Anlegen und weiter' }).click()
await page.getByRole('button', { name: 'Dateien wählen …' }).waitFor()
await take(page, 'first-run-files', first)
await page.getByRole('button', { name: 'Später importieren' }).click()
await takeAll(page, first, 'empty')
await page.goto(new URL('/#/start', page.url()).href)
await page.getByRole('button', { name: 'Beispielladen öffnen' }).click()
await page.getByRole('button', { name: 'Ersten Blick öffnen' }).click({ timeout: 120_000 })
for (const look of looks) await takeAll(page, look)
await takeLayers(page, first)
await takeLayers(page, { ...first, appearance: 'dark' })
for (const look of [first, other]) {
  await takeAll(page, look, 'loading')
  await takeAll(page, look, 'failed')
}
await close()
await browser.close()
console.log(folder)
