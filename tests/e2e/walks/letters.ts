import { expect } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { barriersOf } from './accessible.ts'
import { goToScreen } from './screens.ts'

/** What an owner does with one letter of a list, by keys: who wrote before, the whole case, the conversation, a quote for a colleague. */
export async function walkThroughLetters(page: Page): Promise<void> {
  await goToScreen(page, 'Stimmen')
  const letter = page.getByRole('main').getByRole('article')
  const wroteBefore = letter.getByRole('link', { name: /^\d+ Nachrichten/ })
  await leafTo(page, wroteBefore)
  const all = Number.parseInt((await wroteBefore.textContent()) ?? '', 10)
  const title = await letter.getAttribute('aria-label')
  expect(await barriersOf(page)).toEqual([])
  await page.keyboard.press('d')
  await page
    .getByRole('main')
    .getByText(/^Person: /)
    .waitFor()
  await page.getByRole('status').getByText(`${all} Stimmen`).waitFor()
  expect(await letter.getAttribute('aria-label')).toBe(title)
  await page.keyboard.press('o')
  await page.getByRole('main').getByText('ein Fall').waitFor()
  expect(await letter.getAttribute('aria-label')).toBe(title)
  await page.goBack()
  await page
    .getByRole('main')
    .getByText(/^Person: /)
    .waitFor()
  await page.keyboard.press('c')
  await page.getByText('Zitat kopiert, mit Name und Datum.').waitFor()
  await quoteWords(page)
  await unfoldConversation(page)
}

/** Only what is selected. */
async function quoteWords(page: Page): Promise<void> {
  await page.evaluate(() => {
    const words = document.querySelector('[data-reading] [data-from]')
    if (words) document.getSelection()?.selectAllChildren(words)
  })
  await page.keyboard.press('c')
  await page.getByText('Markierte Wörter kopiert, mit Name und Datum.').waitFor()
}

async function unfoldConversation(page: Page): Promise<void> {
  await goToScreen(page, 'Übersicht')
  await goToScreen(page, 'Stimmen')
  const fold = page
    .getByRole('main')
    .getByRole('article')
    .getByRole('button', { name: /^Schriftwechsel|weitere Antwort/ })
  await leafTo(page, fold)
  expect(await fold.getAttribute('aria-expanded')).toBe('false')
  await page.keyboard.press('v')
  await expect.poll(() => fold.getAttribute('aria-expanded')).toBe('true')
}

/** Opens letter after letter until one has the part. */
async function leafTo(page: Page, part: Locator): Promise<void> {
  await page.getByRole('main').getByRole('article').waitFor()
  for (let step = 0; step < 60 && (await part.count()) === 0; step++) {
    await page.keyboard.press('j')
    await page.waitForTimeout(50)
  }
}
