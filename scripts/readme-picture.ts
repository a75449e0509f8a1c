import { mkdirSync } from 'node:fs'
import { startBrowserHost, startChromium } from '../tests/e2e/hosts.ts'

// The picture of the README: the overview of the sample shop, as the end-to-end tests see it.
const file = 'docs/images/overview.png'
mkdirSync('docs/images', { recursive: true })
const browser = await startChromium()
const { page, close } = await startBrowserHost(browser)
await page.getByRole('button', { name: 'Beispielladen öffnen' }).click()
await page.getByRole('button', { name: 'Ersten Blick öffnen' }).click({ timeout: 120_000 })
await page.getByRole('region', { name: 'Themen über 13 Monate' }).locator('svg.recharts-surface').first().waitFor()
await page.waitForLoadState('networkidle')
await page.screenshot({ path: file })
await close()
await browser.close()
console.log(file)
