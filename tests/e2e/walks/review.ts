import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { barriersOf } from './accessible.ts'
import { goToScreen } from './screens.ts'

/** The review by keyboard, on the sample shop: every key, letters alike, the second look, a list decided at once, other keys. */
export async function walkThroughReview(page: Page): Promise<void> {
  await decideAlike(page)
  await decideByEveryKey(page)
  await openCase(page)
  await lookAgain(page)
  await decideSelection(page)
  await changeKeys(page)
}

const letter = (page: Page) => page.getByRole('main').getByRole('article')
const decision = (page: Page) => page.getByRole('complementary', { name: 'Entscheidung' })
const queue = (page: Page) => page.getByRole('listbox', { name: 'Noch zu prüfen' })
const reviewedNow = (page: Page, n: number) =>
  page.getByRole('progressbar', { name: new RegExp(`^${n} von `) }).waitFor()
const pressed = (page: Page, name: RegExp) => decision(page).getByRole('button', { name, pressed: true }).waitFor()

/** One decision for all copies of an answer, and one undo. */
async function decideAlike(page: Page): Promise<void> {
  await goToScreen(page, 'Prüfen')
  await expect
    .poll(() => queue(page).getByRole('option').filter({ hasText: 'gleichartige' }).count(), { timeout: 30_000 })
    .toBeGreaterThan(0)
  await queue(page).getByRole('option').filter({ hasText: 'gleichartige' }).first().click()
  const bar = letter(page).getByRole('button', { name: /gleichartige/ })
  const others = Number(/\+(\d+)/.exec((await bar.textContent()) ?? '')?.[1])
  await page.keyboard.press('q')
  const dialog = page.getByRole('dialog', { name: 'Gleichartige Nachrichten' })
  await dialog.getByRole('button', { name: `Für alle ${others + 1} übernehmen` }).waitFor()
  expect(await dialog.getByRole('checkbox').count()).toBe(others)
  expect(await barriersOf(page)).toEqual([])
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  await reviewedNow(page, others + 1)
  await page.keyboard.press('z')
  await reviewedNow(page, 0)
}

async function decideByEveryKey(page: Page): Promise<void> {
  const { keyboard } = page
  const before = await letter(page).getAttribute('aria-label')
  await keyboard.press('s')
  await expect.poll(() => letter(page).textContent()).toBeTruthy()
  await keyboard.press('End')
  await keyboard.press('Home')
  expect(await letter(page).getAttribute('aria-label')).not.toBeNull()
  await keyboard.press('j')
  await keyboard.press('k')
  // Away with what is suggested, so that each key shows what it sets.
  await keyboard.press('n')
  await reviewedNow(page, 1)
  await keyboard.press('Control+z')
  await reviewedNow(page, 0)
  await keyboard.press('-')
  await pressed(page, /^negativ/)
  await keyboard.press('u')
  await keyboard.press('2')
  await decision(page)
    .getByRole('button', { name: /Ursache.*Hersteller/ })
    .waitFor()
  await keyboard.press('e')
  await keyboard.press('3')
  await decision(page)
    .getByRole('button', { name: /Ergebnis.*Gerettet/ })
    .waitFor()
  await keyboard.press('y')
  await keyboard.press('4')
  await decision(page)
    .getByRole('button', { name: /Art.*Lob/ })
    .waitFor()
  await keyboard.press('t')
  await keyboard.type('we')
  await pressed(page, /Website/)
  await keyboard.press('b')
  await keyboard.type('Rückruf am Montag')
  await keyboard.press('Escape')
  await decision(page)
    .getByRole('button', { name: /Notiz.*Rückruf am Montag/ })
    .waitFor()
  await keyboard.press('i')
  await keyboard.press('i')
  await keyboard.press('m')
  await decision(page).getByText('Wörter markiert').waitFor()
  await keyboard.press('t')
  await keyboard.type('pe')
  await decision(page).getByText('1 Stelle von Hand markiert').waitFor()
  expect(await barriersOf(page)).toEqual([])
  await keyboard.press('Enter')
  await reviewedNow(page, 1)
  await keyboard.press('Shift+z')
  await keyboard.press('?')
  const help = page.getByRole('dialog')
  await help.getByText('Gleichartige zusammen entscheiden').waitFor()
  await keyboard.press('Escape')
  await help.waitFor({ state: 'hidden' })
  expect(before).not.toBeNull()
}

/** The whole case, and back to the same letter. */
async function openCase(page: Page): Promise<void> {
  await queue(page).getByRole('option').nth(4).click()
  const title = await letter(page).getAttribute('aria-label')
  await page.keyboard.press('o')
  await page.getByRole('heading', { name: 'Stimmen', level: 1 }).waitFor()
  await page.getByRole('main').getByText('ein Fall').waitFor()
  await page.goBack()
  await page.getByRole('heading', { name: 'Prüfen', level: 1 }).waitFor()
  await expect.poll(() => letter(page).getAttribute('aria-label')).toBe(title)
}

/** Letters reviewed before, without what was decided. */
async function lookAgain(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Zweiter Blick' }).click()
  await page.getByRole('heading', { name: 'Zweiter Blick', level: 1 }).waitFor()
  await decision(page).getByText('Kein Thema erkannt.').waitFor()
  expect(await decision(page).getByRole('button', { pressed: true }).count()).toBe(0)
  expect(await barriersOf(page)).toEqual([])
  await page.keyboard.press('1')
  await pressed(page, /Beratung/)
  await page.keyboard.press('Enter')
  await reviewedNow(page, 1)
  await page.getByRole('link', { name: 'Zurück zum Prüfen' }).click()
  await page.getByRole('heading', { name: 'Prüfen', level: 1 }).waitFor()
}

/** Chosen letters of a search are decided in one step, after a look at what it does, and one undo takes it back. */
async function decideSelection(page: Page): Promise<void> {
  await goToScreen(page, 'Stimmen')
  const list = page.getByRole('listbox', { name: 'Stimmen' })
  await list.getByRole('option').first().waitFor()
  await page.keyboard.press('j')
  await list.getByRole('option', { selected: true }).waitFor()
  await page.keyboard.press('x')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await page.getByText('3 ausgewählt').waitFor()
  await page.keyboard.press('b')
  const dialog = page.getByRole('dialog', { name: 'Gemeinsam entscheiden' })
  await dialog.getByLabel('Thema hinzufügen').selectOption({ label: 'Website und Bestellung' })
  const change = dialog.getByRole('region', { name: 'Vorschau' }).getByRole('listitem').filter({ hasText: 'Website' })
  await change.first().waitFor()
  expect(await barriersOf(page)).toEqual([])
  const decide = dialog.getByRole('button', { name: /entscheiden$/ })
  const label = (await decide.textContent()) ?? ''
  await decide.click()
  await dialog.waitFor({ state: 'hidden' })
  await page
    .getByText(`${Number.parseInt(label, 10)} Nachricht`)
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Rückgängig und Wiederherstellen' }).click()
  const steps = page.getByRole('menuitem').filter({ hasText: 'geprüft' })
  await steps.first().waitFor()
  expect(await barriersOf(page)).toEqual([])
  await steps.first().click()
  await page.getByText('Rückgängig gemacht').first().waitFor()
}

/** A key that is taken is told, exchanged, and works; a reset brings all back. */
async function changeKeys(page: Page): Promise<void> {
  await goToScreen(page, 'Einstellungen')
  const keys = page.getByRole('region', { name: 'Tasten beim Prüfen' })
  await keys.getByRole('button', { name: /^Taste ändern: Für später/ }).click()
  await page.keyboard.press('w')
  await keys.getByText('gehört schon zu „Als Gold wert markieren“.').waitFor()
  expect(await barriersOf(page)).toEqual([])
  await keys.getByRole('button', { name: 'Tauschen' }).click()
  await keys.getByRole('button', { name: /^Taste ändern: Als Gold wert markieren S$/ }).waitFor()
  await goToScreen(page, 'Prüfen')
  const gold = page.getByRole('toolbar', { name: 'Entscheidung' }).getByRole('button', { name: /^Gold wert S$/ })
  await gold.waitFor()
  await goToScreen(page, 'Einstellungen')
  await keys.getByRole('button', { name: 'Alle zurücksetzen' }).click()
  await keys.getByRole('button', { name: /^Taste ändern: Als Gold wert markieren W$/ }).waitFor()
}
