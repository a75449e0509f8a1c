// @vitest-environment jsdom
import { act } from 'react'
import { expect, test } from 'vitest'
import { ImportDraftProvider } from '../../../../src/renderer/intake/import-draft.tsx'
import { ImportScreen } from '../../../../src/renderer/screens/import/import-screen.tsx'
import { click, drawScreen, settled } from '../../draw-screen.tsx'
import { doneJob, importJob, pretendedShop, previews, settings } from '../../pretended-shop.ts'

const screen = (
  <ImportDraftProvider>
    <ImportScreen />
  </ImportDraftProvider>
)
const draw = (over = {}) => drawScreen(screen, { answers: { ...pretendedShop(), ...over } })
const button = (text: string) =>
  [...document.querySelectorAll('button')].find(element => element.textContent?.includes(text))
const readable = previews.filter(preview => preview.error === null)

async function choose(page: ParentNode, label: string, value: string): Promise<void> {
  const select = page.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`)
  if (!select) throw new Error(`nothing is called ${label}`)
  await act(async () => {
    select.value = value
    select.dispatchEvent(new Event('change', { bubbles: true }))
  })
}

test('what will come in of a survey is told before, and what stays out', async () => {
  const { words } = await draw()
  await click(button('Dateien wählen'))
  expect(words()).toContain('167 von 212 Zeilen kommen herein.')
  expect(words()).toContain('45 Zeilen bleiben draußen')
  expect(words()).toContain('3 Noten sind nicht zu lesen, z.\u00a0B. „egal“.')
  expect(words()).toContain('Zeit der Absendung')
})

test('what the numbers of a survey mean is the owner’s to say; guessing again forgets the last time', async () => {
  const { page, callsOf } = await draw()
  const path = readable[1]?.path ?? ''
  const score = 'Wie zufrieden waren Sie (0 bis 10)?'
  await click(button('Dateien wählen'))
  await choose(page, `Was die Zahlen in „${score}“ bedeuten`, 'grade')
  expect(callsOf('imports.preview-survey').at(-1)).toMatchObject({ path, mapping: { scales: { [score]: 'grade' } } })
  await click(button('Neu raten'))
  await click(button('2 Dateien importieren'))
  expect(callsOf('imports.start')).toMatchObject([
    { mappings: { [path]: { roles: { [score]: 'score' }, scales: {} } } },
  ])
  expect(callsOf('imports.preview-survey')[0]).toMatchObject({ mapping: { scales: { [score]: 'nps' } } })
})

test('of a workbook the sheets with the same columns are read, or the one that is chosen', async () => {
  const [, survey] = previews
  if (!survey?.table) throw new Error('no survey')
  const sheets = ['Januar', 'Februar', 'Fragen'].map((name, i) => ({ name, rows: 100 + i, group: i < 2 ? 0 : 2 }))
  const workbook = { ...survey, sheets, table: { ...survey.table, sheet: 'Januar' } }
  const { page, callsOf, words } = await draw({ 'imports.preview': () => [workbook] })
  await click(button('Dateien wählen'))
  expect(words()).toContain('2 Blätter mit denselben Spalten: Januar und Februar (201 Zeilen)')
  expect(callsOf('imports.preview-survey')).toMatchObject([{ mapping: { sheets: ['Januar', 'Februar'] } }])
  const [select] = page.querySelectorAll('select')
  await act(async () => {
    if (select) select.value = '3'
    select?.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await settled()
  expect(callsOf('imports.preview').at(-1)).toMatchObject({ sheets: { [survey.path]: 'Fragen' } })
  await choose(page, 'Bedeutung der Spalte „Filiale“', 'other')
  await click(button('1 Datei importieren'))
  expect(callsOf('imports.start')).toMatchObject([
    { mappings: { [survey.path]: { sheets: ['Fragen'], roles: { Filiale: 'other' } } } },
  ])
})

test('only files that can be read are imported, with the meaning of their columns', async () => {
  const { page, callsOf, words } = await draw()
  await click(button('Dateien wählen'))
  expect(words()).toContain('urlaub.jpg ist weder ein Postfach noch eine Umfrage')
  await choose(page, 'Bedeutung der Spalte „Filiale“', 'other')
  await click(button('2 Dateien importieren'))
  expect(callsOf('imports.start')).toMatchObject([
    {
      paths: readable.map(({ path }) => path),
      mappings: { [readable[1]?.path ?? '']: { roles: { Filiale: 'other', Zeitstempel: 'date' } } },
    },
  ])
})

test('at the first import the owner confirms which addresses are theirs', async () => {
  const { callsOf, words } = await draw({ 'settings.get': () => ({ ...settings, addressesConfirmed: false }) })
  await click(button('Dateien wählen'))
  expect(words()).toContain('Welche Adressen gehören Ihnen?')
  await click(button('2 Dateien importieren'))
  expect(callsOf('settings.change')).toEqual([
    {
      ownAddresses: ['info@moebel-petersen.example', 'service@moebel-petersen.example', 'chef@moebel-petersen.example'],
      ownerAddresses: ['chef@moebel-petersen.example'],
      addressesConfirmed: true,
    },
  ])
})

test('a running import shows bytes, messages and the way to stop it', async () => {
  const { callsOf, words } = await draw({ 'jobs.list': () => [importJob()] })
  expect(words()).toContain('611 Nachrichten')
  await click(button('Abbrechen'))
  expect(callsOf('jobs.cancel')).toEqual([{ jobId: 7 }])
})

test('the summary is in words, and what was not read opens with place and reason', async () => {
  const screen = await draw({ 'imports.start': () => ({ jobId: doneJob.id }) })
  await click(button('Dateien wählen'))
  await click(button('2 Dateien importieren'))
  expect(screen.words()).toContain('1.204 Nachrichten und Antworten gelesen')
  expect(screen.words()).toContain('36 doppelt')
  await click(button('2 nicht gelesen'))
  expect(screen.words()).toContain('Nachricht 311 (Byte 1 204 311)leer')
})

test('an import is taken back only after a question', async () => {
  const { callsOf } = await draw()
  await click(document.querySelector('[aria-label^="Aktionen zu kundenumfrage"]'))
  await click(button('Import rückgängig machen'))
  expect(callsOf('sources.undo')).toEqual([])
  await settled()
  await click([...document.querySelectorAll('[role=dialog] button')].at(-1))
  expect(callsOf('sources.undo')).toEqual([{ sourceId: 2 }])
})

test('behind the number of duplicates stands the other copy of each', async () => {
  await draw()
  const opener = [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.includes('Doppelt in'))
  await click(opener)
  expect(document.body.textContent).toContain('Archiv 2025.mbox, message 4711')
})

test('imports that were taken back are done again from the list, unless their file has gone', async () => {
  const taken = [
    { id: 31, name: 'Postfach.mbox', path: '/home/petersen/Postfach.mbox', isThere: true },
    { id: 27, name: 'Stick.mbox', path: '/media/stick/Stick.mbox', isThere: false },
  ]
  const { callsOf, words } = await draw({ 'sources.taken-back': () => taken, 'sources.again': () => ({ jobId: 8 }) })
  expect(words()).toContain('Die Datei liegt nicht mehr an ihrem Platz.')
  const again = (name: string) => document.querySelector<HTMLButtonElement>(`[aria-label="${name} wieder importieren"]`)
  expect(again('Stick.mbox')?.disabled).toBe(true)
  await click(again('Postfach.mbox'))
  expect(callsOf('sources.again')).toEqual([{ id: 31 }])
})
