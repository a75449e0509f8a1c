import { strFromU8, strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { surveySheet } from '../../../src/core/importers/survey-sheet/survey-sheet.ts'
import { memoryFile, readAll } from './memory-file.ts'

const sheetXml = `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><t>Warum &amp; wieso?</t></is></c><c r="D2" t="str"><v>Filiale</v></c></row>
<row r="4"><c r="A4" s="1"><v>45352.5</v></c><c r="B4"><v>9</v></c><c r="C4" t="s"><v>2</v></c><c r="D4" t="s"><v>3</v></c></row>
<row r="5"><c r="A5" s="1"><v>45353</v></c><c r="B5"><v>0.30000000000000004</v></c><c r="C5" t="e"><v>#N/A</v></c><c r="D5"/></row>
</sheetData><mergeCells count="1"><mergeCell ref="D4:D5"/></mergeCells></worksheet>`
const workbook = {
  '[Content_Types].xml': strToU8('<Types/>'),
  'xl/workbook.xml': strToU8(
    '<workbook xmlns:r="r"><sheets><sheet name="Antworten" sheetId="1" r:id="rId1"/><sheet name="Versteckt" state="hidden" sheetId="2" r:id="rId1"/></sheets></workbook>',
  ),
  'xl/_rels/workbook.xml.rels': strToU8(
    '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
  ),
  'xl/styles.xml': strToU8(
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy hh:mm"/></numFmts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
  ),
  'xl/sharedStrings.xml': strToU8(
    '<sst><si><t>Datum</t></si><si><r><t>Weiter</t></r><r><t>empfehlung</t></r></si><si><t>Nett,_x000D_\naber teuer</t><rPh><t>x</t></rPh></si><si><t xml:space="preserve">Köln</t></si></sst>',
  ),
  'xl/worksheets/sheet1.xml': strToU8(sheetXml),
}

test('an Excel workbook is read: dates by their style, shared and rich texts, merged cells, empty rows, hidden sheets', async () => {
  const items = await readAll(surveySheet, memoryFile('Umfrage.xlsx', zipSync(workbook)))
  expect(items).toHaveLength(3)
  expect(items[0]).toMatchObject({
    kind: 'table',
    sheet: 'Antworten',
    format: 'xlsx',
    header: ['Datum', 'Weiterempfehlung', 'Warum & wieso?', 'Filiale'],
    rows: 2,
  })
  expect(items[1]).toMatchObject({
    locator: 'Antworten#1',
    cells: ['2024-03-01T12:00:00', '9', 'Nett,\naber teuer', 'Köln'],
    date: '2024-03-01T11:00:00Z',
    score: 9,
  })
  expect(items[2]).toMatchObject({ cells: ['2024-03-02', '0.3', '', 'Köln'] })
})

test('a workbook whose parts and relations are spelled otherwise is the same', async () => {
  const [main, strings] = ['xl/workbook.xml', 'xl/sharedStrings.xml'] as const
  const odd = {
    ...workbook,
    'xl\\Workbook.xml': strToU8(strFromU8(workbook[main]).replaceAll('r:id', 'd3p1:id')),
    'xl/SharedStrings.xml': workbook[strings],
  }
  const { [main]: _, [strings]: __, ...parts } = odd
  const items = await readAll(surveySheet, memoryFile('Umfrage.xlsx', zipSync(parts)))
  expect(items[1]).toMatchObject({ cells: ['2024-03-01T12:00:00', '9', 'Nett,\naber teuer', 'Köln'] })
})

test('a cell without a value is empty, whatever its type and however it is written', async () => {
  const rows =
    '<row r="6"><c r="A6" s="1"></c><c r="B6"><v></v></c><c r="C6" t="s"><v/></c><c r="D6" t="b"></c></row><row r="7"><c r="A7"></c><c r="B7"><v>3</v></c></row>'
  const sheet = strToU8(sheetXml.replace('</sheetData>', `${rows}</sheetData>`))
  const items = await readAll(
    surveySheet,
    memoryFile('Umfrage.xlsx', zipSync({ ...workbook, 'xl/worksheets/sheet1.xml': sheet })),
  )
  expect(items).toHaveLength(4)
  expect(items.at(-1)).toMatchObject({ cells: ['', '3', '', ''] })
})

test('an OpenDocument sheet is read: repeated cells and rows, typed values, paragraphs, notes left out', async () => {
  const content = `<office:document-content><office:body><office:spreadsheet><table:table table:name="Blatt1">
<table:table-row><table:table-cell office:value-type="string"><text:p>Datum</text:p></table:table-cell><table:table-cell><text:p>Note</text:p></table:table-cell><table:table-cell><text:p>Kommentar</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
<table:table-row><table:table-cell office:value-type="date" office:date-value="2024-03-01"><text:p>01.03.24</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="2"><text:p>2,0</text:p></table:table-cell><table:table-cell><office:annotation><text:p>Notiz</text:p></office:annotation><text:p>Nett,</text:p><text:p>aber<text:s text:c="2"/>teuer</text:p></table:table-cell></table:table-row>
</table:table></office:spreadsheet></office:body></office:document-content>`
  const file = zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8(content),
  })
  const items = await readAll(surveySheet, memoryFile('Umfrage.ods', file))
  expect(items[0]).toMatchObject({ kind: 'table', sheet: 'Blatt1', header: ['Datum', 'Note', 'Kommentar'], rows: 1 })
  expect(items[1]).toMatchObject({
    cells: ['2024-03-01', '2', 'Nett,\naber  teuer'],
    score: 2,
    answers: [{ question: 'Kommentar', text: 'Nett,\naber  teuer' }],
  })
})

test('equal answers, which an OpenDocument sheet writes once, are as many rows; a hidden sheet has none', async () => {
  const cell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`
  const row = (more: string, ...texts: string[]) =>
    `<table:table-row${more}>${texts.map(cell).join('')}</table:table-row>`
  const sheet = (name: string, style: string) =>
    `<table:table table:name="${name}" table:style-name="${style}">${row('', 'Note', 'Lob')}${row(' table:number-rows-repeated="3"', '2', 'Gut')}${row('', '1', 'Sehr gut')}</table:table>`
  const content = `<office:document-content><office:automatic-styles><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body>${sheet('Mai', 'ta1')}${sheet('Alt', 'ta2')}</office:body></office:document-content>`
  const file = zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8(content),
  })
  const items = await readAll(surveySheet, memoryFile('Umfrage.ods', file))
  expect(items.map(item => (item.kind === 'row' ? item.cells.join() : item.kind))).toEqual([
    'table',
    '2,Gut',
    '2,Gut',
    '2,Gut',
    '1,Sehr gut',
  ])
})

test('a row said to come a million times makes some thousand rows in no time', async () => {
  const cell = '<table:table-cell table:number-columns-repeated="99999"><text:p>Gut</text:p></table:table-cell>'
  const content = `<table:table table:name="x"><table:table-row table:number-rows-repeated="99999999">${cell}</table:table-row></table:table>`
  const file = zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8(content),
  })
  const items = await readAll(surveySheet, memoryFile('Umfrage.ods', file))
  expect(items.length).toBeGreaterThan(100)
  expect(items.length).toBeLessThan(20_000)
})

test('a damaged workbook is skipped, not thrown over', async () => {
  const items = await readAll(surveySheet, memoryFile('x.xlsx', zipSync(workbook).subarray(0, 900)))
  expect(items).toMatchObject([{ kind: 'skipped', reason: 'unreadable' }])
})
