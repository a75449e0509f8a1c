import { expect } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { barriersOf } from './accessible.ts'
import type { WalkedHost } from './month.ts'

/** A person asks what is known of them and wants to be forgotten; then everything old goes. By keys alone, on the sample shop. */
export async function walkThroughErasing(host: WalkedHost): Promise<void> {
  await giveOut(host)
  await erasePerson(host.page)
  await eraseOld(host.page)
}

/** Presses Tab until the part has the focus. */
async function tabTo(page: Page, part: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let stop = 0; stop < 150; stop++) {
    if (await part.evaluate(one => one === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`the Tab key does not lead to ${String(part)}`)
}

const personMenu = (page: Page) => page.getByRole('main').getByRole('button', { name: /^Alles von / })

const clear = async (page: Page, layer: string) => expect(await barriersOf(page, layer)).toEqual([])

async function chooseInMenu(page: Page, name: RegExp): Promise<void> {
  await page.keyboard.press('Enter')
  const item = page.getByRole('menuitem', { name })
  await item.waitFor()
  for (let step = 0; step < 5; step++) {
    if (await item.evaluate(one => one === document.activeElement)) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
}

/** Opens a letter of somebody whose one letter is theirs alone. */
async function openTheirLetter(page: Page): Promise<string> {
  await page.keyboard.press('g')
  await page.keyboard.press('4')
  await page.getByRole('heading', { name: 'Stimmen', level: 1 }).waitFor()
  await page.getByRole('listbox', { name: 'Stimmen' }).getByRole('option').first().waitFor()
  for (let letter = 0; letter < 20 && (await personMenu(page).count()) === 0; letter++) {
    await page.keyboard.press('j')
    await page.waitForTimeout(100)
  }
  const label = (await personMenu(page).getAttribute('aria-label')) ?? ''
  return label.replace('Alles von ', '')
}

async function giveOut({ page, savedFile }: WalkedHost): Promise<void> {
  const address = await openTheirLetter(page)
  await tabTo(page, personMenu(page))
  const file = await savedFile(async () => {
    await chooseInMenu(page, /^Auskunft/)
    const dialog = page.getByRole('dialog', { name: `Auskunft über ${address}` })
    await dialog.getByText(/Nachricht(en)? dieser Person/).waitFor({ timeout: 30_000 })
    await clear(page, '[role=dialog]')
    await tabTo(page, dialog.getByRole('button', { name: 'Als Datei speichern' }))
    await page.keyboard.press('Enter')
  })
  expect(file).toMatch(/^<!doctype html>/i)
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await expect.poll(() => personMenu(page).evaluate(one => one === document.activeElement)).toBe(true)
}

async function erasePerson(page: Page): Promise<void> {
  await chooseInMenu(page, /^Alles löschen/)
  const dialog = page.getByRole('dialog', { name: /^Alles von .* löschen\?/ })
  const go = dialog.getByRole('button', { name: 'Endgültig löschen' })
  await dialog.getByText(/dieser Person wird|dieser Person werden/).waitFor({ timeout: 30_000 })
  await tabTo(page, dialog.getByRole('textbox', { name: 'Weitere Adresse derselben Person' }))
  await page.keyboard.type('niemand@nirgends.example')
  await page.keyboard.press('Enter')
  await dialog.getByText('Zu niemand@nirgends.example ist nichts gespeichert.').waitFor()
  expect(await go.isDisabled()).toBe(true)
  await clear(page, '[role=dialog]')
  await tabTo(page, dialog.getByRole('checkbox', { name: 'niemand@nirgends.example' }), 'Shift+Tab')
  await page.keyboard.press('Space')
  await dialog.getByText(/dieser Person wird|dieser Person werden/).waitFor({ timeout: 30_000 })
  await tabTo(page, go)
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText(/^Der Text dieser Nachricht wurde am .* endgültig gelöscht/).waitFor({ timeout: 60_000 })
}

/** Only a word of the owner erases; afterwards nothing older is left. */
async function eraseOld(page: Page): Promise<void> {
  await page.keyboard.press('g')
  await page.keyboard.press('8')
  await page.getByRole('heading', { name: 'Einstellungen', level: 1 }).waitFor()
  const kept = page.getByRole('combobox', { name: 'Texte aufbewahren' })
  const open = page.getByRole('button', { name: 'Ältere Texte löschen …' })
  await kept.waitFor()
  expect(await open.isDisabled()).toBe(true)
  await tabTo(page, kept)
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => open.isEnabled()).toBe(true)
  await tabTo(page, open)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Ältere Texte löschen?' })
  const go = dialog.getByRole('button', { name: /^\d+ Texte endgültig löschen/ })
  await go.waitFor()
  await clear(page, '[role=dialog]')
  await tabTo(page, go)
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  await expect.poll(() => open.evaluate(one => one === document.activeElement)).toBe(true)
  await expect
    .poll(
      async () => {
        await page.keyboard.press('Enter')
        const nothing = await dialog.getByText('Nichts ist älter.').isVisible()
        await page.keyboard.press('Escape')
        await dialog.waitFor({ state: 'hidden' })
        return nothing
      },
      { timeout: 60_000, interval: 1000 },
    )
    .toBe(true)
}
