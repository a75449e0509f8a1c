import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { goToScreen } from './screens.ts'

/** What differs between the hosts: how a saved file comes to the owner. */
export interface WalkedHost {
  readonly page: Page
  /** Does what saves it and gives the saved file's first bytes. */
  readonly savedFile: (save: () => Promise<void>) => Promise<string>
}

/** A month with Goldwert: sample import, overview, review by keys, search, report. */
export async function walkThroughMonth(host: WalkedHost): Promise<void> {
  const { page } = host
  await importSample(page)
  await readOverview(page)
  await reviewByKeys(page)
  await searchEverywhere(page)
  await saveReport(host)
}

async function importSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Beispielladen öffnen' }).click()
  const result = page.getByRole('region', { name: 'Ergebnis des Imports' })
  await result.getByRole('heading', { name: 'Import fertig' }).waitFor({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Ersten Blick öffnen' }).click()
}

/** Each figure leads to the letters behind it. */
async function readOverview(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Übersicht', level: 1 }).waitFor()
  const figure = page.getByRole('link', { name: /Liste zu „Eingang“ öffnen/ })
  const cases = Number.parseInt((await figure.textContent()) ?? '', 10)
  expect(cases).toBeGreaterThan(0)
  await figure.click()
  await page.getByRole('heading', { name: 'Stimmen', level: 1 }).waitFor()
  await page
    .getByRole('main')
    .getByText(new RegExp(`\\b${cases} (Stimmen|Fälle|Treffer)`))
    .first()
    .waitFor()
}

async function reviewByKeys(page: Page): Promise<void> {
  await goToScreen(page, 'Prüfen')
  const reviewed = (n: number) => page.getByRole('progressbar', { name: new RegExp(`^${n} von `) })
  const selected = page.getByRole('listbox', { name: 'Noch zu prüfen' }).getByRole('option', { selected: true })
  const first = await selected.textContent()
  // Nobody decides on a letter that is not there yet.
  const letter = page.getByRole('main').getByRole('article')
  await reviewed(0).waitFor()
  await letter.waitFor()
  await page.keyboard.press('Enter')
  await reviewed(1).waitFor()
  expect(await selected.textContent()).not.toBe(first)
  await letter.waitFor()
  await page.keyboard.press('n')
  await reviewed(2).waitFor()
  await page.keyboard.press('z')
  await reviewed(1).waitFor()
  // Persisted at once: a page loaded anew knows it.
  await page.reload()
  await page.getByText('heute 1 geprüft').waitFor()
}

/** "beratung" finds "Küchenberatung", whatever screen is open. */
async function searchEverywhere(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog')
  await dialog.locator('input:focus').waitFor()
  await page.keyboard.type('beratung')
  await dialog
    .getByRole('status')
    .filter({ hasText: /\d+ Treffer/ })
    .waitFor()
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
}

async function saveReport({ page, savedFile }: WalkedHost): Promise<void> {
  await goToScreen(page, 'Bericht')
  await page
    .getByRole('article')
    .getByRole('heading', { name: /^Monatsbericht/ })
    .waitFor()
  const save = (format: string) => async () => {
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.getByRole('menuitem', { name: format }).click()
  }
  expect(await savedFile(save('PDF'))).toMatch(/^%PDF-/)
  expect(await savedFile(save('HTML'))).toMatch(/^<!doctype html>/i)
}
