import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { barriersOf } from './accessible.ts'
import { goToScreen } from './screens.ts'

/** A theme made from letters found by a word, its terms changed, merged away and taken back: what an owner does to a codebook. */
export async function walkThroughCodebook(page: Page): Promise<void> {
  await goToScreen(page, 'Themen')
  await makeThemeFromLetters(page)
  await changeItsTerms(page)
  await mergeAndUndo(page)
  await lookAtTheRest(page)
}

const themeInList = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Themen' }).getByRole('button', { name: new RegExp(`^${name}`) })

/** The machine may be busy with other things. */
const patient = { timeout: 15_000 }

const clear = async (page: Page) => expect(await barriersOf(page)).toEqual([])

async function makeThemeFromLetters(page: Page): Promise<void> {
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: 'Wovon handelt es? Wörter suchen' }).fill('parkplatz')
  await page.getByRole('button', { name: 'Die ersten zehn' }).click()
  await expect.poll(() => page.getByRole('textbox', { name: 'Name' }).inputValue(), patient).toBe('Parkplatz')
  await page
    .getByRole('region', { name: 'Treffer in Ihren Stimmen' })
    .getByText(/Treffer in allen/)
    .waitFor()
  await clear(page)
  await page.getByRole('button', { name: 'Thema anlegen' }).click()
  await page.getByRole('heading', { name: 'Parkplatz', level: 2 }).waitFor()
  // The letters chosen bear the theme at once.
  await themeInList(page, 'Parkplatz')
    .getByText(/^[1-9]/)
    .waitFor()
}

async function changeItsTerms(page: Page): Promise<void> {
  const terms = page.getByRole('textbox', { name: 'Begriffe' })
  const hits = page.getByRole('region', { name: 'Treffer in Ihren Stimmen' }).getByRole('status')
  const before = await hits.textContent()
  await terms.focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('\nrollst')
  await page
    .getByRole('option', { name: /alle Wörter, die so anfangen|rollstuhl/ })
    .first()
    .waitFor()
  await clear(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => terms.inputValue(), patient).toMatch(/\nrollst\S+$/)
  await expect.poll(() => hits.textContent(), patient).not.toBe(before)
  await page.keyboard.type('\n"offen')
  await page.getByText('Ein Anführungszeichen fehlt.').waitFor()
  expect(await page.getByRole('button', { name: 'Speichern' }).isDisabled()).toBe(true)
  for (let letter = 0; letter < 7; letter++) await page.keyboard.press('Backspace')
  await page.getByText('Ein Anführungszeichen fehlt.').waitFor({ state: 'hidden' })
  await page.keyboard.press('Control+s')
  await page.getByText('„Parkplatz“ ist gespeichert. Rückgängig mit Strg+Z.').waitFor()
}

async function mergeAndUndo(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: 'Mehr', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Mit anderem Thema zusammenführen …' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox').or(dialog.locator('input')).first().fill('Laden')
  await page.getByRole('option', { name: 'Laden und Umgebung' }).click()
  await dialog.getByRole('row', { name: /Parkplatz.*entfällt/ }).waitFor()
  await clear(page)
  await dialog.getByRole('button', { name: 'Zusammenführen' }).click()
  await page.getByRole('heading', { name: 'Laden und Umgebung', level: 2 }).waitFor()
  await themeInList(page, 'Parkplatz').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await themeInList(page, 'Parkplatz').waitFor()
}

async function lookAtTheRest(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Gelerntes' }).click()
  await page.getByText(/Gelernt aus/).waitFor()
  await clear(page)
  await page.getByRole('tab', { name: 'Angaben' }).click()
  await page.getByRole('textbox', { name: 'Name, deutsch' }).waitFor()
  await clear(page)
  const menu = page.getByRole('button', { name: 'Themenliste', exact: true })
  await menu.click()
  await page.getByRole('menuitem', { name: 'Was kein Thema hat' }).click()
  await page.getByText(/der neuesten .* Kundenstimmen/).waitFor()
  await clear(page)
  await menu.click()
  await page.getByRole('menuitem', { name: 'Verlauf der Änderungen' }).click()
  await page.getByText('zurückgenommen: Parkplatz mit „Laden und Umgebung“ zusammengeführt').waitFor()
  await clear(page)
  await menu.click()
  await page.getByRole('menuitem', { name: 'Aus einer Datei einlesen …' }).click()
  await page
    .locator('main input[type=file]')
    .first()
    .setInputFiles({
      name: 'codebuch.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('# Codebuch\n\n## Aufzug\nBegriffe:\n- aufzug*\n- lift\n'),
    })
  await page.getByText('1 neues Thema').waitFor()
  await clear(page)
  await page.getByRole('button', { name: 'Übernehmen' }).click()
  await themeInList(page, 'Aufzug').waitFor()
  await page.keyboard.press('Control+z')
  await themeInList(page, 'Aufzug').waitFor({ state: 'detached' })
}
