import { mkdirSync } from 'node:fs'
import { startBrowserHost, startChromium } from '../tests/e2e/hosts.ts'
import { open } from '../tests/e2e/walks/states.ts'

// The pictures of the README and of docs/: the sample shop, as the end-to-end tests see it.
const folder = 'docs/images'
mkdirSync(folder, { recursive: true })
const browser = await startChromium()
const { page, close } = await startBrowserHost(browser)
await page.getByRole('button', { name: 'Beispielladen öffnen' }).click()
await page.getByRole('button', { name: 'Ersten Blick öffnen' }).click({ timeout: 120_000 })
await page.getByRole('region', { name: 'Themen über 13 Monate' }).locator('svg.recharts-surface').first().waitFor()
for (const [name, place] of [
  ['overview', '/'],
  ['review', '/review'],
  ['codebook', '/codebook'],
  ['report', '/report'],
] as const) {
  await open(page, place)
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: `${folder}/${name}.png` })
}
await close()
await browser.close()
console.log(folder)
