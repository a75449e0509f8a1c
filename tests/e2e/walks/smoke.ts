import { expect } from 'vitest'
import type { Page } from 'playwright-core'

/** The screens come up, in German, and every entry of the navigation leads somewhere. */
export async function walkThroughScreens(page: Page): Promise<void> {
  const navigation = page.getByRole('navigation', { name: 'Hauptnavigation' })
  await navigation.waitFor()
  expect(await page.title()).toContain('Goldwert')
  for (const name of ['Import', 'Prüfen', 'Themen', 'Suche', 'Bericht', 'Einstellungen', 'Hilfe', 'Übersicht']) {
    await navigation.getByRole('link', { name: new RegExp(`^${name}`) }).click()
    await page.getByRole('main').waitFor()
    await page.waitForFunction(() => document.querySelector('main [role="alert"]') === null)
  }
}
