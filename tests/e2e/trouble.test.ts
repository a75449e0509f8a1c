import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApp } from '../../src/core/app.ts'
import { newHome, startBrowserHost, startChromium, type StartedHost } from './hosts.ts'
import { barriersOf } from './walks/accessible.ts'
import { call, open } from './walks/states.ts'

// Each kind of trouble as the owner meets it in the window: what happened, to which file, and what to do, by keys alone.
let browser: Browser
let shop: ReturnType<typeof newHome>
let file: string
const started: StartedHost[] = []

beforeAll(async () => {
  browser = await startChromium()
})
beforeEach(async () => {
  shop = newHome()
  file = join(shop.folder, 'Petersen.goldwert')
  const app = createApp()
  await app.call('workspace.open', { path: file, create: true })
  await app.call('settings.change', { shopName: 'Möbelhaus Petersen' })
  await app.close()
})
afterEach(async () => {
  for (const host of started.splice(0)) await host.close()
  shop.remove()
})
afterAll(() => browser.close())

async function start(setup: Parameters<typeof startBrowserHost>[1]): Promise<Page> {
  const host = await startBrowserHost(browser, setup)
  started.push(host)
  return host.page
}

const troubleOn = (page: Page) => page.getByRole('alert').filter({ visible: true }).first()
const isOpen = (page: Page) => page.getByRole('heading', { level: 1, name: 'Holen Sie Ihre Nachrichten herein' })

test('a damaged workspace is put back from its newest copy', async () => {
  const copies = join(shop.folder, 'Petersen Sicherungen')
  mkdirSync(copies)
  copyFileSync(file, join(copies, 'Petersen (Sicherung 2026-03-01).goldwert'))
  writeFileSync(file, 'kein Arbeitsbereich mehr')
  const page = await start({ last: file })
  await troubleOn(page)
    .getByText(/Petersen\.goldwert ist kein Arbeitsbereich/)
    .waitFor()
  await page.getByRole('button', { name: 'Sicherung vom 1. März 2026 zurückspielen' }).waitFor()
  expect(await barriersOf(page)).toEqual([])
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await isOpen(page).waitFor()
}, 60_000)

test('a workspace that another Goldwert has open is opened as soon as that one is closed', async () => {
  await start({ workspace: file })
  const page = await start({ last: file })
  await troubleOn(page)
    .getByText(/Petersen\.goldwert ist schon in einem anderen Goldwert geöffnet/)
    .waitFor()
  await started[0]?.end()
  await page.keyboard.press('Enter')
  await isOpen(page).waitFor()
}, 60_000)

test('a window that has lost its Goldwert says so, and goes on when asked', async () => {
  const page = await start({ workspace: file })
  await isOpen(page).waitFor()
  await started[0]?.end()
  await troubleOn(page)
    .getByText(/nicht mehr mit Goldwert verbunden/)
    .waitFor()
  expect(await barriersOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Noch einmal versuchen' }).press('Enter')
  await troubleOn(page)
    .getByText(/nicht mehr mit Goldwert verbunden/)
    .waitFor()
}, 60_000)

test.each([
  ['core.stopped', /musste sich selbst neu starten/, 'Noch einmal versuchen'],
  ['workspace.damaged', /Petersen\.goldwert ist beschädigt/, 'Zu den Sicherungen'],
  ['workspace.none', /kein Arbeitsbereich geöffnet/, 'Arbeitsbereich wählen'],
  ['internal', /ein Fehler aufgetreten/, 'Fenster neu laden'],
])(
  'trouble on a screen (%s) is told with what to do next',
  async (code, sentence, next) => {
    const page = await start({ workspace: file })
    await isOpen(page).waitFor()
    await page.getByRole('button', { name: 'Später importieren' }).click()
    await page.route('**/call', async route => {
      const { name } = route.request().postDataJSON() as { readonly name: string }
      if (name !== 'verbatims.list') return route.fallback()
      await route.fulfill({ json: { ok: false, error: { code, params: { name: 'Petersen.goldwert' } } } })
    })
    await open(page, '/verbatims')
    await page.getByRole('main').getByRole('alert').getByText(sentence).waitFor()
    expect(await page.getByRole('main').getByRole('alert').getByText(next).count()).toBe(1)
  },
  60_000,
)

test('what cannot be stored for want of room is told without taking the focus', async () => {
  const page = await start({ workspace: file })
  await isOpen(page).waitFor()
  await page.getByRole('button', { name: 'Später importieren' }).click()
  await open(page, '/settings')
  await page.route('**/call', async route => {
    const { name } = route.request().postDataJSON() as { readonly name: string }
    if (name !== 'settings.change') return route.fallback()
    await route.fulfill({ json: { ok: false, error: { code: 'disk.full', params: { name: 'Petersen.goldwert' } } } })
  })
  const name = page.getByRole('textbox', { name: 'Name des Ladens oder Betriebs' })
  await name.fill('Petersen & Söhne')
  await name.press('Tab')
  await troubleOn(page)
    .getByText(/Für Petersen\.goldwert ist auf dem Datenträger kein Platz mehr/)
    .waitFor()
  await page.unrouteAll()
  expect(await call(page, 'settings.get', {})).toMatchObject({ value: { shopName: 'Möbelhaus Petersen' } })
}, 60_000)
