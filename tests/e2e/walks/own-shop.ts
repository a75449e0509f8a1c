import { expect } from 'vitest'
import type { Page } from 'playwright-core'

/** A first start with one's own export: a name, two files, a look at the columns and addresses, import. */
export async function openOwnShop(page: Page, files: readonly string[]): Promise<void> {
  await page.getByRole('textbox', { name: 'Wie heißt Ihr Laden oder Betrieb?' }).fill('Möbelhaus Petersen')
  await page.getByRole('button', { name: 'Anlegen und weiter' }).click()
  const choose = page.getByRole('button', { name: 'Dateien wählen …' })
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), choose.click()])
  await chooser.setFiles(files)
  await page.getByRole('button', { name: `${files.length} Dateien importieren` }).click()
  const result = page.getByRole('region', { name: 'Ergebnis des Imports' })
  await result.getByRole('heading', { name: 'Import fertig' }).waitFor({ timeout: 60_000 })
  for (const file of files) expect(await result.textContent()).toContain(`aus ${file.split('/').at(-1)}`)
}
