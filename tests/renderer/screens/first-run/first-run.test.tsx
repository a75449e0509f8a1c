// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest'
import type { AppEvent } from '../../../../src/contract/events.ts'
import { click, drawScreen, settled, typeInto } from '../../draw-screen.tsx'
import { doneJob, emptyHouse, importJob, pretendedShop, workspace } from '../../pretended-shop.ts'
import { buttonSaying, wholeApp } from '../../whole-app.tsx'

// Screens are fetched when first opened; here they are fetched before, for the page waits but a moment.
beforeAll(async () => {
  await import('../../../../src/renderer/screens/first-run/first-run.tsx')
  await import('../../../../src/renderer/screens/overview/overview-screen.tsx')
}, 60_000)

async function drawEmptyHouse(over = {}) {
  let tell: (event: AppEvent) => void = () => {}
  const answers = { ...emptyHouse(event => tell(event)), ...over }
  const screen = await drawScreen(wholeApp, { answers })
  tell = screen.transport.announce
  return screen
}

test('from nothing to an import in three steps', async () => {
  const { words, callsOf, page } = await drawEmptyHouse()
  await typeInto(page.querySelector('input'), 'Möbel Neu')
  await click(buttonSaying('Anlegen und weiter'))
  expect(callsOf('workspace.open')).toEqual([{ path: '/home/petersen/Dokumente/Möbel Neu.goldwert', create: true }])
  expect(words()).toContain('Holen Sie Ihre Nachrichten herein')
  await click(buttonSaying('Dateien wählen'))
  expect(words()).toContain('Welche Adressen gehören Ihnen?')
  await click(buttonSaying('2 Dateien importieren'))
  expect(callsOf('imports.start')).toHaveLength(1)
  expect(words()).toContain('Ihre Nachrichten werden gelesen')
})

test('the sample shop is one click away', async () => {
  const { callsOf } = await drawEmptyHouse()
  await click(buttonSaying('Beispielladen öffnen'))
  expect(callsOf('host.open-sample')).toEqual([{ language: 'de' }])
})

test('a window opened in the middle of the first import shows how far it is', async () => {
  const { words } = await drawEmptyHouse({
    'workspace.info': () => ({ ...workspace, verbatims: 0 }),
    'jobs.list': () => [importJob()],
  })
  expect(words()).toContain('611 Nachrichten')
})

test('a house with mail opens on the overview, and another workspace may be chosen from there', async () => {
  const { words } = await drawScreen(wholeApp, { answers: { ...pretendedShop(), 'jobs.list': () => [doneJob] } })
  expect(words()).toContain('Drei Dinge zuerst')
  window.location.hash = '/start'
  await settled()
  expect(words()).toContain('Willkommen bei Goldwert')
  await click(buttonSaying('Zurück'))
  expect(words()).toContain('Drei Dinge zuerst')
})
