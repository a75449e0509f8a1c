import type { Page } from 'playwright-core'

/** Goes to a screen by the navigation and waits until it is there. */
export async function goToScreen(page: Page, name: string): Promise<void> {
  const navigation = page.getByRole('navigation', { name: 'Hauptnavigation' })
  await navigation.getByRole('link', { name: new RegExp(`^${name}`) }).click()
  await page.getByRole('main').getByRole('heading', { name, level: 1, exact: true }).waitFor()
}

/** All but the first-run screens, as the navigation names them. */
export const screenTitles = [
  'Übersicht',
  'Import',
  'Prüfen',
  'Stimmen',
  'Themen',
  'Suche',
  'Bericht',
  'Einstellungen',
  'Hilfe',
] as const
