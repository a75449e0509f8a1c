import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exportHits } from '../../src/host/export-hits.ts'
import { createTestApp, importMails, type TestApp } from '../core/test-app.ts'

async function withLetters(): Promise<TestApp> {
  const tools = await createTestApp()
  await importMails(tools, [
    { id: '1@a', subject: 'Preis', text: 'Der Preis ist zu hoch.' },
    { id: '2@a', subject: '=HYPERLINK("http://böse.example")', text: 'Die Lieferung kam zu spät.' },
    { id: '3@a', subject: 'Dank', text: 'Vielen Dank.' },
  ])
  return tools
}

const saved = (tools: TestApp, query: string, format: 'csv' | 'xlsx' | 'jsonl') =>
  exportHits(tools.app, { query, format, language: 'de' })
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

test('exported hits are the hits, one line each, with the names of themes and nothing that a spreadsheet would run', async () => {
  const { name, bytes } = await saved(await withLetters(), 'zu', 'csv')
  const lines = textOf(bytes).split('\r\n').filter(Boolean)
  expect(name).toBe('Goldwert-Treffer.csv')
  expect(lines).toHaveLength(3)
  expect(lines[0]).toContain('Betreff oder Frage;Eigene Worte;Postart')
  expect(lines[1]).toContain(';Preis;Der Preis ist zu hoch.;Kundenpost;')
  expect(lines[2]).toContain(`"'=HYPERLINK(""http://böse.example"")"`)
})

test('the workbook can be read again, with the same columns and rows', async () => {
  const tools = await withLetters()
  const path = join(tools.folder, 'treffer.xlsx')
  writeFileSync(path, (await saved(tools, 'zu', 'xlsx')).bytes)
  const [preview] = await tools.call('imports.preview', { paths: [path] })
  expect(preview?.table).toMatchObject({ rows: 2, columns: 21 })
  expect(preview?.table?.header.slice(0, 3)).toEqual(['Nr.', 'Fall', 'Datum'])
})

test('lines for programs hold all that is stored', async () => {
  const { bytes } = await saved(await withLetters(), 'dank', 'jsonl')
  const [line = '', ...others] = textOf(bytes).split('\n')
  expect(others).toEqual([''])
  expect(JSON.parse(line)).toMatchObject({ subject: 'Dank', verbatim: 'Vielen Dank.', reviewed: false })
})

test('what is handed out names the file a letter came from, not where it lay on this computer', async () => {
  const tools = await withLetters()
  for (const format of ['csv', 'jsonl'] as const)
    expect(textOf((await saved(tools, 'dank', format)).bytes)).not.toContain(tools.folder)
})
