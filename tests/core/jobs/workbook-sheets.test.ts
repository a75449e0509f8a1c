import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../test-app.ts'

type Rows = readonly (readonly string[])[]

/** A workbook of Excel with words in all its cells. */
function workbookOf(sheets: Readonly<Record<string, Rows>>): Uint8Array {
  const names = Object.keys(sheets)
  const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`
  const sheet = (rows: Rows): string =>
    `<worksheet><sheetData>${rows.map(row => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="r"><sheets>${names.map((name, i) => `<sheet name="${name}" r:id="r${i}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${names.map((_, i) => `<Relationship Id="r${i}" Target="worksheets/s${i}.xml"/>`).join('')}</Relationships>`,
    ),
    ...Object.fromEntries(
      Object.values(sheets).map((rows, i) => [`xl/worksheets/s${i}.xml`, strToU8(sheet(rows))] as const),
    ),
  })
}

const question = 'Was sollten wir besser machen?'
const head = ['Zeitstempel', question]
const year = {
  Fragen: [['Frage'], [question]],
  Januar: [head, ['05.01.2026 10:00:00', 'Die Lieferung kam viel zu spät']],
  Februar: [head, ['05.02.2026 10:00:00', 'Mehr Auswahl bitte'], ['06.02.2026 10:00:00', 'Längere Öffnungszeiten']],
  Workshop: [
    ['Wann', 'Was hat Ihnen gefallen?'],
    ['07.02.2026', 'Der Ton war herrlich'],
  ],
}

async function givenWorkbook(sheets: Readonly<Record<string, Rows>>): Promise<TestApp & { readonly path: string }> {
  const tools = await createTestApp()
  const path = join(tools.folder, 'umfrage.xlsx')
  writeFileSync(path, workbookOf(sheets))
  return { ...tools, path }
}

test('a workbook shows its sheets with what is alike among them, and first the one with the answers', async () => {
  const { path, ...tools } = await givenWorkbook(year)
  const [preview] = await tools.call('imports.preview', { paths: [path] })
  expect(preview?.sheets).toEqual([
    { name: 'Fragen', rows: 1, group: 0 },
    { name: 'Januar', rows: 1, group: 1 },
    { name: 'Februar', rows: 2, group: 1 },
    { name: 'Workshop', rows: 1, group: 3 },
  ])
  expect(preview).toMatchObject({
    table: { sheet: 'Januar', header: head },
    sampleRows: [['05.01.2026 10:00:00', expect.anything()]],
  })
})

test('a list of the questions is not taken for the answers, even where few of these are in words', async () => {
  const choices = ['Gut', 'Schlecht', 'Gut', 'Gut', 'Schlecht', 'Gut', 'Gut', 'Schlecht', 'Gut', 'Gut', 'Gut', 'Gut']
  const answers = choices.map((choice, i) => [`${10 + i}.01.2026 10:00:00`, choice])
  const { path, ...tools } = await givenWorkbook({
    Fragen: [['Frage'], ['Wie war die Beratung?']],
    Rohdaten: [['Zeitstempel', 'Wie war die Beratung?'], ...answers],
  })
  const [preview] = await tools.call('imports.preview', { paths: [path] })
  expect(preview?.table?.sheet).toBe('Rohdaten')
})

test('another sheet is shown when it is asked for', async () => {
  const { path, ...tools } = await givenWorkbook(year)
  const [preview] = await tools.call('imports.preview', { paths: [path], sheets: { [path]: 'Workshop' } })
  expect(preview?.table).toMatchObject({ sheet: 'Workshop', header: ['Wann', 'Was hat Ihnen gefallen?'] })
})

test('only the chosen sheets are counted before and come in', async () => {
  const { path, ...tools } = await givenWorkbook(year)
  const mapping = { roles: { Zeitstempel: 'date', [question]: 'text' } as const, sheets: ['Januar', 'Februar'] }
  expect(await tools.call('imports.preview-survey', { path, mapping })).toMatchObject({ rows: 3, respondents: 3 })
  const job = await tools.ended(await tools.call('imports.start', { paths: [path], mappings: { [path]: mapping } }))
  expect(job.summary).toMatchObject({ imported: 3, skippedTotal: 0 })
})

test('the columns of a sheet are remembered for the next workbook, the choice of sheets is not', async () => {
  const { path, ...tools } = await givenWorkbook(year)
  const mapping = { roles: { Zeitstempel: 'other', [question]: 'text' } as const, sheets: ['Januar'] }
  await tools.ended(await tools.call('imports.start', { paths: [path], mappings: { [path]: mapping } }))
  const next = join(tools.folder, 'maerz.xlsx')
  writeFileSync(next, workbookOf({ März: [head, ['05.03.2026 10:00:00', 'Bessere Verpackung']] }))
  const [preview] = await tools.call('imports.preview', { paths: [next] })
  expect(preview).toMatchObject({ sheets: [], table: { roles: { Zeitstempel: 'other' } } })
  expect((await tools.ended(await tools.call('imports.start', { paths: [next] }))).summary).toMatchObject({
    imported: 1,
  })
})

test('another sheet of the same workbook can be read later, and nothing comes in twice', async () => {
  const { path, ...tools } = await givenWorkbook(year)
  const read = async (sheet: string) => {
    const mapping = { roles: {}, sheets: [sheet] }
    return (await tools.ended(await tools.call('imports.start', { paths: [path], mappings: { [path]: mapping } })))
      .summary
  }
  expect(await read('Januar')).toMatchObject({ imported: 1 })
  expect(await read('Workshop')).toMatchObject({ imported: 1, duplicates: 0 })
  expect(await read('Januar')).toMatchObject({ imported: 0, duplicates: 1 })
})
